import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockFactsOf, mindClocks } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { makeCalendar } from '../../src/rules/calendar/index.ts'
import { parseLimit, project } from '../../src/rules/clock/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, local, plainMatter } from '../support/matters.ts'

/** DESIGN 4, CHECKLIST K67: more time is asked for before the limit ends, decided by somebody else, and told with its reason. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const asked = {
  reason: '电缆要更换，工期超过时限。',
  citizenText: '电缆要整条更换，要多等几天。',
  ground: 'construction',
}
const supervisor = () => city.staff('supervisor')
const decide = (caseId: string, granted = true, by = supervisor()) =>
  city.act('case.decideTime', by, caseId, { granted, ...(granted ? {} : { decision: '三天够用了，按期办。' }) })

async function signed(at = '2026-03-16 09:20') {
  city.at(at) // Monday: due on Thursday 17:30
  const matter = plainMatter(city)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.sign', handler, made.caseId, {})
  return { ...made, handler, unit: matter.unit }
}

const told = async (appealId: string) => {
  await drainOutbox(city.app.pool, city.city, city.now)
  const { steps } = await city.view<Followed>('follow.get', city.owner(appealId), { city: 'rongcheng' })
  const rows = await city.db(db =>
    db
      .selectFrom('message')
      .select('template')
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', appealId)
      .orderBy('id')
      .execute(),
  )
  return { steps: steps.map(step => step.detail?.zh), templates: rows.map(row => row.template) }
}

test('K67: granted: the limit ends on the new date, the reason is told, the answer is in time', async () => {
  const made = await signed()
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-19 17:30' }])
  city.at('2026-03-17 10:00')
  await decide(made.caseId)
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-24 17:30', limit_text: '3wd' }])
  expect(local((await caseOf(city, made.caseId)).due_at)).toBe('2026-03-24 17:30')
  const seen = await told(made.appealId)
  expect(seen.templates).toContain('extended')
  expect(seen.steps).toContain(asked.citizenText)
  const detail = await city.view<Detail>('case.get', made.handler, { id: made.caseId })
  expect(detail.clock?.dueAt).toBe('2026-03-24T09:30:00.000Z')
  expect(detail.moreTime).toMatchObject([{ kind: 'extend', state: 'granted', reason: asked.reason }])
  city.at('2026-03-24 17:00')
  await city.act('case.reply', made.handler, made.caseId, {
    outcome: 'solved',
    publicText: '电缆已经换好，请放心使用。',
    contacted: true,
  })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ on_time: true }])
})

test('K67: the asker does not decide, nor does the own head; once a case; a refusal says why', async () => {
  const made = await signed()
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' })
  const head = city.staff('unit_head', made.unit)
  await expect(decide(made.caseId, true, head)).rejects.toMatchObject({ code: 'time_not_yours', status: 403 })
  if (made.handler.kind !== 'staff') throw new Error('no staff')
  const posts = [{ unit: 'shi', path: ['shi'], roles: ['supervisor' as const] }]
  await expect(decide(made.caseId, true, { ...made.handler, posts })).rejects.toMatchObject({
    code: 'time_own_request',
  })
  await expect(
    city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-25' }),
  ).rejects.toMatchObject({ code: 'time_asked' })
  await expect(city.act('case.decideTime', supervisor(), made.caseId, { granted: false })).rejects.toMatchObject({
    fields: [{ path: 'decision' }],
  })
  await decide(made.caseId, false)
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-19 17:30' }])
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-20' })
  await decide(made.caseId)
  await expect(
    city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' }),
  ).rejects.toMatchObject({ code: 'extended_already' })
})

test.each([
  ['a Sunday', '2026-03-22', 'not_worked'],
  ['earlier than the limit', '2026-03-18', 'not_later'],
  ['later than the pack allows (5 working days)', '2026-03-27', 'too_long'],
])('K67: not to %s', async (_, until, code) => {
  const made = await signed()
  await expect(city.act('case.extend', made.handler, made.caseId, { ...asked, until })).rejects.toMatchObject({
    fields: [{ path: 'until', code }],
  })
})

test('K67: asked for in time and granted late it still counts; after the limit nobody asks', async () => {
  const made = await signed()
  city.at('2026-03-19 17:00')
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' })
  city.at('2026-03-20 09:00')
  await decide(made.caseId)
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-24 17:30' }])
  const late = await signed()
  city.at('2026-03-19 17:31')
  await expect(
    city.act('case.extend', late.handler, late.caseId, { ...asked, until: '2026-03-24' }),
  ).rejects.toMatchObject({ code: 'time_expired' })
})

test('DESIGN 4: a pause gives back the time it took; it ends by act', async () => {
  const made = await signed()
  city.at('2026-03-17 09:00') // Tuesday
  await city.act('case.pause', made.handler, made.caseId, { ...asked, ground: 'weather', until: '2026-03-20' })
  await decide(made.caseId)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'paused' })
  await expect(signedAndReplied(city, made.caseId, made.unit)).rejects.toMatchObject({ code: 'wrong_state' })
  city.at('2026-03-19 09:00') // Thursday: two working days later
  await city.act('case.resume', made.handler, made.caseId, {})
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'signed', paused_at: null })
  // Thursday 17:30 and two days of work
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-23 17:30' }])
  expect((await told(made.appealId)).templates).toEqual(expect.arrayContaining(['paused', 'resumed']))
})

/** The step of a case as it is stored, on the case and on its clock, and as its facts give it again. */
async function stepOf(caseId: string) {
  const { step_id, step_due } = await caseOf(city, caseId)
  const { clock, facts, told } = await city.db(async db => ({
    clock: await db
      .selectFrom('clock')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('id', '=', String(step_id))
      .executeTakeFirstOrThrow(),
    facts: await clockFactsOf(db, city.city.id, caseId),
    told: await db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', caseId)
      .where('act', 'in', ['case.decideTime', 'case.resume'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  }))
  const started = { type: 'started', at: Temporal.Instant.fromEpochMilliseconds(clock.started_at.getTime()) } as const
  const again = project(city.city.calendar, [started, ...(facts.get(clock.id) ?? [])], parseLimit(clock.limit_text))
  const due = local(clock.due_at)
  expect(local(step_due)).toBe(due)
  expect(local(new Date(again.due.epochMilliseconds))).toBe(due)
  const said = (told?.data as { stepDue?: string } | undefined)?.stepDue
  return { due, paused: clock.paused_at !== null, told: said ? local(new Date(said)) : null }
}

/** Handed on to a person on Monday 10:00: six tenths of three working days. */
async function withPerson() {
  const made = await signed()
  city.at('2026-03-16 10:00')
  const section = [...city.city.pack.units.values()].find(row => row.kind === 'section' && row.parent === made.unit)
  const doer = [...city.city.pack.people.values()].find(row => row.unit === section?.code && row.duty === 'doer')
  await city.act('case.handOn', city.staff('unit_head', made.unit), made.caseId, {
    unit: section?.code,
    person: personIdOf('rongcheng', doer?.code ?? ''),
  })
  return made
}

test('K65 DESIGN 4: a pause of the case stops the step that runs, and gives it back the same time', async () => {
  const made = await withPerson()
  const before = await stepOf(made.caseId)
  expect(before).toMatchObject({ due: '2026-03-18 16:00', paused: false })
  city.at('2026-03-17 09:00')
  await city.act('case.pause', made.handler, made.caseId, { ...asked, ground: 'weather', until: '2026-03-20' })
  await decide(made.caseId)
  expect(await stepOf(made.caseId)).toMatchObject({ paused: true })
  city.at('2026-03-19 09:00') // two working days later
  await city.act('case.resume', made.handler, made.caseId, {})
  expect(await stepOf(made.caseId)).toEqual({ due: '2026-03-20 16:00', paused: false, told: '2026-03-20 16:00' })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-03-23 17:30' }])
})

test('K65 K67: with more time for the case the step keeps its share of what is left; a late step stays late', async () => {
  const made = await withPerson()
  city.at('2026-03-17 08:30') // a day and a half of the step, two and a half days more of the case
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' })
  await decide(made.caseId)
  const moved = await stepOf(made.caseId)
  expect(moved.due && moved.due > '2026-03-20' && moved.due < '2026-03-24').toBe(true)
  expect(moved.told).toBe(moved.due)
  const late = await withPerson()
  const { due } = await stepOf(late.caseId)
  city.at('2026-03-19 09:00')
  await city.act('case.extend', late.handler, late.caseId, { ...asked, until: '2026-03-24' })
  await decide(late.caseId)
  expect(await stepOf(late.caseId)).toEqual({ due, paused: false, told: null })
})

test('DESIGN 4: with the end of its ground a pause ends by itself, exactly once', async () => {
  const made = await signed()
  city.at('2026-03-17 09:00')
  await city.act('case.pause', made.handler, made.caseId, { ...asked, ground: 'weather', until: '2026-03-18' })
  await decide(made.caseId)
  city.at('2026-03-18 23:59')
  await mindClocks(city.app.runner, city.city)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'paused' })
  city.at('2026-03-19 00:01')
  await mindClocks(city.app.runner, city.city)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'signed', paused_until: null })
  const { version } = await caseOf(city, made.caseId)
  await mindClocks(city.app.runner, city.city)
  expect(await caseOf(city, made.caseId)).toMatchObject({ version })
})

