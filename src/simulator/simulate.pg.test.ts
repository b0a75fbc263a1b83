import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../test/support/city.ts'
import type { Role } from '../platform/acts/index.ts'
import { type LedgerKeys, loadOrCreateLedgerKeys, verifyLedger } from '../platform/ledger/index.ts'
import { makeMatters } from '../server/demo-matters/index.ts'
import type { Tally } from './drive.ts'
import { handleExisting, knownStories, type Summary, simulate, summarize } from './index.ts'

const FROM = Date.parse('2026-02-20T00:00:00+08:00')
const DAY = 86_400_000
const open: TestCity[] = []
const dir = mkdtempSync(join(tmpdir(), 'bihuan-sim-'))
let ledgerKeys: LedgerKeys

interface Run {
  city: TestCity
  tally: Tally
  summary: Summary
  codes: Map<string, string>
}

async function run(seed: number, inFlight: number): Promise<Run> {
  const city = await openTestCity()
  open.push(city)
  const codes = new Map<string, string>()
  const until = FROM + 28 * DAY
  const tally = await simulate({
    pool: city.app.pool,
    city: city.city,
    seed,
    ledgerKeys,
    from: FROM,
    until,
    appeals: 300,
    inFlight,
    stories: world => knownStories(world, until, (story, code) => codes.set(story, code)),
  })
  return { city, tally, summary: await summarize(city.app.pool, city.city), codes }
}

const rows = <T>({ city }: Run, query: (cityId: number) => ReturnType<typeof sql<T>>) =>
  city.db(async db => (await query(city.city.id).execute(db)).rows)

let one: Run

beforeAll(async () => {
  ledgerKeys = loadOrCreateLedgerKeys(dir)
  one = await run(7, 8)
}, 240_000)

afterAll(async () => {
  for (const city of open) await city.close()
  rmSync(dir, { recursive: true, force: true })
})

test('the same seed gives the same cases, verdicts, rankings and query codes, however many acts are in flight', async () => {
  const two = await run(7, 3)
  expect(two.summary.digest).toBe(one.summary.digest)
  expect(two.summary.states).toEqual(one.summary.states)
  expect(two.codes).toEqual(one.codes)
  expect(one.summary.publications).toBeGreaterThan(25)
}, 240_000)

test('everybody who says something is in the database once, and every state of the loop occurs', () => {
  expect(one.summary.appeals).toBe(300 + 6)
  expect(Object.keys(one.summary.states)).toEqual(
    expect.arrayContaining(['closed', 'declined', 'dispatched', 'merged', 'raised', 'replied', 'signed']),
  )
  expect(one.summary.rates.inTime).toBeGreaterThan(0.75)
  expect(one.summary.rates.satisfied).toBeGreaterThan(0.75)
  expect(one.tally.acts).toHaveProperty(['case.unmerge'])
  for (const act of ['case.return', 'case.arbitrate', 'case.extend', 'case.decideTime', 'appeal.urge', 'case.respond'])
    expect(one.tally.acts).toHaveProperty([act])
  expect(Object.keys(one.tally.refused).filter(key => key !== 'callback.attempt callback_own_unit')).toEqual([])
})

test('no case is without its clock, and none has one it should not have', async () => {
  const wrong = await rows<{ number: string; state: string; running: number }>(
    one,
    cityId => sql`
      select number, state, running from (
        select k.number, k.state, k.due_at, (select count(*)::int from clock c where c.city_id = k.city_id and c.case_id = k.id
          and c.kind = 'handle' and c.stopped_at is null) as running
        from case_file k where k.city_id = ${cityId}) x
      where (state in ('dispatched', 'signed', 'disputed', 'paused', 'on_ledger')) <> (running = 1) or running > 1
        or (state in ('dispatched', 'signed') and due_at is null)
        or state not in ('received', 'accepted', 'declined', 'dispatched', 'signed', 'disputed', 'replied', 'closed', 'merged', 'raised',
          'paused', 'on_ledger')`,
  )
  expect(wrong).toEqual([])
})

