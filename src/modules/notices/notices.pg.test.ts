import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { caseOf, dispatched, signedAndReplied } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { jobHandler } from '../../platform/jobs/registry.ts'
import { tickCity } from '../casework/index.ts'
import { sendMessages } from '../intake/index.ts'
import { personIdOf } from '../registry/index.ts'
import { sendDigests } from './index.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Notices {
  rows: { title: { zh: string }; case: { id: string }; read: boolean }[]
  unread: number
}
const noticesOf = (actor: TestCity['system']) => city.view<Notices>('notice.list', actor, {})

test('K61: the unit is told of an arrival, the handler and the head of the marks, each once; reading is remembered', async () => {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city)
  const handler = city.staff('handler', matter.unit)
  const { caseId } = await dispatched(city, matter)
  await drainOutbox(city.app.pool, city.city, city.now)
  expect((await noticesOf(handler)).rows.map(row => row.title.zh)).toEqual(['新到一件'])
  city.at('2026-03-19 17:31')
  await tickCity(city.app.pool, city.city, city.now())
  await drainOutbox(city.app.pool, city.city, city.now)
  const told = await noticesOf(handler)
  expect(told.rows.map(row => row.title.zh).sort()).toEqual(['临近到期', '到期', '时间过半', '新到一件'].sort())
  expect(told.rows.every(row => row.case.id === caseId)).toBe(true)
  expect((await noticesOf(city.staff('unit_head', matter.unit))).rows.map(row => row.title.zh)).toContain('到期')
  expect(told.unread).toBe(4)
  await city.act('notice.read', handler, null, {})
  expect((await noticesOf(handler)).unread).toBe(0)
  const other = [...city.city.pack.units.values()].find(row => row.group === 'departments' && row.code !== matter.unit)
  expect((await noticesOf(city.staff('handler', other?.code))).rows).toEqual([])
})

