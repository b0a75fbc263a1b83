import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { countsOf } from '../../src/modules/assessment/counts.ts'
import { countItems, keepItems, satisfactionOf } from '../../src/modules/insight/index.ts'
import { differences } from '../../src/modules/insight/jobs/count-items.ts'
import type { DomainCourse } from '../../src/modules/insight/shapes.ts'
import { monthsOfItems } from '../../src/modules/insight/views/domain-course.ts'
import { dayIn, type Scheme } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { inCity } from '../../src/platform/db/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, dispatched, signedAndReplied, submitted } from '../support/loop.ts'
import { plainMatter, rung } from '../support/matters.ts'
import { RandomLoop, steps } from '../support/random-loop.ts'
import { ratings } from '../support/rounds.ts'

/** Satisfaction by domain over time (SPEC R17) and the domains' shares of what comes in (R15), counted each hour by item and day. */
type Course = z.output<typeof DomainCourse>
let city: TestCity
let items: string[]
let item = ''
let other = ''

beforeAll(async () => {
  city = await openTestCity()
  items = [...city.city.pack.items.keys()]
  const [one, ...rest] = [...city.city.pack.items.values()].filter(row => row.lead !== 'by-place' && !row.limit)
  item = one?.code ?? ''
  other = rest.find(row => row.domain !== one?.domain)?.code ?? ''
})
afterAll(() => city.close())

const count = () => countItems(city.app.pool, city.city, city.now())
const sums = (of: readonly string[], from: string, to = from) =>
  city.db(db => satisfactionOf(db, city.city.id, of, from, to))
/** The same days as the ranking counts them, all units together. */
async function ranked(from: string, to = from) {
  const units = [...city.city.pack.units.values()].filter(unit => unit.kind !== 'section').map(unit => unit.code)
  const counts = await city.db(db => countsOf(db, city.city.id, units, { from, to }, dayIn(city.city, city.now())))
  const all = [...counts.values()]
  return {
    valid: all.reduce((sum, row) => sum + row.valid, 0),
    satisfied: all.reduce((sum, row) => sum + row.satisfied, 0),
  }
}
/** What came in, case by case. */
async function received(from: string, to = from): Promise<number> {
  const rows = await city.db(db =>
    db.selectFrom('case_file').select(['received_at', 'state', 'item']).where('city_id', '=', city.city.id).execute(),
  )
  return rows.filter(row => {
    const day = dayIn(city.city, row.received_at)
    return row.item !== null && day >= from && day <= to && !['merged', 'withdrawn'].includes(row.state)
  }).length
}
/** By which transaction each row was written. */
const written = () =>
  city.db(
    async db =>
      (
        await sql`select day, item, xmin::text from item_day where city_id = ${city.city.id} order by day, item`.execute(
          db,
        )
      ).rows,
  )

test('R17: before anything is counted the figures say so; kept up, they are counted once an hour', async () => {
  const before = await city.view<Course>('domain.course', city.staff('leader'))
  expect(before).toMatchObject({
    countedAt: null,
    before: null,
    city: { received: 0, satisfaction: null, share: null },
  })
  const keep = () => keepItems(city.app.pool, city.city, city.now())
  expect(await keep()).toBe(true)
  city.at('2026-03-16 09:49')
  expect(await keep()).toBe(false)
  city.at('2026-03-16 09:51')
  expect(await keep()).toBe(true)
  expect((await city.view<Course>('domain.course', city.staff('leader'))).countedAt).toBe(city.now().toISOString())
})

test('R17: whatever happens, the sum over items is what the ranking counts over units, day by day, and nothing is written twice', async () => {
  let start = Temporal.PlainDateTime.from('2026-04-01T09:00')
  let valid = 0
  const tryHistories = fc.asyncProperty(steps(200), async sequence => {
    const from = start.toPlainDate()
    const loop = new RandomLoop(city, ['zjj', 'zfj', 'lidao'], item, start.toString())
    for (let i = 0; i < 4; i++) await loop.take({ do: 'submit', which: 0, other: 0, how: i })
    for (const [n, step] of sequence.entries()) {
      await loop.take(step)
      // Counted in between, so that what is counted at the end had to be changed.
      if (n % 50 === 49) await count()
    }
    await count()
    const today = Temporal.PlainDate.from(dayIn(city.city, city.now()))
    for (let day = from; Temporal.PlainDate.compare(day, today) <= 0; day = day.add({ days: 1 })) {
      const on = day.toString()
      expect([on, await sums(items, on)]).toEqual([on, { received: await received(on), ...(await ranked(on)) }])
    }
    valid += (await ranked(from.toString(), today.toString())).valid
    const before = await written()
    await count()
    expect(await written()).toEqual(before)
    start = today.add({ days: 1 }).toPlainDateTime({ hour: 9 })
  })
  // Final words are rare in what happens by chance.
  for (let tries = 0; tries < 6 && valid <= 10; tries++)
    await fc.assert(tryHistories, { numRuns: 6, endOnFailure: true })
  expect(valid).toBeGreaterThan(10)
}, 120_000)