test('what happens to a case happens in turn: no act before the one it follows, no limit changed after it was stopped', async () => {
  const back = await rows<{ act: string }>(
    one,
    cityId => sql`
      select act from (
        select act, at, lag(at) over (partition by subject_id order by id) as before
        from ledger_entry where city_id = ${cityId} and subject_kind = 'case') x
      where at < before`,
  )
  expect(back).toEqual([])
  const after = await rows<{ kind: string }>(
    one,
    cityId => sql`
      select f.kind from clock_fact f join clock c on c.city_id = f.city_id and c.id = f.clock_id
      where f.city_id = ${cityId} and f.at > c.stopped_at`,
  )
  expect(after).toEqual([])
})

test('in a demo what was said to people went out on the day it was said, none of it at night (K19)', async () => {
  const [sent] = await rows<{ n: number; late: number; days: number; night: number }>(
    one,
    city => sql`select count(*)::int as n, (count(*) filter (where sent_at > send_after + interval '1 day'))::int as late,
      count(distinct sent_at::date)::int as days,
      (count(*) filter (where extract(hour from sent_at at time zone 'Asia/Shanghai') not between 8 and 20))::int as night from message where city_id = ${city} and state = 'sent'`,
  )
  expect(sent?.n).toBeGreaterThan(300)
  expect(sent?.late).toBe(0)
  expect(sent?.days).toBeGreaterThan(14)
  expect(sent?.night).toBe(0)
})

test('call-backs wait for answered cases only, and answered cases wait for a call-back', async () => {
  const wrong = await rows<{ number: string; state: string; pending: number }>(
    one,
    cityId => sql`
      select number, state, pending from (
        select k.number, k.state, (select count(*)::int from callback c where c.city_id = k.city_id and c.case_id = k.id
          and c.state = 'pending') as pending
        from case_file k where k.city_id = ${cityId}) x
      where (state = 'replied') <> (pending > 0)`,
  )
  expect(wrong).toEqual([])
})

test('no person is lost by merging: each appeal hangs on a living case, and the counts agree', async () => {
  const wrong = await rows<{ number: string }>(
    one,
    cityId => sql`
      select k.number from case_file k where k.city_id = ${cityId} and k.appeal_count <>
        (select count(*) from appeal a where a.city_id = k.city_id and a.case_id = k.id)
      union all
      select a.number from appeal a join case_file k on k.city_id = a.city_id and k.id = a.case_id
        where a.city_id = ${cityId} and k.state = 'merged'`,
  )
  expect(wrong).toEqual([])
})

test('the whole ledger is sealed and sound', async () => {
  const { city } = one
  const report = await verifyLedger(city.app.pool, city.city.id, { publicKeys: ledgerKeys.publicKeys })
  expect(report).toMatchObject({ ok: true, leaves: one.summary.ledgerEntries })
})

test('the known stories end as they are told', async () => {
  const found = await rows<{
    begins: string
    state: string
    askers: number
    met: boolean | null
    late: boolean | null
  }>(
    one,
    cityId => sql`
      select left(a.text, 4) as begins, k.state, k.appeal_count as askers, k.due_at < ${new Date(FROM + 28 * DAY)} as late,
        (select bool_and(on_time) from clock c where c.city_id = k.city_id and c.case_id = k.id) as met
      from appeal a join case_file k on k.city_id = a.city_id and k.id = a.case_id
      where a.city_id = ${cityId} and a.merged_at is null
        and left(a.text, 4) in ('小区门口', '楼上卫生', '晚上好几', '村口的垃')`,
  )
  const of = (begins: string) => found.find(row => row.begins === begins)
  expect(of('小区门口')).toMatchObject({ state: 'closed', askers: 3 })
  expect(of('楼上卫生')).toMatchObject({ state: 'raised' })
  expect(of('晚上好几')).toMatchObject({ state: 'closed', met: true })
  expect(of('村口的垃')).toMatchObject({ state: 'signed', late: true })
  expect([...one.codes.keys()].sort()).toEqual(['merged', 'overdue', 'raised', 'red'])
})