test('挂账: a definite date instead of a failure each month; reviewed on the way; the citizen is told', async () => {
  const made = await signed()
  const input = { ...asked, ground: 'project', until: '2026-09-30', citizenText: '已列入今年的路灯改造工程。' }
  await city.act('case.putOnLedger', made.handler, made.caseId, input)
  await expect(decide(made.caseId, true, city.staff('dispatcher'))).rejects.toMatchObject({ code: 'time_not_yours' })
  await decide(made.caseId)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'on_ledger' })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: '2026-09-30 17:30', on_time: null }])
  const review = () =>
    city.db(db =>
      db
        .selectFrom('clock')
        .select(['limit_text', 'on_time', 'cancelled'])
        .where('city_id', '=', city.city.id)
        .where('case_id', '=', made.caseId)
        .where('kind', '=', 'review')
        .orderBy('started_at')
        .execute(),
    )
  city.at('2026-04-10 10:00')
  await city.act('case.review', made.handler, made.caseId, { text: '管沟开挖过半，五月底放缆。' })
  expect(await review()).toMatchObject([{ limit_text: '30d', on_time: true }, { on_time: null }])
  const { rows } = await city.view<{ rows: { id: string }[] }>('work.list', supervisor(), { queue: 'on-ledger' })
  expect(rows.map(row => row.id)).toContain(made.caseId)
  expect((await told(made.appealId)).templates).toContain('ledger')
  city.at('2026-08-10 10:00')
  await city.act('case.resume', made.handler, made.caseId, {})
  await city.act('case.reply', made.handler, made.caseId, {
    outcome: 'solved',
    publicText: '路灯改造完成，已经亮灯。',
    contacted: true,
  })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ on_time: true }])
})