test('R17: what changes later is followed by the next count: item, merging and its undoing, what is left out and put back', async () => {
  city.at('2027-02-01 09:00')
  const matter = { ...plainMatter(city), item }
  const made = await dispatched(city, { ...matter, phone: '13812342301' })
  const second = await dispatched(city, { ...matter, phone: '13812342302' })
  city.at('2027-02-02 10:00')
  await count()
  expect(await sums([item], '2027-02-01')).toEqual({ received: 2, valid: 0, satisfied: 0 })

  const dispatcher = city.staff('dispatcher')
  await city.act('case.merge', dispatcher, second.caseId, { into: made.caseId, reason: '说的是同一盏灯' })
  await count()
  expect(await sums([item], '2027-02-01')).toEqual({ received: 1, valid: 0, satisfied: 0 })
  await city.act('case.unmerge', dispatcher, made.caseId, { appealId: second.appealId, reason: '不是同一盏灯' })
  await count()
  expect(await sums([item], '2027-02-01')).toEqual({ received: 2, valid: 0, satisfied: 0 })

  await city.act('case.correct', dispatcher, made.caseId, { item: other, reason: '登记错了事项' })
  const stays = (await city.view<{ acts: { name: string }[] }>('case.get', dispatcher, { id: made.caseId })).acts
  if (stays.some(act => act.name === 'case.stays'))
    await city.act('case.stays', dispatcher, made.caseId, { reason: '说好由原单位办' })
  const rounds = city.city.pack.rules.notSatisfied.rounds.value
  for (let round = 0; round <= rounds; round++) {
    await signedAndReplied(city, made.caseId, matter.unit)
    await rung(city, made, answered(1, 'no'))
  }
  await count()
  expect(await sums([item], '2027-02-01')).toEqual({ received: 1, valid: 0, satisfied: 0 })
  expect(await sums([other], '2027-02-01', '2027-02-02')).toEqual({ received: 1, valid: 1, satisfied: 0 })

  city.at('2027-02-03 09:00')
  const waiver = await leftOut(made.appealId, matter.unit)
  await count()
  expect(await sums([other], '2027-02-01', '2027-02-02')).toEqual({ received: 1, valid: 0, satisfied: 0 })
  expect(await ranked('2027-02-02')).toEqual({ valid: 0, satisfied: 0 })
  const about = { ground: 'mistake', words: WORDS }
  const { id } = await city.act('restoration.ask', city.staff('supervisor'), null, { waiver, ...about })
  const back = { result: 'restored', words: WORDS, citizenText: '经复核，您的评价照算。' }
  await city.act('restoration.decide', city.staff('arbiter', 'zhzx'), id, back)
  await count()
  expect(await sums([other], '2027-02-01', '2027-02-02')).toEqual({ received: 1, valid: 1, satisfied: 0 })
}, 60_000)

const WORDS = '查阅通话记录、现场照片和登记日志，情况属实，按规定办理。'

/** The word of this person is left out after a hearing. @returns the row that says so */
async function leftOut(appealId: string, unit: string): Promise<string> {
  const verdict = await city.db(db =>
    db
      .selectFrom('verdict')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', appealId)
      .where('final', '=', true)
      .executeTakeFirstOrThrow(),
  )
  const ground = city.city.pack.schemes.get('daily')?.excuses?.grounds[0]?.code
  const about = { unit, fact: 'verdict', factId: verdict.id, words: WORDS, ground }
  const { id } = await city.act('excuse.ask', city.staff('unit_head', unit), null, about)
  const held = { heldAt: city.now().toISOString(), present: '督查室、承办单位负责人', words: WORDS }
  await city.act('excuse.hear', city.staff('supervisor'), id, held)
  const told = { result: 'upheld', words: WORDS, citizenText: '查过记录，和办理好坏没有关系。' }
  await city.act('excuse.decide', city.staff('leader'), id, told)
  const waiver = await city.db(db =>
    db
      .selectFrom('fact_waiver')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('fact_id', '=', verdict.id)
      .executeTakeFirstOrThrow(),
  )
  return waiver.id
}

