import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RoundSubjectPage } from '../../src/modules/assessment/round/shapes.ts'
import { inCity } from '../../src/platform/db/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { rounds } from '../support/rounds.ts'

describe('K40: upkeep of the knowledge base is a measured source of a round', () => {
  let city: TestCity
  let round: string
  /** A review due on a day and done on another, or not; a told error due on a day and answered a day before, after, or not. */
  const upkeep = (unit: string, reviews: [string, string | null][], errors: [string, number | null][]) =>
    inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
      const { id: city_id } = city.city
      const none = { current_n: null, pending_n: null, pending_by: null, applies: null, reminded_on: null, doc: null }
      const words = { question: '电话是多少', answer: '见网站', basis: '办事指南', keywords: [] }
      const entry = async () => {
        const id = randomUUID()
        await db
          .insertInto('knowledge_entry')
          .values({
            ...{ city_id, id, version: 1, state: 'valid', unit_id: unit, last_n: 1, public: false, ...words },
            ...{ ...none, review_on: null, expires_on: null, at: city.now(), changed_at: city.now() },
          })
          .execute()
        return id
      }
      const day = (on: string, by = 0) => new Date(Date.parse(`${on}T09:30:00Z`) + by * 86_400_000)
      for (const [due_on, done_on] of reviews)
        await db
          .insertInto('knowledge_review')
          .values({ ...{ city_id, id: randomUUID(), entry_id: await entry(), unit_id: unit, due_on, done_on } })
          .execute()
      for (const [due_on, after] of errors)
        await db
          .insertInto('knowledge_error')
          .values({
            ...{
              city_id,
              id: randomUUID(),
              version: 1,
              state: after === null ? 'open' : 'right',
              n: 1,
              unit_id: unit,
            },
            ...{
              entry_id: await entry(),
              words: '电话号码改了',
              by_person: null,
              at: day(due_on, -5),
              due_at: day(due_on),
            },
            ...{ due_on, answer: after === null ? null : '已经改好', answered_by: null },
            answered_at: after === null ? null : day(due_on, after),
          })
          .execute()
    })
  beforeAll(async () => {
    city = await openTestCity('rongcheng', '2026-04-02 09:00')
    // Due in the quarter or not, done on the day, before, after, never.
    await upkeep(
      'zjj',
      [
        ['2026-01-05', '2026-01-05'],
        ['2026-02-10', '2026-02-01'],
        ['2026-03-31', '2026-04-01'],
        ['2025-12-31', '2025-12-01'],
      ],
      [
        ['2026-02-03', -1],
        ['2026-03-03', 1],
      ],
    )
    await upkeep(
      'slj',
      [
        ['2026-02-10', null],
        ['2026-04-01', null],
      ],
      [
        ['2026-03-31', null],
        ['2026-04-01', null],
      ],
    )
    await upkeep('jtys', [], [['2026-01-20', -1]])
    const subjects = ['zjj', 'slj', 'jtys', 'zfj'].map(id => ({ id }))
    round = await rounds(city).open({ scheme: 'knowledge', kind: 'quarter', period: '2026-Q1', subjects })
    await city.act('round.measure', city.staff('assessor'), round, {})
  }, 60_000)
  afterAll(() => city.close())
  const leaves = async (subject: string) => {
    const page = await city.view<z.output<typeof RoundSubjectPage>>('round.subject', city.staff('assessor'), {
      id: round,
      subject,
    })
    return {
      score: page.row.score,
      numbers: page.leaves.map(leaf => leaf.facts.map(fact => fact.number)),
      empty: page.leaves.map(leaf => leaf.empty !== null),
    }
  }

  test('each of the four facts is what fell due in the period and what was done by its day', async () => {
    // [reviewed in time, due], [answered in time, due]
    expect(await leaves('zjj')).toMatchObject({
      numbers: [
        [2, 3],
        [1, 2],
      ],
      score: '60.00',
    })
    expect(await leaves('slj')).toMatchObject({
      numbers: [
        [0, 1],
        [0, 1],
      ],
      score: '0.00',
    })
  })

  test('whom nothing fell due for is assessed by the rest; who has no entries at all is not ranked', async () => {
    expect(await leaves('jtys')).toMatchObject({
      numbers: [
        [0, 0],
        [1, 1],
      ],
      empty: [true, false],
      score: '100.00',
    })
    const { rows } = await rounds(city).page(round)
    expect(rows.find(row => row.subject === 'zfj')?.place).toBeNull()
  })
})

describe('N7: a breach of a whole department', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await openTestCity('nantong', '2026-03-16 09:00')
  }, 60_000)
  afterAll(() => city.close())

  test('reaches its sections that take part, each by a veto of its own, and nobody else', async () => {
    const sections = [...city.city.pack.units.values()].filter(unit => unit.kind === 'section')
    const of = (parent: string) => sections.filter(unit => unit.parent === parent).map(unit => unit.code)
    const other = sections.find(unit => unit.parent !== 'zjj')?.code ?? ''
    const subjects = [...of('zjj'), other].map(id => ({ id }))
    const round = await rounds(city).open({ scheme: 'sections', kind: 'year', period: '2026', subjects })
    const { id } = await city.act('breach.report', city.anyone, null, {
      ...{ kind: 'canvassing', unit: 'zjj', words: '评议前一天局办公室请全体评议代表吃饭。' },
    })
    const inspector = city.staff('discipline_inspector')
    await city.act('breach.hear', inspector, id, { heard: '局领导承认安排了宴请，代表证实。' })
    await city.act('breach.decide', inspector, id, { upheld: true, decision: '经查属实，取消评先资格。' })
    const { claims } = await rounds(city).page(round)
    expect(claims.map(claim => claim.subject).sort()).toEqual(of('zjj').sort())
    expect(of('zjj').length).toBeGreaterThan(1)
    expect(claims.every(claim => claim.kind === 'veto' && claim.state === 'approved' && claim.breach === id)).toBe(true)
  })
})
