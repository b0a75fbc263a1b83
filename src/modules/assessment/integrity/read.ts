import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { IsoDate } from '../../../rules/score/index.ts'
import type { Answer, Rating } from './signs.ts'

/** The moments at which a day of the city begins and ends. */
export function dayBounds(city: CityContext, day: IsoDate): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day)
  const at = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(city.pack.rules.zone).epochMilliseconds)
  return { from: at(date), to: at(date.add({ days: 1 })) }
}

/** One day's ratings and answers, as signs are looked for in them. */
export async function readDay(
  db: Db,
  city: CityContext,
  day: IsoDate,
): Promise<{ ratings: Rating[]; answers: Answer[] }> {
  const { from, to } = dayBounds(city, day)
  const { rows: ratings } = await sql<{
    id: string
    case_id: string
    unit_id: string
    at: Date
    via: Rating['via']
    result: string
    contacted: boolean | null
    device: string | null
    replied_at: Date | null
    length: number | null
  }>`
    select v.id, v.case_id, v.unit_id, v.at, v.via, v.result, v.contacted, d.device, r.at as replied_at,
      length(r.public_text) as length
    from verdict v
      left join rating_device d on d.city_id = v.city_id and d.verdict_id = v.id
      left join reply r on r.city_id = v.city_id and r.case_id = v.case_id and r.round = v.round
    where v.city_id = ${city.id} and v.at >= ${from} and v.at < ${to} and v.result in ('satisfied', 'dissatisfied')
    order by v.id, r.at`.execute(db)
  const { rows: answers } = await sql<{ case_id: string; unit_id: string; at: Date; sent_at: Date }>`
    select r.case_id, r.unit_id, r.at, max(d.at) as sent_at
    from reply r
      join dispatch d on d.city_id = r.city_id and d.case_id = r.case_id and d.unit_id = r.unit_id and d.at <= r.at
    where r.city_id = ${city.id} and r.at >= ${from} and r.at < ${to}
    group by r.id, r.case_id, r.unit_id, r.at order by r.at`.execute(db)
  const byId = new Map(
    ratings.map(row => [
      row.id,
      {
        id: row.id,
        caseId: row.case_id,
        unit: row.unit_id,
        at: row.at.getTime(),
        via: row.via,
        satisfied: row.result === 'satisfied',
        contacted: row.contacted,
        device: row.device,
        repliedAt: row.replied_at?.getTime() ?? null,
        length: row.length ?? 0,
      } satisfies Rating,
    ]),
  )
  return {
    ratings: [...byId.values()],
    answers: answers.map(row => ({
      caseId: row.case_id,
      unit: row.unit_id,
      at: row.at.getTime(),
      sentAt: row.sent_at.getTime(),
    })),
  }
}
