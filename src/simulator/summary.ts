import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CityContext } from '../platform/acts/index.ts'
import { inCity, type Pool } from '../platform/db/index.ts'

export interface Summary {
  appeals: number
  cases: number
  states: Record<string, number>
  /** finished in time of all that fell due; satisfied of all who said; returned of all dispatched: 0 to 1 */
  rates: { inTime: number | null; satisfied: number | null; returned: number | null; reached: number | null }
  verdicts: Record<string, number>
  merged: number
  again: number
  publications: number
  ledgerEntries: number
  /** of everything that can be compared between two runs: cases, verdicts, rankings; no identifiers */
  digest: string
}

/** What a city's database says after a simulation. Reads every case: for simulations, not for screens. */
export async function summarize(pool: Pool, city: CityContext): Promise<Summary> {
  return inCity(pool, city.id, 'read', async ({ db }) => {
    const groups = async (query: ReturnType<typeof sql<{ of: string; n: number }>>) =>
      Object.fromEntries((await query.execute(db)).rows.map(row => [row.of, Number(row.n)]))
    const states = await groups(
      sql`select state as of, count(*) as n from case_file where city_id = ${city.id} group by state order by state`,
    )
    const verdicts = await groups(
      sql`select result as of, count(*) as n from verdict where city_id = ${city.id} and final group by result order by result`,
    )
    const { rows } = await sql<Record<string, number | null>>`
      select (select count(*) from appeal where city_id = ${city.id}) as appeals,
        (select count(*) from appeal where city_id = ${city.id} and merged_at is not null) as merged,
        (select count(*) from clock where city_id = ${city.id} and not cancelled and stopped_at is not null) as stopped,
        (select count(*) from clock where city_id = ${city.id} and not cancelled and on_time) as in_time,
        (select count(*) from dispatch where city_id = ${city.id}) as dispatched,
        (select count(*) from dispatch where city_id = ${city.id} and returned_at is not null) as returned,
        (select count(*) from case_file where city_id = ${city.id} and round > 1) as again,
        (select count(*) from callback where city_id = ${city.id} and state = 'done') as reached,
        (select count(*) from callback where city_id = ${city.id} and state = 'unreachable') as unreached,
        (select count(*) from ranking_publication where city_id = ${city.id}) as publications,
        (select count(*) from ledger_entry where city_id = ${city.id}) as entries`.execute(db)
    const n = (key: string) => Number(rows[0]?.[key] ?? 0)
    const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole)
    const [satisfied, dissatisfied] = [verdicts.satisfied ?? 0, verdicts.dissatisfied ?? 0]
    const compared = await sql<{ line: string }>`
      select concat_ws('|', number, state, title, kind, channel, item, grade, place_unit, unit_id, round, appeal_count, verdict,
        extract(epoch from received_at), extract(epoch from dispatched_at), extract(epoch from replied_at),
        extract(epoch from closed_at)) as line
      from case_file where city_id = ${city.id} order by number`.execute(db)
    const said = await sql<{ line: string }>`
      select concat_ws('|', a.number, md5(a.text), v.round, v.unit_id, v.via, v.result, v.solved, v.satisfaction,
        extract(epoch from v.at), md5(coalesce(v.text, ''))) as line
      from appeal a left join verdict v on v.city_id = a.city_id and v.appeal_id = a.id
      where a.city_id = ${city.id} order by 1`.execute(db)
    const published = await sql<{ line: string }>`
      select concat_ws('|', kind, period, version, digest) as line from ranking_publication
      where city_id = ${city.id} order by kind, period, version`.execute(db)
    const hash = createHash('sha256')
    for (const part of [compared, said, published]) for (const { line } of part.rows) hash.update(`${line}\n`)
    return {
      appeals: n('appeals'),
      cases: Object.values(states).reduce((sum, count) => sum + count, 0),
      states,
      rates: {
        inTime: rate(n('in_time'), n('stopped')),
        satisfied: rate(satisfied, satisfied + dissatisfied),
        returned: rate(n('returned'), n('dispatched')),
        reached: rate(n('reached'), n('reached') + n('unreached')),
      },
      verdicts,
      merged: n('merged'),
      again: n('again'),
      publications: n('publications'),
      ledgerEntries: n('entries'),
      digest: hash.digest('hex'),
    }
  })
}
