import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { watchRatings } from '../../src/modules/assessment/index.ts'
import type { IntegrityList } from '../../src/modules/assessment/integrity/list.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { dispatched, signedAndReplied } from '../support/loop.ts'

const UNIT = 'zjj'
let city: TestCity
let item: string
let matters: { appealId: string; caseId: string }[]

const list = (by: Actor, input: object = {}) => city.view<z.output<typeof IntegrityList>>('integrity.list', by, input)
const rate = (appealId: string, device: string) => {
  const owner: Actor = { kind: 'citizen', id: appealId, appealIds: [appealId], device }
  return city.act('appeal.rate', owner, appealId, {
    contacted: false,
    solved: 'yes',
    satisfaction: 5,
    declined: false,
    reasons: [],
    text: '',
  })
}

beforeAll(async () => {
  city = await openTestCity()
  item = [...city.city.pack.items.values()].find(row => !row.limit && row.grade === 'green')?.code ?? ''
  city.at('2026-03-16 09:20')
  matters = []
  for (let n = 1; n <= 6; n++)
    matters.push(
      await dispatched(city, { text: '路灯不亮，晚上看不清路。', item, unit: UNIT, phone: `1381234000${n}` }),
    )
}, 60_000)
afterAll(() => city.close())

describe('K95: signs of made-up results are put before people, and change nothing', () => {
  test('one device, unread, no work, no contact: each with its numbers, its cases, and why it may be nothing', async () => {
    city.at('2026-03-16 09:25')
    for (const { caseId } of matters) await signedAndReplied(city, caseId, UNIT)
    for (const { appealId } of matters.slice(0, 5)) await rate(appealId, 'd'.repeat(32))
    await rate(matters[5]?.appealId ?? '', 'e'.repeat(32))
    expect(await watchRatings(city.app.pool, city.city, city.now())).toBe(0)
    city.at('2026-03-17 02:00')
    expect(await watchRatings(city.app.pool, city.city, city.now())).toBe(4)
    const { rows, units } = await list(city.staff('supervisor'))
    expect(rows.map(row => [row.kind, row.unit, row.day, row.state]).sort()).toEqual(
      ['no_contact', 'no_work', 'one_device', 'unread'].map(kind => [kind, UNIT, '2026-03-16', 'open']),
    )
    const series = rows.find(row => row.kind === 'one_device')
    expect(series?.say.zh).toContain('同一台设备评价了 5 次，其中满意 5 次；当天本单位共收到 6 次评价')
    expect(series?.cases.map(row => row.caseId).sort()).toEqual(
      matters
        .slice(0, 5)
        .map(row => row.caseId)
        .sort(),
    )
    expect(series?.doubt.zh).toContain('公用设备')
    expect(units).toMatchObject([{ unit: UNIT, open: 4, explained: 0, pursued: 0 }])
  })

  test('looking again finds nothing new, and which device gave which rating is forgotten', async () => {
    city.at('2026-03-17 03:00')
    expect(await watchRatings(city.app.pool, city.city, city.now())).toBe(0)
    // One notice for the night, to those who judge.
    await drainOutbox(city.app.pool, city.city, city.now)
    const notices = await city.view<{ rows: { event: string }[] }>('notice.list', city.staff('supervisor'), {})
    expect(notices.rows.filter(row => row.event === 'waiting')).toHaveLength(1)
    const kept = await city.db(db =>
      db.selectFrom('rating_device').selectAll().where('city_id', '=', city.city.id).execute(),
    )
    expect(kept).toEqual([])
  })

  test('a person decides, with a reason; no figure of the unit changes by it', async () => {
    city.at('2026-03-17 09:00')
    const figures = () =>
      city.view('ranking.table', city.staff('assessor'), { kind: 'day', period: '2026-03-16', group: 'departments' })
    const before = await figures()
    const [finding] = (await list(city.staff('supervisor'), { state: 'open' })).rows
    const decide = (by: Actor, reason: string) =>
      city.act('integrity.decide', by, finding?.id ?? '', { decision: 'explained', reason })
    await expect(decide(city.staff('supervisor'), '')).rejects.toMatchObject({ code: 'bad_input' })
    await expect(decide(city.staff('unit_head', UNIT), '是便民大厅的公用机')).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(list(city.staff('handler', UNIT))).rejects.toMatchObject({ code: 'forbidden' })
    await decide(city.staff('discipline_inspector'), '是便民大厅的公用机')
    const { rows, units } = await list(city.staff('assessor'), { state: 'explained' })
    expect(rows).toMatchObject([{ reason: '是便民大厅的公用机', decidedBy: expect.any(String) }])
    expect(units).toMatchObject([{ open: 3, explained: 1 }])
    expect({ ...((await figures()) as object), computedAt: 0 }).toEqual({ ...(before as object), computedAt: 0 })
  })
})