test('a request that nobody decided falls away with the answer', async () => {
  const made = await signed()
  await city.act('case.extend', made.handler, made.caseId, { ...asked, until: '2026-03-24' })
  await city.act('case.reply', made.handler, made.caseId, {
    outcome: 'solved',
    publicText: '已经修好，请放心使用。',
    contacted: true,
  })
  expect(await caseOf(city, made.caseId)).toMatchObject({ asked: null })
  await expect(decide(made.caseId)).rejects.toMatchObject({ code: 'wrong_state' })
})

test('DESIGN 4: a due in a year not yet announced is reckoned again when its calendar is known', async () => {
  const made = await signed('2026-12-30 10:00') // Wednesday
  const [before] = await clocksOf(city, made.caseId)
  // A notice that makes Monday 4 January a holiday
  const frames = city.city.pack.rules.calendar.frames.value
  const calendar = makeCalendar({
    zone: city.city.pack.zone,
    frames,
    localHolidays: [{ date: '2027-01-04', name: { zh: '放假', en: 'Holiday' } }],
    announcedThrough: '2027-12-31',
  })
  await mindClocks(city.app.runner, { ...city.city, calendar })
  const [after] = await clocksOf(city, made.caseId)
  expect(before?.due).toBe('2027-01-05 17:30')
  expect(after?.due).toBe('2027-01-06 17:30')
  expect(local((await caseOf(city, made.caseId)).due_at)).toBe('2027-01-06 17:30')
})

interface Followed {
  steps: { detail: { zh: string } | null }[]
}
interface Detail {
  clock: { dueAt: string } | null
  moreTime: object[]
}
