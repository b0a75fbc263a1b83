import { sql } from 'kysely'

/**
 * Whether the row of `fact_waiver` that the query calls `waiver` holds: it leaves its fact out (or puts it right), and nothing
 * came after it. Rows are only ever added; of a fact the newest says whether it counts (docs/adr/0024).
 */
export const waiverStands = sql<boolean>`waiver.remedy <> 'restore' and not exists (
  select from fact_waiver as later where later.city_id = waiver.city_id and later.fact = waiver.fact
    and later.fact_id = waiver.fact_id and later.seq > waiver.seq)`
