import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { mindCampaigns } from '../../src/modules/campaigns/index.ts'
import type { getCampaign } from '../../src/modules/campaigns/views/get.ts'
import type { listCampaigns } from '../../src/modules/campaigns/views/list.ts'
import type { getTarget, listTargets } from '../../src/modules/campaigns/views/targets.ts'
import { countItems } from '../../src/modules/insight/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, dispatched, lamp, signedAndReplied } from '../support/loop.ts'

type Page = z.output<typeof getCampaign.output>
type List = z.output<typeof listCampaigns.output>
type Targets = z.output<typeof listTargets.output>
type Target = z.output<typeof getTarget.output>

describe('R16: rongcheng, title deeds that cannot be had are taken on as a list', () => {
  let city: TestCity
  const unit = 'zjj'
  const other = 'rsj'
  const items = ['FC-001']
  const supervisor = () => city.staff('supervisor')
  const handler = (code = unit) => city.staff('handler', code)
  const start = async (more: object = {}) =>
    (
      await city.act('campaign.start', supervisor(), null, {
        ...{ title: '办证难专项', aim: '有证可办的项目逐个办下来', items, kind: 'project', until: '2026-06-30' },
        ...more,
      })
    ).id
  const lines = () => [
    { label: '东山花园', unit, place: '东山路 1 号', amount: 120 },
    { label: '海韵家园', unit, amount: 80, due: '2026-03-20' },
    { label: '港湾新居', unit: other, amount: 300 },
  ]
  const handOut = async (id: string, rows: object[] = lines()) =>
    city.act('campaign.addTargets', supervisor(), id, { rows })
  const page = (id: string, by: Actor = supervisor()) => city.view<Page>('campaign.get', by, { id })
  const targets = async (id: string, by: Actor = supervisor(), more: object = {}) =>
    (await city.view<Targets>('target.list', by, { id, ...more })).rows
  const report = (target: string, resolved: boolean, by: Actor = handler()) =>
    city.act('target.report', by, target, { resolved, words: '已经和开发企业谈妥，材料补齐了' })
  const settle = (target: string, resolved: boolean) =>
    city.act('target.settle', supervisor(), target, { resolved, words: '到登记大厅看了，证已发' })
  const deed = () => dispatched(city, { ...lamp, text: '房子住了五年，房产证一直办不下来。', item: 'FC-001', unit })
  const satisfied = async (caseId: string) => {
    await signedAndReplied(city, caseId, unit)
    const [call] = await callbacksOf(city, caseId)
    await city.act('callback.attempt', city.staff('caller_back'), call?.id ?? '', answered(5))
  }
  const mind = () => mindCampaigns(city.app.runner, city.city)
  const notices = async (of: Actor) => {
    await drainOutbox(city.app.pool, city.city, city.now)
    const rows = await city.db(db =>
      db
        .selectFrom('notice')
        .select('data')
        .where('city_id', '=', city.city.id)
        .where('event', '=', 'campaign')
        .where('person_id', '=', of.id)
        .execute(),
    )
    return rows.map(row => JSON.stringify(row.data)).join()
  }
  beforeAll(async () => {
    city = await openTestCity('rongcheng', '2026-03-16 09:00')
  }, 60_000)
  afterAll(() => city.close())

  test('a list goes out whole to its units, which are told how many are theirs and never of whom', async () => {
    const id = await start()
    expect(await handOut(id)).toMatchObject({ added: 3, units: 2 })
    expect(await page(id)).toMatchObject({
      nextCallOn: '2026-03-23',
      standing: { targets: 3, resolved: 0, amount: 500, late: 0 },
    })
    expect((await targets(id)).map(row => [row.line, row.label, row.dueOn])).toEqual([
      [1, '东山花园', '2026-06-30'],
      [2, '海韵家园', '2026-03-20'],
      [3, '港湾新居', '2026-06-30'],
    ])
    const told = await notices(handler())
    expect(told).toContain('分给本单位 2 项')
    expect(told).not.toContain('东山花园')
    const entries = await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select('data')
        .where('city_id', '=', city.city.id)
        .where('act', '=', 'campaign.addTargets')
        .execute(),
    )
    expect(JSON.stringify(entries)).not.toContain('东山花园')
  })

  test('all that is wrong in a list is named by its line, and nothing of it goes out', async () => {
    const id = await start()
    await expect(handOut(id, [...lines(), { label: '无主项目', unit: 'nobody' }])).rejects.toMatchObject({
      fields: [{ path: 'rows.3.unit', code: 'unknown_unit' }],
    })
    await expect(handOut(id, [{ label: '东山花园', unit, due: '2026-03-15' }])).rejects.toMatchObject({
      fields: [{ path: 'rows.0.due', code: 'day_past' }],
    })
    await expect(handOut(id, [{ label: '东山花园', unit, due: '2026-07-01' }])).rejects.toMatchObject({
      fields: [{ path: 'rows.0.due', code: 'campaign_due_after' }],
    })
    expect(await targets(id)).toEqual([])
    const plain = await start({ kind: 'matter' })
    await expect(handOut(plain, [{ label: '东山花园', unit, amount: 3 }])).rejects.toMatchObject({
      fields: [{ path: 'rows.0.amount', code: 'campaign_no_measure' }],
    })
  })

  test('a unit sees its own targets alone, and another unit’s campaign not at all', async () => {
    const id = await start()
    await handOut(id, lines().slice(0, 2))
    const list = async (by: Actor) => (await city.view<List>('campaign.list', by)).rows.map(row => row.id)
    expect(await list(handler())).toContain(id)
    expect(await list(handler(other))).not.toContain(id)
    await expect(page(id, handler(other))).rejects.toMatchObject({ code: 'not_found' })
    await handOut(id, lines().slice(2))
    expect((await targets(id, handler(other))).map(row => row.label)).toEqual(['港湾新居'])
    expect(await targets(id, handler(other), { unit })).toEqual([])
    expect(await page(id, handler(other))).toMatchObject({ standing: { targets: 1 }, units: [{ unit: { id: other } }] })
    const [first] = await targets(id)
    await expect(city.view('target.get', handler(other), { id: first?.id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('a unit says that it is resolved, somebody else finds whether it is', async () => {
    const id = await start()
    await handOut(id)
    const [first, second] = await targets(id)
    await report(first?.id ?? '', true)
    await expect(
      city.act('target.settle', handler(), first?.id ?? '', { resolved: true, words: '确实办下来了' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await settle(first?.id ?? '', false)
    expect(await notices(handler())).toContain('没有化解')
    await report(first?.id ?? '', true)
    await settle(first?.id ?? '', true)
    await report(second?.id ?? '', false)
    expect(await page(id)).toMatchObject({ standing: { targets: 3, resolved: 1, resolvedAmount: 120, reported: 0 } })
    const one = await city.view<Target>('target.get', supervisor(), { id: first?.id })
    expect(one.steps.map(step => step.kindName.zh)).toEqual(['报化解', '核实：没有化解', '报化解', '核实：已化解'])
    expect(one).toMatchObject({ state: 'resolved', resolvedOn: '2026-03-16', acts: [] })
  })

  test('what does not belong stays in the list with the reason and counts neither way', async () => {
    const id = await start()
    await handOut(id)
    const [, , third] = await targets(id)
    await city.act('target.drop', supervisor(), third?.id ?? '', { words: '不在本市，录错了' })
    expect(await page(id)).toMatchObject({ standing: { targets: 2, dropped: 1, amount: 200 } })
    const [, late] = await targets(id)
    await report((await targets(id))[0]?.id ?? '', true)
    await settle((await targets(id))[0]?.id ?? '', true)
    city.at('2026-03-21 09:00')
    expect(late).toMatchObject({ dueOn: '2026-03-20' })
    // The list counts in the database what the page counts row by row.
    for (const by of [supervisor(), handler(), handler(other)]) {
      const { rows } = await city.view<List>('campaign.list', by)
      const { standing } = await page(id, by)
      expect(rows.find(row => row.id === id)?.standing).toEqual(standing)
    }
    expect((await page(id)).standing).toMatchObject({ resolved: 1, late: 1, resolvedAmount: 120 })
    city.at('2026-03-16 09:00')
    expect(await targets(id, supervisor(), { state: 'dropped' })).toHaveLength(1)
  })

  test('every week units are called for once; who has said nothing since the call before is named', async () => {
    city.at('2026-04-01 09:00')
    const id = await start()
    await handOut(
      id,
      lines().map(({ due: _, ...line }) => line),
    )
    const [first] = await targets(id)
    await report(first?.id ?? '', false)
    await mind()
    await expect(city.act('campaign.call', city.system, id, {})).rejects.toMatchObject({ code: 'campaign_not_due' })
    expect((await page(id)).calls).toEqual([])
    city.at('2026-04-08 08:30')
    await mind()
    await mind()
    expect(await page(id)).toMatchObject({
      nextCallOn: '2026-04-15',
      calls: [{ day: '2026-04-08', targets: 3, resolved: 0, reported: 0, silent: 1 }],
    })
    expect(await notices(handler())).toContain('还有 2 项在办，请报进展')
    expect(await notices(handler(other))).toContain('没有报过进展')
    expect(await notices(supervisor())).toContain('1 个单位没有报过进展')
    await report(first?.id ?? '', true)
    await settle(first?.id ?? '', true)
    city.at('2026-04-15 08:30')
    await mind()
    const seen = await page(id)
    expect(seen.calls.map(call => [call.day, call.resolved, call.silent])).toEqual([
      ['2026-04-08', 0, 1],
      ['2026-04-15', 1, 1],
    ])
    city.at('2026-03-16 09:00')
  })

  test('open appeals of the class become targets of the units that have them; closed, they are resolved by themselves', async () => {
    const open = await deed()
    const id = await start({ kind: 'matter' })
    const add = () => city.act('campaign.addCases', supervisor(), id, {})
    await add()
    expect((await targets(id)).map(row => [row.caseId, row.unit.id])).toEqual([[open.caseId, unit]])
    await expect(add()).rejects.toMatchObject({ code: 'campaign_no_cases' })
    await mind()
    expect((await targets(id))[0]).toMatchObject({ state: 'open' })
    await satisfied(open.caseId)
    await mind()
    const [done] = await targets(id)
    expect(done).toMatchObject({ state: 'resolved' })
    const one = await city.view<Target>('target.get', supervisor(), { id: done?.id })
    expect(one.steps).toMatchObject([{ by: null, words: null }])
  })

  test('closed, it keeps satisfaction before and since, and nothing of it changes', async () => {
    city.at('2026-05-06 09:00')
    await countItems(city.app.pool, city.city, city.now())
    const id = await start()
    await handOut(
      id,
      lines().map(({ due: _, ...line }) => line),
    )
    const [first] = await targets(id)
    await report(first?.id ?? '', true)
    const close = () => city.act('campaign.close', supervisor(), id, { outcome: '办下来一个项目，做法写进了规程' })
    await expect(close()).rejects.toMatchObject({ code: 'campaign_reported_wait', vars: { line: '1' } })
    await settle(first?.id ?? '', true)
    const running = await page(id)
    expect(running.before.valid).toBeGreaterThan(0)
    await close()
    const closed = await page(id)
    expect(closed).toMatchObject({ state: 'closed', nextCallOn: null, before: running.before, after: running.after })
    expect(closed.acts).toEqual([])
    await satisfied((await deed()).caseId)
    await countItems(city.app.pool, city.city, city.now())
    expect(await page(await start())).toMatchObject({ after: { valid: 1, satisfied: 1 } })
    expect((await page(id)).after).toEqual(running.after)
    const [, second] = await targets(id)
    await expect(report(second?.id ?? '', true)).rejects.toMatchObject({ code: 'campaign_closed' })
    await expect(handOut(id)).rejects.toMatchObject({ status: 409 })
  })

  test('a day that is over, an item that there is not, a kind that the city does not have: refused by name', async () => {
    await expect(start({ until: '2026-01-01' })).rejects.toMatchObject({
      fields: [{ path: 'until', code: 'day_past' }],
    })
    await expect(start({ items: ['no-such'] })).rejects.toMatchObject({ fields: [{ path: 'items.0' }] })
    await expect(start({ kind: 'rocket' })).rejects.toMatchObject({ fields: [{ path: 'kind', code: 'not_in_list' }] })
  })
})