test('K61 K119: by mail to who chose it, held back at night except for red; equal words are one mail; the log tells why it waits', async () => {
  city.at('2026-04-13 22:30')
  const matter = plainMatter(city)
  const handler = city.staff('handler', matter.unit)
  await city.act('notice.choose', handler, null, { mail: 'wang@unit.example', byMail: ['arrival'] })
  const green = await dispatched(city, matter)
  const red = await dispatched(city, { ...matter, grade: 'red' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const serious = { ...city.city, demo: false }
  const taken: { to: string; text: string }[] = []
  const mail = { send: async (to: string, message: { text: string }) => void taken.push({ to, text: message.text }) }
  // Nobody has set up a gateway: nothing is called sent.
  await sendMessages(city.app.pool, serious, city.now())
  const health = await city.view<{ rows: { way: string; gateway: string; waiting: number }[] }>(
    'message.gateways',
    city.staff('supervisor'),
    {},
  )
  expect(health.rows.find(row => row.way === 'mail')?.waiting).toBe(1)
  await sendMessages(city.app.pool, { ...serious, gateways: { mail } }, city.now())
  expect(taken.map(row => row.to)).toEqual(['wang@unit.example'])
  expect(taken[0]?.text).toContain(`/c/case/${red.caseId}`)
  expect(JSON.stringify(taken)).not.toContain('13812342046')
  city.at('2026-04-14 08:31')
  await sendMessages(city.app.pool, { ...serious, gateways: { mail } }, city.now())
  expect(taken).toHaveLength(2)
  expect(taken[1]?.text).toContain(`/c/case/${green.caseId}`)
})

test('K119: a gateway with a daily bound sends no more than that; the rest waits', async () => {
  city.at('2026-05-11 09:20')
  const matter = plainMatter(city)
  for (let i = 0; i < 3; i++) await dispatched(city, matter)
  await drainOutbox(city.app.pool, city.city, city.now)
  const mail = { send: async () => {}, perDay: 2 }
  const serious = { ...city.city, demo: false, gateways: { mail } }
  expect(await sendMessages(city.app.pool, serious, city.now())).toBe(2)
  expect(await sendMessages(city.app.pool, serious, city.now())).toBe(0)
})

interface Told {
  rows: { title: { zh: string }; event: string; for: string | null }[]
}
interface Brief {
  day: string
  yesterday: { ended: number }
  today: { overdue: number; cases: { id: string }[] }
}
const digestsOf = async (actor: TestCity['system']) =>
  (await city.view<Told>('notice.list', actor, { limit: 100 })).rows.filter(row => row.event === 'digest').length

test('K62: one digest a day at the pack’s hour, in the program and by mail instead of single mails; none on a day off', async () => {
  city.at('2026-07-06 09:20') // Monday; due Thursday 17:30
  await sendMessages(city.app.pool, city.city, city.now()) // what earlier tests left waiting
  const matter = plainMatter(city)
  const handler = city.staff('handler', matter.unit)
  await city.act('notice.choose', handler, null, {
    mail: 'wang@unit.example',
    byMail: ['arrival', 'mark'],
    digest: 'mail',
  })
  const late = await dispatched(city, matter)
  const red = await dispatched(city, { ...matter, grade: 'red' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const taken: { subject: string | null; text: string }[] = []
  const mail = {
    send: async (_to: string, message: { subject: string | null; text: string }) => void taken.push(message),
  }
  const flush = () => sendMessages(city.app.pool, { ...city.city, demo: false, gateways: { mail } }, city.now())
  await flush()
  // The red one alone came at once.
  expect(taken.map(row => row.subject)).toEqual([expect.stringContaining('新到一件')])
  expect(taken[0]?.text).toContain(red.caseId)
  const digests = () => sendDigests(city.app.pool, city.city, city.now())
  city.at('2026-07-10 08:09')
  expect(await digests()).toBe(0)
  city.at('2026-07-10 08:10')
  taken.length = 0
  expect(await digests()).toBeGreaterThan(0)
  expect(await digests()).toBe(0)
  await flush()
  expect(taken).toHaveLength(1)
  expect(taken[0]?.subject).toMatch(/^今日摘要：\d+ 件（2026-07-10）$/)
  const number = (await caseOf(city, late.caseId)).number
  expect(taken[0]?.text).toContain(`已超时`)
  expect(taken[0]?.text).toContain(number)
  expect(taken[0]?.text).not.toMatch(/王小明|13812342046/)
  expect(await digestsOf(handler)).toBe(1)
  const now = await city.view<{ groups: { id: string; cases: { id: string }[] }[] }>('notice.digest', handler)
  expect(now.groups.find(row => row.id === 'overdue')?.cases.map(row => row.id)).toContain(late.caseId)
  // K82: the head's is the morning brief, in the counts of the ranking; a handler has none.
  const head = city.staff('unit_head', matter.unit)
  expect((await city.view<Told>('notice.list', head, {})).rows[0]?.title.zh).toMatch(
    /^晨报：昨天派来 0 件；到期 \d+ 件/,
  )
  const brief = await city.view<Brief>('notice.brief', head)
  const { indicators } = await city.view<{ indicators: { id: string; denominator: number }[] }>(
    'ranking.explain',
    head,
    {
      kind: 'day',
      period: '2026-07-09',
      unit: matter.unit,
    },
  )
  expect(brief.day).toBe('2026-07-09')
  expect(brief.yesterday.ended).toBe(indicators.find(row => row.id === 'closure')?.denominator)
  expect(brief.yesterday.ended).toBeGreaterThan(0)
  expect(brief.today.overdue).toBeGreaterThan(0)
  expect(brief.today.cases.length).toBeGreaterThan(0)
  const whole = await city.view<Brief>('notice.brief', city.staff('leader'))
  expect(whole.today.overdue).toBeGreaterThanOrEqual(brief.today.overdue)
  await expect(city.view('notice.brief', handler)).rejects.toMatchObject({ code: 'forbidden' })
  // A Sunday: red matters alone; when these are done, nothing.
  city.at('2026-07-12 08:10')
  expect(await digests()).toBeGreaterThan(0)
  const open = await city.db(db =>
    db
      .selectFrom('case_file')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('grade', '=', 'red')
      .where('state', '=', 'dispatched')
      .execute(),
  )
  for (const { id } of open) await signedAndReplied(city, id, matter.unit)
  city.at('2026-07-19 08:10')
  expect(await digests()).toBe(0)
  // Who wants none gets none.
  await city.act('notice.choose', handler, null, { mail: 'wang@unit.example', byMail: [], digest: 'none' })
  city.at('2026-07-20 08:10')
  await digests()
  expect(await digestsOf(handler)).toBe(2)
})

test('K70: a stand-in is told what the absent colleague is told, for whom, and no longer than the absence', async () => {
  city.at('2026-08-10 09:20')
  const matter = plainMatter(city)
  const people = [...city.city.pack.people.values()].filter(
    row => row.roles.includes('handler') && city.city.pack.units.get(row.unit)?.parent === matter.unit,
  )
  const [absent, standIn] = people
  if (!absent || !standIn) throw new Error('two handlers are needed')
  const idOf = (code: string) => personIdOf('rongcheng', code)
  const actor = (row: typeof absent) => ({ ...city.staff('handler', row.unit), id: idOf(row.code), name: row.name })
  await city.act('absence.plan', actor(absent), null, {
    standIn: idOf(standIn.code),
    from: '2026-08-10',
    to: '2026-08-11',
    reason: 'leave',
  })
  const forAbsent = async () =>
    (await city.view<Told>('notice.list', actor(standIn) as never, { limit: 100 })).rows.filter(
      row => row.for === absent.name,
    ).length
  await tellAbout(idOf(absent.code))
  expect(await forAbsent()).toBe(1)
  city.at('2026-08-12 09:20')
  const before = await forAbsent()
  await tellAbout(idOf(absent.code))
  expect(await forAbsent()).toBe(before)
})

/** A notice to one person by name, as other modules ask for it. */
const tellAbout = (person: string) =>
  jobHandler('notice.tell')?.({ city: city.city, pool: city.app.pool, now: city.now() }, [
    {
      id: randomUUID(),
      body: {
        event: 'report',
        subject: { kind: 'report', id: randomUUID() },
        title: { zh: '督办函送达', en: 'A letter' },
        roles: [],
        unit: null,
        people: [person],
        caseId: null,
      },
    },
  ])
