import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { HandedMark, RoundPage } from '../../src/modules/assessment/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { inCity } from '../../src/platform/db/index.ts'
import type { TestCity } from './city.ts'

export type Page = z.output<typeof RoundPage>

export const rounds = (city: TestCity) => {
  const assessor = () => city.staff('assessor')
  return {
    open: async (input: object) => (await city.act('round.open', assessor(), null, input)).id,
    page: (id: string, by: Actor = assessor()) => city.view<Page>('round.get', by, { id }),
    /** each mark is [subject, indicator, who, value or answer, votes] */
    hand: (id: string, marks: readonly HandedMark[], table = 'test') =>
      city.act('round.import', assessor(), id, { table, marks, note: '测试用表' }),
    /** one claims, another approves */
    claim: async (id: string, claim: object) => {
      const answer = await city.act('round.claim', assessor(), id, claim)
      const { claim: key } = answer as unknown as { claim: string }
      await city.act('claim.approve', city.staff('leader'), key, {})
      return key
    },
    /** proposed by one, decided by another */
    close: async (id: string) => {
      await city.act('round.propose', assessor(), id, {})
      await city.act('round.close', city.staff('leader'), id, {})
    },
  }
}

export const mark = (
  subject: string,
  indicator: string,
  who: HandedMark['who'],
  said: string,
  votes = 1,
): HandedMark => ({
  ...{ subject, indicator, who, votes },
  ...(/^\d/.test(said) ? { value: said } : { answer: said }),
})

/** Ratings of a unit on one day, the first so many of them satisfied, all of one matter: only the figures matter here. */
export const ratings = (
  city: TestCity,
  unit: string,
  day: string,
  satisfied: number,
  rated: number,
  item: string | null = null,
) =>
  inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
    const { id: city_id } = city.city
    const at = new Date(`${day}T02:00:00Z`)
    const caseId = randomUUID()
    const appeals = Array.from({ length: rated }, () => randomUUID())
    const none = { place_text: null, place_unit: null }
    await db
      .insertInto('case_file')
      .values({
        ...{ city_id, id: caseId, number: `T-${caseId.slice(0, 8)}`, version: 1, state: 'closed', title: '路灯不亮' },
        ...{ kind: 'help', channel: 'hotline', item, grade: 'green', unit_id: unit, handler_id: null, ...none },
        ...{ limit_text: null, clock_id: null, due_at: null, received_at: at, dispatched_at: at, replied_at: at },
        ...{ closed_at: at, published_at: null, verdict: null, merged_into: null, pack_version: 'test' },
      })
      .execute()
    await db
      .insertInto('appeal')
      .values(
        appeals.map((id, i) => ({
          ...{ city_id, id, number: `T-${caseId.slice(0, 8)}-${i}`, version: 1, case_id: caseId, home_case_id: caseId },
          ...{ channel: 'hotline', kind: 'help', text: '路灯不亮', lng: null, lat: null, contact: null, ...none },
          ...{ phone_index: null, query_index: Buffer.from(id), anonymous: true, reply_by: 'none' },
          ...{ consent_publish: false, entered_by: null, external_ref: null, entry_id: randomUUID() },
          ...{ received_at: at, merged_at: null },
        })),
      )
      .execute()
    await db
      .insertInto('verdict')
      .values(
        appeals.map((appeal_id, i) => ({
          ...{ city_id, id: randomUUID(), case_id: caseId, appeal_id, round: 1, unit_id: unit, via: 'phone' },
          ...{ result: i < satisfied ? 'satisfied' : 'dissatisfied', contacted: true, solved: 'yes' },
          ...{ satisfaction: i < satisfied ? 5 : 1, reasons: [], text: null, by_person: null, at, final: true },
          on_day: day,
        })),
      )
      .execute()
  })

/** What people said of offices by their code: the first so many well. */
export const appraisals = (city: TestCity, unit: string, day: string, good: number, given: number) =>
  inCity(city.app.pool, city.city.id, 'write', ({ db }) =>
    db
      .insertInto('appraisal')
      .values(
        Array.from({ length: given }, (_, i) => ({
          ...{ city_id: city.city.id, id: randomUUID(), unit_id: unit, person_id: null, mark: i < good ? 5 : 1 },
          ...{ words: null, at: new Date(`${day}T02:00:00Z`), on_day: day },
        })),
      )
      .execute(),
  )
