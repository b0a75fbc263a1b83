import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../../test/support/city.ts'
import { answered, caseOf, dispatched } from '../../../../test/support/loop.ts'
import { plainMatter, rung } from '../../../../test/support/matters.ts'
import { inCity } from '../../../platform/db/index.ts'
import { drainOutbox } from '../../../platform/jobs/outbox.ts'
import { mindPromises, toRemind } from './mind.ts'

/** CHECKLIST K75: a day that an answer named is kept before the eyes of whoever named it, and told as past once it is. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

/** Answered on Monday 16 March 2026, the rest until a day. */
async function answeredUntil(until: string, phone: string) {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city, phone)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.sign', handler, made.caseId, {})
  await city.act('case.reply', handler, made.caseId, {
    outcome: 'partly',
    publicText: '换好了六盏，另外三盏等电缆到货再换。',
    contacted: true,
    until,
  })
  return { ...made, handler, unit: matter.unit }
}

const mind = () => mindPromises(city.app.runner, city.city)
async function told(by: TestCity['system'], caseId: string): Promise<string[]> {
  await drainOutbox(city.app.pool, city.city, city.now)
  const { rows } = await city.view<{ rows: { title: { zh: string }; case: { id: string } | null }[] }>(
    'notice.list',
    by,
    {},
  )
  return rows.filter(row => row.case?.id === caseId && /说好/.test(row.title.zh)).map(row => row.title.zh)
}
const atHand = async (by: TestCity['system']) => {
  const { queues } = await city.view<{ queues: { id: string; count: number }[] }>('work.bench', by, {})
  const { rows } = await city.view<{ rows: { id: string; promisedOn: string | null }[] }>('work.list', by, {
    queue: 'promised',
  })
  expect(rows).toHaveLength(queues.find(row => row.id === 'promised')?.count ?? -1)
  return rows.map(row => row.id)
}
const ofOwner = (made: { appealId: string }) =>
  city.view<{ answers: { until: string; untilOver: boolean }[]; canSayNotSolved: boolean }>(
    'follow.get',
    city.owner(made.appealId),
    { city: 'rongcheng' },
  )

test('K75: the working day before and the day itself, once each; on the workbench of the unit from then until the rest is done', async () => {
  // A Monday: the working day before is the Friday.
  const made = await answeredUntil('2026-03-23', '13812342046')
  expect(await mind()).toBe(0)
  expect(await atHand(made.handler)).toEqual([])
  city.at('2026-03-19 23:50')
  expect(await mind()).toBe(0)
  city.at('2026-03-20 08:30')
  expect(await mind()).toBe(1)
  expect(await mind()).toBe(0)
  expect(await told(made.handler, made.caseId)).toEqual(['快到说好的日子：3 月 23 日前办'])
  expect(await atHand(made.handler)).toEqual([made.caseId])
  const elsewhere = [...city.city.pack.units.values()].find(
    row => row.group === 'departments' && row.code !== made.unit,
  )?.code
  expect(await atHand(city.staff('handler', elsewhere))).toEqual([])
  city.at('2026-03-23 08:30')
  expect(await atHand(made.handler)).toEqual([made.caseId])
  expect(await mind()).toBe(1)
  expect(await told(made.handler, made.caseId)).toHaveLength(2)
  expect((await ofOwner(made)).answers).toMatchObject([{ until: '2026-03-23', untilOver: false }])
  city.at('2026-03-24 08:30')
  expect(await mind()).toBe(0)
  expect(await atHand(made.handler)).toEqual([made.caseId])
  expect(await ofOwner(made)).toMatchObject({ answers: [{ untilOver: true, rest: null }], canSayNotSolved: true })
  city.at('2026-04-30 08:30')
  const late = { publicText: '另外三盏也换好了，晚了一个多月，对不起。' }
  await city.act('case.restDone', made.handler, made.caseId, late)
  expect(await atHand(made.handler)).toEqual([])
  expect((await ofOwner(made)).answers).toMatchObject([{ untilOver: false, rest: { text: late.publicText } }])
})

