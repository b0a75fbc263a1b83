import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RoundSubjectPage } from '../../src/modules/assessment/round/shapes.ts'
import { circularOf } from '../../src/modules/inspection/circular.ts'
import { mindInspections } from '../../src/modules/inspection/index.ts'
import type { getInspection } from '../../src/modules/inspection/views/get.ts'
import type { listInspections } from '../../src/modules/inspection/views/list.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { rounds } from '../support/rounds.ts'

type Page = z.output<typeof getInspection.output>
type List = z.output<typeof listInspections.output>

const GOOD = ['present', 'received', 'told', 'attitude'].map(code => ({ code, result: 'good' }))
const FOUND = GOOD.map(point => (point.code === 'told' ? { ...point, result: 'fault', note: '说不清多久能办' } : point))
const POSTS = { expected: 4, present: 3 }

describe('K94 F12: rongcheng, somebody comes unannounced', () => {
  let city: TestCity
  let unit = ''
  let head: Actor
  const record = async (more: object = {}, by: Actor = city.staff('monitor')) =>
    (await city.act('inspection.record', by, null, { list: 'hall', unit, points: FOUND, posts: POSTS, ...more })).id
  const page = (id: string, by: Actor) => city.view<Page>('inspection.get', by, { id })
  const told = async () => {
    await drainOutbox(city.app.pool, city.city, city.now)
    const rows = await city.db(db =>
      db
        .selectFrom('notice')
        .selectAll()
        .where('city_id', '=', city.city.id)
        .where('event', '=', 'inspection')
        .execute(),
    )
    return rows.length
  }
  beforeAll(async () => {
    city = await openTestCity('rongcheng', '2026-03-16 09:00')
    unit = [...city.city.pack.units.values()].find(row => row.kind === 'department' && row.group)?.code ?? ''
    head = city.staff('unit_head', unit)
  }, 60_000)
  afterAll(() => city.close())

  test('what was found is told the unit at once, which has three working days', async () => {
    const before = await told()
    const id = await record()
    expect(await told()).toBeGreaterThan(before)
    const seen = await page(id, head)
    expect(seen).toMatchObject({ state: 'open', points: 4, passed: 3, posts: POSTS })
    expect(seen.clock?.dueAt).toBe('2026-03-19T09:30:00.000Z')
    expect(seen.acts.map(row => row.name)).toEqual(expect.arrayContaining(['inspection.answer', 'inspection.contest']))
  })

  test('an unannounced visitor is not named to the unit, but to those who supervise', async () => {
    const id = await record()
    expect((await page(id, head)).by).toBeNull()
    expect((await page(id, city.staff('supervisor'))).by).toBe((city.staff('monitor') as { name?: string }).name)
  })

  test('mended is what somebody has looked at again; what is not goes back with a new time', async () => {
    const id = await record()
    await city.act('inspection.answer', head, id, { words: '已经公示办理时限' })
    city.at('2026-03-17 09:00')
    await city.act('inspection.settle', city.staff('monitor'), id, { mended: false, words: '牌子还没有挂出来' })
    expect(await page(id, head)).toMatchObject({ state: 'open', clock: { dueAt: '2026-03-20T09:30:00.000Z' } })
    await city.act('inspection.answer', head, id, { words: '牌子已经挂在大厅' })
    await city.act('inspection.settle', city.staff('supervisor'), id, { mended: true, words: '看到了，说得清' })
    const done = await page(id, head)
    expect(done).toMatchObject({ state: 'mended', clock: null, points: 4, passed: 3 })
    expect(done.steps).toHaveLength(4)
    city.at('2026-03-16 09:00')
  })

  test('N7: whoever was there does not rule; a fault that does not stand counts neither way', async () => {
    const supervisor = city.staff('supervisor')
    const id = await record({}, supervisor)
    await city.act('inspection.contest', head, id, { words: '当天窗口有公示，见照片' })
    const rule = (by: Actor) => city.act('inspection.rule', by, id, { struck: ['told'], words: '照片属实，不计' })
    await expect(rule(supervisor)).rejects.toMatchObject({ code: 'inspection_was_there' })
    await rule(city.staff('discipline_inspector'))
    expect(await page(id, head)).toMatchObject({ state: 'clean', points: 3, passed: 3, clock: null })
  })

  test('a contested fault that stands is to be mended from then on', async () => {
    const id = await record()
    await city.act('inspection.contest', head, id, { words: '当天窗口有公示' })
    city.at('2026-03-18 09:00')
    await city.act('inspection.rule', city.staff('discipline_inspector'), id, { words: '照片里没有时限' })
    expect(await page(id, head)).toMatchObject({
      state: 'open',
      passed: 3,
      clock: { dueAt: '2026-03-23T09:30:00.000Z' },
    })
    city.at('2026-03-16 09:00')
  })

  test('all that is missing is named at once, and nothing is kept', async () => {
    const count = async () => (await city.view<List>('inspection.list', city.staff('supervisor'))).rows.length
    const before = await count()
    const points = [
      { code: 'present', result: 'fault' },
      { code: 'dress', result: 'good' },
    ]
    await expect(record({ points, posts: { expected: 2, present: 3 } })).rejects.toMatchObject({
      fields: [
        { path: 'points.1.code', code: 'inspection_unknown_point' },
        { path: 'points.0.note', code: 'inspection_say_what' },
        ...['received', 'told', 'attitude'].map(() => ({ path: 'points', code: 'inspection_point_missing' })),
        { path: 'posts.present', code: 'inspection_more_than_posts' },
      ],
    })
    expect(await count()).toBe(before)
  })

  test('K94: what was seen without a network keeps its time; what is too old or in the future is refused', async () => {
    const id = await record({ at: '2026-03-15T08:30:00+08:00', points: GOOD })
    expect(await page(id, head)).toMatchObject({ state: 'clean', at: '2026-03-15T00:30:00.000Z' })
    await expect(record({ at: '2026-03-13T08:30:00+08:00' })).rejects.toMatchObject({
      fields: [{ path: 'at', code: 'inspection_too_old' }],
    })
    await expect(record({ at: '2026-03-16T09:30:00+08:00' })).rejects.toMatchObject({
      fields: [{ path: 'at', code: 'inspection_ahead' }],
    })
  })

  test('nobody inspects their own unit, and no unit sees what was found at another', async () => {
    const inspector = city.staff('discipline_inspector') as Extract<Actor, { kind: 'staff' }>
    const own = inspector.posts[0]?.unit
    await expect(record({ unit: own }, inspector)).rejects.toMatchObject({ code: 'inspection_own_unit' })
    const id = await record()
    const other = [...city.city.pack.units.values()].find(
      row => row.kind === 'department' && row.group && row.code !== unit,
    )
    const stranger = city.staff('unit_head', other?.code)
    await expect(page(id, stranger)).rejects.toMatchObject({ code: 'not_found' })
    expect((await city.view<List>('inspection.list', stranger)).rows).toEqual([])
    await expect(city.act('inspection.answer', stranger, id, { words: '不是我们的' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('K94: the circular names what stands at each door, and nobody who came', async () => {
    city.at('2026-03-20 09:00')
    const days = { from: '2026-03-20', to: '2026-03-20' }
    const struck = await record({ spot: '一号窗口' })
    await city.act('inspection.contest', head, struck, { words: '当天窗口有公示' })
    await city.act('inspection.rule', city.staff('supervisor'), struck, { struck: ['told'], words: '照片属实，不计' })
    await record({ spot: '二号窗口' })
    const paper = await city.db(db => circularOf(db, city.city, days, city.now()))
    const name = city.city.pack.units.get(unit)?.name.zh
    expect(paper.paragraphs[0]).toContain('1 个单位进行了 2 次检查，看了 7 项，合格 6 项')
    expect(paper.rows).toEqual([
      { label: name, lines: [expect.stringMatching(/^3 月 20 日　二号窗口：.*说不清多久能办（待整改）$/)] },
    ])
    expect(JSON.stringify(paper)).not.toContain((city.staff('monitor') as { name?: string }).name)
    city.at('2026-03-16 09:00')
  })

  test('who lets the time pass is told once', async () => {
    const id = await record()
    await mindInspections(city.app.runner, city.city)
    expect(await page(id, head)).toMatchObject({ clock: { level: 'ok' } })
    city.at('2026-03-19 17:31')
    const before = await told()
    expect(await mindInspections(city.app.runner, city.city)).toBeGreaterThan(0)
    expect(await told()).toBeGreaterThan(before)
    expect(await mindInspections(city.app.runner, city.city)).toBe(0)
    expect(await page(id, head)).toMatchObject({ clock: { level: 'late' } })
    city.at('2026-03-16 09:00')
  })
})

describe('H6: hefei, the patrol of the counters counts in their month', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await openTestCity('hefei', '2026-03-10 09:00')
  }, 60_000)
  afterAll(() => city.close())

  test('what was found at a counter is its rate; where nobody came what is handed in holds', async () => {
    const unit = [...city.city.pack.units.values()].find(row => row.kind === 'department' && row.group)?.code ?? ''
    const points = ['uniform', 'desk', 'attitude', 'time'].map((code, n) =>
      n === 0
        ? { code, result: 'fault', note: '没有戴工牌' }
        : n === 1
          ? { code, result: 'skipped' }
          : { code, result: 'good' },
    )
    const patrol = (spot: string) =>
      city.act('inspection.record', city.staff('supervisor'), null, {
        ...{ list: 'patrol', unit, spot, points, posts: { expected: 2, present: 2 } },
      })
    await patrol('社保窗口')
    await patrol('社保窗口')
    city.at('2026-04-08 09:00')
    const subjects = ['社保窗口', '税务窗口'].map(name => ({ name, unit }))
    const open = (period: string) => rounds(city).open({ scheme: 'counters-month', kind: 'month', period, subjects })
    const countsOf = async (id: string) => {
      const ids = (await rounds(city).page(id)).participants.map(row => row.id)
      await city.act('round.mark', city.staff('assessor'), id, {
        cells: [],
        counts: ids.flatMap(subject => [
          { subject, fact: 'inspection.points', number: 20 },
          { subject, fact: 'inspection.passed', number: 20 },
        ]),
      })
      expect((await rounds(city).page(id)).problems.map(row => row.code)).toContain('inspections_not_taken')
      await city.act('round.measure', city.staff('assessor'), id, {})
      return Promise.all(
        ids.map(async subject => {
          const page = await city.view<z.output<typeof RoundSubjectPage>>('round.subject', city.staff('assessor'), {
            ...{ id, subject },
          })
          const leaf = page.leaves.find(row => row.id === 'patrol')
          return [leaf?.numerator, leaf?.denominator]
        }),
      )
    }
    // Four points looked at less the two skipped, twice; nobody came to the other counter.
    expect(await countsOf(await open('2026-03'))).toEqual([
      ['4', '6'],
      ['0', '0'],
    ])
    expect(await countsOf(await open('2026-02'))).toEqual([
      ['20', '20'],
      ['20', '20'],
    ])
  })
})