test('R15: what was taken back before it was sent and sealed reports are not counted, open reports are', async () => {
  // The day of the city: elsewhere it is still February.
  city.at('2027-03-01 06:30')
  const dispatcher = city.staff('dispatcher')
  const accept = async (kind: string, phone: string) => {
    const made = await submitted(city, { text: '海棠路的路灯都不亮，晚上看不清路。', phone })
    const grade = { title: '海棠路的路灯都不亮', item, grade: 'green', place: { text: null, unit: null } }
    await city.act('case.accept', dispatcher, made.caseId, { ...grade, kind })
    return made
  }
  const { appealId } = await accept('help', '13812342311')
  await accept('report', '13812342312')
  await submitted(city, { text: '还没有受理的一件，不知道是什么事项。', phone: '13812342313' })
  await city.act('clue.submit', city.anyone, null, {
    list: 'demand',
    text: '向办事的人要钱才给办，说不给就拖着。',
    unit: 'scj',
  })
  await count()
  expect((await sums(items, '2027-03-01')).received).toBe(2)
  await city.act('appeal.withdraw', city.owner(appealId), appealId, { text: '已经解决了，谢谢。' })
  await count()
  expect((await sums(items, '2027-03-01')).received).toBe(1)
})

test('R17: each hour two months are counted, once a day all there is: years that were brought in are found', async () => {
  const unit = plainMatter(city).unit
  city.at('2029-06-01 09:00')
  await count()
  await ratings(city, unit, '2029-03-30', 3, 4, item)
  await ratings(city, unit, '2029-03-31', 3, 4, item)
  await count()
  expect(await sums([item], '2029-03-30')).toEqual({ received: 0, valid: 0, satisfied: 0 })
  expect(await sums([item], '2029-03-31')).toEqual({ received: 1, valid: 4, satisfied: 3 })
  city.at('2029-06-02 00:10')
  await count()
  expect(await sums([item], '2029-03-30')).toEqual({ received: 1, valid: 4, satisfied: 3 })
})

test('R17 R15: each domain with its share, satisfaction, change in points, months and items; small numbers are marked', async () => {
  const unit = plainMatter(city).unit
  const domain = (code: string) => city.city.pack.items.get(code)?.domain
  city.at('2035-03-16 09:00')
  const on: [day: string, satisfied: number, rated: number, of: string][] = [
    ['2034-09-10', 18, 20, item],
    ['2034-12-10', 19, 20, item],
    ['2035-01-10', 10, 20, item],
    ['2035-02-03', 3, 4, other],
    ['2035-03-05', 5, 5, item],
    ['2035-02-04', 0, 1, 'ZZ-001'],
  ]
  for (const [day, satisfied, rated, of] of on) await ratings(city, unit, day, satisfied, rated, of)
  await count()
  const ask = (months?: number, by: Actor = city.staff('leader')) =>
    city.view<Course>('domain.course', by, months ? { months } : {})
  const course = await ask(3)
  expect(course).toMatchObject({
    from: '2034-12-01',
    to: '2035-02-28',
    months: ['2034-12', '2035-01', '2035-02'],
    running: '2035-03',
    before: { from: '2034-09', to: '2034-11' },
    fewest: 10,
    city: { received: 4, valid: 45, satisfied: 32, satisfaction: 0.7111, change: -18.9, share: 1 },
  })
  expect(course.city.running).toEqual({ received: 1, valid: 5, satisfied: 5 })
  expect(course.rows).toHaveLength(city.city.pack.rules.domains.length + 1)
  const [first] = course.rows
  expect(first).toMatchObject({
    code: domain(item),
    received: 2,
    share: 0.5,
    satisfaction: 0.725,
    small: false,
    change: -17.5,
    before: { received: 1, valid: 20, satisfied: 18 },
    months: [
      { received: 1, valid: 20, satisfied: 19 },
      { received: 1, valid: 20, satisfied: 10 },
      { received: 0, valid: 0, satisfied: 0 },
    ],
    items: [{ code: item, name: city.city.pack.items.get(item)?.name, valid: 40, satisfaction: 0.725 }],
  })
  const few = course.rows.find(row => row.code === domain(other))
  expect(few).toMatchObject({ satisfaction: 0.75, small: true, change: null })
  const silent = course.rows.find(row => row.received === 0)
  expect(silent).toMatchObject({ satisfaction: null, small: true, change: null, share: 0, items: [] })
  expect(course.rows.at(-1)?.received).toBe(0)
  const gone = course.rows.find(row => row.code === 'other')
  expect(gone).toMatchObject({ received: 1, items: [{ code: 'ZZ-001', name: { zh: 'ZZ-001' } }] })
  expect(course.rows.reduce((sum, row) => sum + row.received, 0)).toBe(course.city.received)
  // The same months one by one, and a year of which the year before was not counted from its beginning.
  expect((await ask()).months).toHaveLength(12)
  await inCity(city.app.pool, city.city.id, 'write', ({ db }) =>
    db.deleteFrom('item_day').where('city_id', '=', city.city.id).where('day', '<', '2034-10-01').execute(),
  )
  expect(await ask(3)).toMatchObject({ before: null, city: { before: null, change: null, satisfaction: 0.7111 } })
  // Figures alone: whoever sees the ranking sees them; nobody outside.
  expect((await ask(3, city.staff('handler', unit))).city.received).toBe(4)
  await expect(ask(3, city.anyone)).rejects.toMatchObject({ code: 'code_needed' })
  await expect(ask(2)).rejects.toMatchObject({ code: 'bad_input' })
})