test('K75: the rest is done: everybody who asked reads it, nobody is reminded any more, and it is told once', async () => {
  const made = await answeredUntil('2026-03-24', '13812342050')
  const again = await answeredUntil('2026-03-24', '13812342051')
  await rung(city, again, answered(1, 'no'))
  const done = (by = made.handler, of = made) =>
    city.act('case.restDone', by, of.caseId, {
      publicText: '另外三盏今天也换好了，请王小明看一看，13812342050 没打通。',
    })
  const elsewhere = [...city.city.pack.units.values()].find(
    row => row.group === 'departments' && row.code !== made.unit,
  )?.code
  await expect(done(city.staff('handler', elsewhere))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(done(again.handler, again)).rejects.toMatchObject({ status: 409 })
  city.at('2026-03-23 15:00')
  await done()
  await expect(done()).rejects.toMatchObject({ code: 'nothing_promised' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const bodies = await city.db(db =>
    db
      .selectFrom('message')
      .select('template')
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', made.appealId)
      .execute(),
  )
  expect(bodies.filter(row => row.template === 'rest_done')).toHaveLength(1)
  city.at('2026-03-26 08:30')
  expect(await mind()).toBe(0)
  expect(await told(made.handler, made.caseId)).toEqual([])
  expect(await ofOwner(made)).toMatchObject({
    answers: [{ until: '2026-03-24', untilOver: false, rest: { at: '2026-03-23T07:00:00.000Z' } }],
  })
  const page = await city.view<{ timeline: { act: string; body: string | null; detail: { zh: string } | null }[] }>(
    'case.get',
    made.handler,
    { id: made.caseId },
  )
  const entry = page.timeline.find(row => row.act === 'case.restDone')
  expect(entry?.body).toContain('另外三盏今天也换好了')
  expect(entry?.detail?.zh).toBe('说好 3 月 24 日前办，按时')
  const [others] = await city.db(db =>
    db
      .selectFrom('reply_rest')
      .select('masked_text')
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', made.caseId)
      .execute(),
  )
  expect(others?.masked_text).not.toMatch(/王小明|13812342050/)
})

test('K75: a closed case keeps its day; one that is handled again has none until it is answered anew', async () => {
  const closed = await answeredUntil('2026-03-25', '13812342047')
  const again = await answeredUntil('2026-03-25', '13812342048')
  city.at('2026-03-17 10:00')
  await rung(city, closed, answered(4, 'yes'))
  await rung(city, again, answered(1, 'no'))
  expect(await caseOf(city, closed.caseId)).toMatchObject({ state: 'closed', promised_on: '2026-03-25' })
  expect(await caseOf(city, again.caseId)).toMatchObject({ state: 'dispatched', promised_on: null, remind_on: null })
  city.at('2026-03-24 09:00')
  await mind()
  expect(await told(closed.handler, closed.caseId)).toHaveLength(1)
  expect(await told(again.handler, again.caseId)).toEqual([])
})

test('K75: whoever answered has left: the head is told; a program that stood still says that the day has passed', async () => {
  const made = await answeredUntil('2026-04-10', '13812342049')
  if (made.handler.kind !== 'staff') throw new Error('not staff')
  const { id } = made.handler
  await inCity(city.app.pool, city.city.id, 'write', async tx => {
    tx.write(
      tx.db
        .updateTable('person')
        .set({ ended_at: city.now() })
        .where('city_id', '=', city.city.id)
        .where('id', '=', id),
    )
  })
  city.at('2026-04-13 09:00')
  await mind()
  const words = ['说好 4 月 10 日前办，这一天已经过了']
  expect(await told(city.staff('unit_head', made.unit), made.caseId)).toEqual(words)
  expect(await told(made.handler, made.caseId)).toEqual([])
})

test('K75: the look for days that have come walks its own index, however many cases there are', async () => {
  const plan = await inCity(city.app.pool, city.city.id, 'read', async ({ db }) => {
    await sql`set local enable_seqscan = off`.execute(db)
    const { sql: query, parameters } = toRemind(db, city.city.id, '2026-03-20').compile()
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(
      query.replace(/\$(\d+)/g, (_, n) => `'${String(parameters[Number(n) - 1])}'`),
    )}`.execute(db)
    return rows.map(row => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('Index Scan using case_remind')
  expect(plan).not.toMatch(/Sort|Seq Scan/)
})