test('what others brought in is taken up, handled and called back in virtual time', async () => {
  const city = await openTestCity()
  open.push(city)
  const words = ['路灯不亮，晚上看不清', '楼道里堆着杂物', '小区停水两天了', '公交车不按时来', '这句话里什么词也没有']
  for (const [i, text] of words.entries())
    await city.act('appeal.import', city.system, null, {
      text,
      channel: 'people-board',
      place: {},
      externalRef: `people-board:${i}`,
      receivedAt: '2026-03-01T09:00:00+08:00',
      ...(i % 2 ? { name: '王平', phone: '15400000001' } : {}),
    })
  const from = Date.parse('2026-03-16T09:00:00+08:00')
  const { app } = city
  const done = await handleExisting({
    pool: app.pool,
    city: city.city,
    seed: 7,
    ledgerKeys,
    from,
    until: from + 60 * DAY,
    perDay: 3,
  })
  const { states } = await summarize(app.pool, city.city)
  expect(done.cases).toBe(5)
  expect((states.closed ?? 0) + (states.declined ?? 0) + (states.raised ?? 0)).toBe(5)
}, 120_000)

test('F7 R6: the desk, its turns of duty and the whistle board have something to show, and nothing of it is refused', async () => {
  expect(Object.keys(one.tally.refused).filter(key => /^(desk|call|whistle|duty)\./.test(key))).toEqual([])
  const states = await rows<{ state: string }>(
    one,
    id => sql`select distinct state from desk_matter where city_id = ${id}`,
  )
  expect(states.map(row => row.state)).toContain('done')
  const sounding = await rows<{ n: number }>(
    one,
    id => sql`select count(*)::int as n from whistle where city_id = ${id} and ended_at is null`,
  )
  expect(sounding).toEqual([{ n: 1 }])
})

test('F13 H1 N2 R8 Q1 Q3 K70 K95: no page of the first demo city is empty; made twice, there is no more of it', async () => {
  const { city } = one
  city.at('2026-03-20 09:00')
  await makeMatters(city.app, city.city)
  await makeMatters(city.app, city.city)
  const see = <T>(name: string, role: Role, input = {}, unit?: string) =>
    city.view<T>(name, city.staff(role, unit), input)
  const states = async (name: string, role: Role, input = {}) =>
    (await see<{ rows: { state: string }[] }>(name, role, input)).rows.map(row => row.state).sort()
  expect(await states('report.board', 'supervisor')).toEqual(['draft', 'ended', 'ordered', 'submitted'])
  expect(await states('inspection.list', 'supervisor')).toEqual(['answered', 'clean', 'mended', 'open'])
  expect(await see('standing.get', 'handler', {}, 'gaj')).toMatchObject({ absences: [{ now: true }] })
  expect((await see<{ rows: unknown[] }>('secondee.list', 'leader')).rows).toHaveLength(5)
  expect(await see('appraisal.list', 'leader', { unit: 'spj' })).toMatchObject({ count: 5 })
  expect(await see('permit.list', 'leader')).toMatchObject({ rows: [{ given: 1 }, { given: 0 }] })
  expect(await see('company.find', 'operator', { q: '荣成' })).toMatchObject({ rows: { length: 6 } })
  const period = { from: '2026-03-01', to: '2026-03-31' }
  expect(
    (await see<{ firstAsked: { recorded: number } }>('promise.figures', 'leader', period)).firstAsked.recorded,
  ).toBe(6)
  expect((await see<{ rows: unknown[] }>('integrity.list', 'supervisor')).rows.length).toBeGreaterThan(0)
})