test('R17: months are cut as those of the ranking (K100)', async () => {
  const daily = city.city.pack.schemes.get('daily')
  if (!daily) throw new Error('no scheme')
  const schemes = city.city.pack.schemes as Map<string, Scheme>
  schemes.set('daily', { ...daily, monthStartsOn: { value: 26, assumed: 'test' } })
  try {
    // 5 March 2035 lies in the month from 26 February to 25 March.
    city.at('2035-03-26 09:00')
    const course = await city.view<Course>('domain.course', city.staff('leader'), { months: 3 })
    expect(course).toMatchObject({ from: '2034-12-26', to: '2035-03-25', running: '2035-04' })
    expect(course.city.months.map(month => month.valid)).toEqual([20, 5, 5])
  } finally {
    schemes.set('daily', daily)
  }
})

test('R17: the count of a month and the look at the figures go by indexes', async () => {
  const unit = plainMatter(city).unit
  for (let n = 10; n < 30; n++) await ratings(city, unit, `2035-05-${n}`, 8, 9, item)
  await count()
  const owner = new pg.Client({ connectionString: city.ownerUrl })
  await owner.connect()
  await owner.query('select app.use_city($1)', [city.city.id])
  await owner.query('analyze case_file, verdict, item_day')
  await owner.query('set enable_seqscan = off')
  const plan = async ({ sql: text, parameters }: { sql: string; parameters: readonly unknown[] }) =>
    (await owner.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...parameters])).rows
      .map(row => row['QUERY PLAN'])
      .join('\n')
  const [job, look] = await city.db(async db => [
    differences(city.city, '2035-02-01', '2035-03-03').compile(db),
    monthsOfItems(city.city.id, ['2035-01-01', '2035-02-01'], '2035-02-28').compile(db),
  ])
  if (!job || !look) throw new Error('nothing to explain')
  const counted = await plan(job)
  expect(counted).toMatch(/case_received on case_file.*\n.*Index Cond: .*received_at >= .*received_at < /)
  expect(counted).toMatch(/verdict_day on verdict.*\n.*Index Cond: .*on_day >= .*on_day <= /)
  expect(counted).toMatch(/case_file_pkey on case_file.*\n.*Index Cond: .*id = /)
  const ofDays = /item_day_pkey on item_day.*\n.*Index Cond: .*day >= .*day <= /
  expect(counted).toMatch(ofDays)
  expect(counted).not.toMatch(/Seq Scan on (verdict|case_file|item_day|fact_waiver)/)
  expect(await plan(look)).toMatch(ofDays)
  await owner.end()
})
