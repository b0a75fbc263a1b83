import type { Driver } from './city.ts'
import { callbacksOf, type Matter } from './loop.ts'

/** A matter with one responsible unit and no limit of its own, so that its grade's limit holds. */
export function plainMatter(city: Driver, phone = '13812342046', name = '王小明'): Matter {
  const item = [...city.city.pack.items.values()].find(
    row => row.lead !== 'by-place' && !row.limit && row.grade === 'green',
  )
  if (!item) throw new Error('no green item with a fixed unit')
  return { text: '海棠路的路灯都不亮，晚上看不清路。', phone, name, item: item.code, unit: item.lead }
}

/** The handling clocks of a case, in the order they ran, with times as the city's people read them. */
export async function clocksOf(city: Driver, caseId: string) {
  const rows = await city.db(db =>
    db
      .selectFrom('clock')
      .select(['unit_id', 'round', 'limit_text', 'due_at', 'stopped_at', 'on_time', 'cancelled', 'excluded'])
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'handle')
      .orderBy('started_at')
      .orderBy('round')
      .execute(),
  )
  return rows.map(({ due_at, stopped_at, ...row }) => ({
    ...row,
    due: local(due_at),
    stopped: stopped_at && local(stopped_at),
  }))
}

/** The city's local time, "2026-03-16 09:20". */
export const local = (at: Date | null): string | null =>
  at === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ')

/** The call-back that waits for one appeal. */
export async function callbackOf(city: Driver, made: { caseId: string; appealId: string }, caseId = made.caseId) {
  const found = (await callbacksOf(city, caseId)).find(row => row.appeal_id === made.appealId)
  if (!found) throw new Error('nobody waits to be called')
  return found
}

/** Rings the appellant and takes down the three answers, or that nobody was reached. */
export const rung = async (
  city: Driver,
  made: { caseId: string; appealId: string },
  said: unknown,
  caseId = made.caseId,
) => city.act('callback.attempt', city.staff('caller_back'), (await callbackOf(city, made, caseId)).id, said)

export const verdictsOf = (city: Driver, appealId: string) =>
  city.db(db =>
    db
      .selectFrom('verdict')
      .select(['round', 'via', 'result', 'solved', 'satisfaction', 'final', 'on_day'])
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', appealId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )

/** Names of the acts that the ledger has of a subject, in order. */
export const ledgerOfSubject = async (city: Driver, id: string) =>
  (
    await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select('act')
        .where('city_id', '=', city.city.id)
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute(),
    )
  ).map(row => row.act)
