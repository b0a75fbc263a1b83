import { sql } from 'kysely'
import { watchRatings } from '../../modules/assessment/index.ts'
import { dayIn } from '../../modules/registry/index.ts'
import { actNamed, makeRunner } from '../../platform/acts/index.ts'
import type { Demo } from './demo.ts'

const WATCHED_DAYS = 45
const DAY_MS = 86_400_000

interface Most {
  unit_id: string
  on_day: string
  cases: string[]
  n: number
  of: number
  first: Date
  last: Date
  satisfied: number
}

/**
 * Signs of made-up ratings, looked for as each night. Made-up people are mostly honest: if nothing reaches the city's
 * thresholds, the unit and day where most people said that nobody called them is put before people.
 */
export async function makeSigns({ app, city, now, read }: Demo): Promise<void> {
  const nights = Array.from({ length: WATCHED_DAYS }, (_, n) => new Date(now.getTime() - n * DAY_MS))
  const found = await Promise.all(nights.map(night => watchRatings(app.pool, city, night)))
  if (found.some(n => n > 0)) return
  const [most] = await read(async db => {
    const { rows } = await sql<Most>`
      select unit_id, (at at time zone ${city.pack.zone})::date::text as on_day, min(at) as first, max(at) as last,
        array_agg(distinct case_id) filter (where contacted = false) as cases, count(*)::int as of,
        (count(*) filter (where contacted = false))::int as n,
        (count(*) filter (where contacted = false and result = 'satisfied'))::int as satisfied
      from verdict where city_id = ${city.id} and contacted is not null and at < ${now}
      group by 1, 2 order by n desc, of, unit_id limit 1`.execute(db)
    return rows
  })
  const act = actNamed('integrity.find')
  if (!act || !most?.n || most.on_day === dayIn(city, now)) return
  const { unit_id: unit, on_day: day, cases, first, last, ...facts } = most
  const input = {
    ...{ kind: 'no_contact', unit, day, mark: '', cases },
    facts: { n: facts.n, of: facts.of, satisfied: facts.satisfied, first: first.getTime(), last: last.getTime() },
  }
  const runner = makeRunner({ pool: app.pool, vault: city.vault, now: () => now })
  await runner.run({ act, city, actor: { kind: 'system', id: 'watch' }, input })
}
