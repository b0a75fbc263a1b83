import { afterAll, beforeAll, expect, test } from 'vitest'
import { mindLinks } from '../../src/modules/beside/index.ts'
import { mindClocks } from '../../src/modules/casework/index.ts'
import { citizenOf, linkToken, type MessageBody, messageContext } from '../../src/modules/intake/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { clocksOf, ledgerOfSubject, local, plainMatter } from '../support/matters.ts'

/** What goes on beside a case: the person or a firm asked by a link, sub-tasks, another body with proof (K14 K51 K73 K74). */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

async function signed(at = '2026-03-16 09:20') {
  city.at(at) // Monday: due on Thursday 17:30
  const matter = plainMatter(city)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.sign', handler, made.caseId, {})
  return { ...made, handler, unit: matter.unit }
}

const drain = () => drainOutbox(city.app.pool, city.city, city.now)
const messages = (template: string, appealId: string | null) =>
  city.db(async db => {
    const rows = await db
      .selectFrom('message')
      .select(['body', 'appeal_id'])
      .where('city_id', '=', city.city.id)
      .where('template', '=', template)
      .orderBy('created_at')
      .execute()
    return rows
      .filter(row => row.appeal_id === appealId)
      .map(row => JSON.parse(city.city.vault.open(row.body, messageContext(city.city.id))) as MessageBody)
  })
const byLink = (address: string): Promise<Actor> =>
  citizenOf({ 'x-link': address.split('#')[1] ?? '' }, city.city, city.app.pool, city.now())
const seen = (holder: Actor) => city.view<Record<string, unknown>>('link.open', holder, { city: 'rongcheng' })
const beside = (actor: Actor, id: string) => city.view<Beside>('case.beside', actor, { id })
const notices = (person: Actor) => city.view<{ rows: { title: { zh: string } }[] }>('notice.list', person, {})
interface Beside {
  links: { id: string; state: string; answer: string | null; address: string | null; done: boolean | null }[]
  tasks: { id: string; state: string; text: string; late: boolean }[]
  passes: { receipt: string; returnedWhy: string | null }[]
}

test('K14: missing facts are asked by a link: the limit stands still, the person is told until when, and it runs on with the answer', async () => {
  const made = await signed()
  const asked = await city.act('case.askPerson', made.handler, made.caseId, {
    words: '请告诉我们灯杆上的编号。',
    until: '2026-03-18',
  })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'paused', waiting: asked.link })
  await drain()
  const [message] = await messages('supplement', made.appealId)
  expect(message?.text).toContain('3 月 18 日（周三）23:59')
  const address = /\/p\/rongcheng\/link#[\w-]{43}/.exec(message?.text ?? '')?.[0] ?? ''
  // Neither a number nor a name stands in the address: only what this city can make.
  expect(address).toMatch(/^\/p\/rongcheng\/link#[\w-]{43}$/)
  const holder = await byLink(address)
  expect(await seen(holder)).toMatchObject({
    kind: 'person',
    state: 'asked',
    words: '请告诉我们灯杆上的编号。',
    waits: true,
    until: '2026-03-18T15:59:59.999Z',
    afterwards: { zh: expect.stringContaining('接着办') },
  })
  const own = await city.view<{ asked: { token: string; waits: boolean }[] }>('follow.get', city.owner(made.appealId), {
    city: 'rongcheng',
  })
  expect(own.asked).toMatchObject([{ token: address.split('#')[1], waits: true }])
  city.at('2026-03-17 09:20')
  await city.act('link.answer', holder, asked.link as string, { text: '编号是 HT-12。' })
  const kase = await caseOf(city, made.caseId)
  expect(kase).toMatchObject({ state: 'signed', waiting: null, paused_at: null, paused_until: null })
  // A day stood still, the time left did not: Thursday's end became Friday morning.
  expect(local(kase.due_at)).toBe('2026-03-20 09:20')
  expect(await ledgerOfSubject(city, made.caseId)).toEqual(
    expect.arrayContaining(['case.askPerson', 'case.linkAnswered', 'case.resume']),
  )
  expect((await beside(made.handler, made.caseId)).links).toMatchObject([
    { state: 'answered', answer: '编号是 HT-12。' },
  ])
  await drain()
  expect((await notices(made.handler)).rows.map(row => row.title.zh)).toContain('本人补充了情况')
  await expect(city.act('link.answer', holder, asked.link as string, { text: '再说一次。' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await expect(city.act('case.askPerson', made.handler, made.caseId, { words: '再问一句。' })).rejects.toMatchObject({
    code: 'person_asked_already',
  })
})

test('K14: nobody answers: when the time is over the limit runs on, whoever asked is told, the link is shut', async () => {
  const made = await signed()
  const asked = await city.act('case.askPerson', made.handler, made.caseId, {
    words: '请告诉我们灯杆上的编号。',
    until: '2026-03-17',
  })
  city.at('2026-03-17 23:58')
  expect(await mindLinks(city.app.runner, city.city)).toBe(0)
  city.at('2026-03-18 00:01')
  await mindClocks(city.app.runner, city.city)
  expect(await mindLinks(city.app.runner, city.city)).toBe(1)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'signed', waiting: null })
  expect(await clocksOf(city, made.caseId)).toMatchObject([{ due: expect.stringMatching(/^2026-03-2[03]/) }])
  await drain()
  expect((await notices(made.handler)).rows.map(row => row.title.zh)).toContain('本人到期没有补充，时限接着算')
  const holder = await byLink(`x#${linkToken(city.city, asked.link as string)}`)
  expect(await seen(holder)).toMatchObject({ state: 'silent', waits: false })
  await expect(city.act('link.answer', holder, asked.link as string, { text: '来晚了。' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('K14: too long, no telephone, a foreign proof: each is refused by its name', async () => {
  const made = await signed()
  const ask = (input: object) =>
    city.act('case.askPerson', made.handler, made.caseId, { words: '请补充编号。', ...input })
  await expect(ask({ until: '2026-05-01' })).rejects.toMatchObject({ fields: [{ path: 'until', code: 'too_long' }] })
  await expect(ask({ until: '2026-03-15' })).rejects.toMatchObject({ fields: [{ path: 'until', code: 'not_later' }] })
  const silent = await submitted(city, { text: '门口的路灯不亮了。' })
  await expect(
    city.act('case.askPerson', city.staff('dispatcher'), silent.caseId, { words: '请问在哪里？' }),
  ).rejects.toMatchObject({ code: 'nobody_to_ask' })
  const good = linkToken(city.city, made.caseId)
  const forged = `${good.slice(0, 30)}${good.endsWith('A') ? 'B' : 'A'.repeat(good.length - 30)}`
  await expect(byLink(`x#${forged}`)).rejects.toMatchObject({ code: 'bad_link', status: 401 })
  // A link opens itself alone, no appeal.
  const asked = await city.act('case.askPerson', made.handler, made.caseId, { words: '请补充编号。' })
  const holder = await byLink(`x#${linkToken(city.city, asked.link as string)}`)
  await expect(city.act('appeal.add', holder, made.appealId, { text: '我是别人。' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('K73: a firm sees only what the handler picked, answers by the link; silence is told to who asked', async () => {
  const made = await signed()
  const ask = (name: string) =>
    city.act('case.askOutside', made.handler, made.caseId, {
      name,
      phone: '13900001111',
      words: '请更换十二号门口的灯头。',
      until: '2026-03-19',
    })
  const asked = await ask('万家物业')
  const holder = await byLink(asked.address as string)
  const page = await seen(holder)
  expect(page).toMatchObject({ kind: 'outsider', state: 'asked', words: '请更换十二号门口的灯头。', waits: false })
  expect(JSON.stringify(page)).not.toMatch(/王小明|13812342046|晚上看不清路/)
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'signed', waiting: null })
  await drain()
  expect((await messages('outside', null)).map(row => row.phone)).toContain('13900001111')
  await city.act('link.answer', holder, asked.link as string, { text: '灯头已换。', done: true })
  const silent = await ask('另一家物业')
  const lost = await ask('发错的物业')
  await city.act('case.withdrawLink', made.handler, made.caseId, { link: lost.link })
  expect(await seen(await byLink(lost.address as string))).toMatchObject({ state: 'withdrawn', words: '' })
  city.at('2026-03-20 00:05')
  await mindLinks(city.app.runner, city.city)
  await drain()
  const { links } = await beside(made.handler, made.caseId)
  expect(links.map(row => [row.id, row.state, row.done])).toEqual([
    [lost.link, 'withdrawn', null],
    [silent.link, 'silent', null],
    [asked.link, 'answered', true],
  ])
  const told = (await notices(made.handler)).rows.map(row => row.title.zh)
  expect(told).toEqual(expect.arrayContaining(['外部单位回了', '外部单位到期没有回']))
})

test('K74: an answer does not leave over open steps of a checklist; a step is done, or dropped with a reason', async () => {
  const made = await signed()
  const { tasks } = (await city.act('case.addTasks', made.handler, made.caseId, {
    tasks: [{ text: '到现场拍照', day: '2026-03-16' }, { text: '约施工队' }],
  })) as unknown as { tasks: string[] }
  const reply = { outcome: 'solved', publicText: '已经修好，请放心使用。', contacted: true }
  await expect(city.act('case.reply', made.handler, made.caseId, reply)).rejects.toMatchObject({
    code: 'tasks_open',
    vars: { n: 2 },
  })
  await city.act('case.taskDone', made.handler, made.caseId, { task: tasks[0], result: '照片已存。' })
  await expect(city.act('case.taskDrop', made.handler, made.caseId, { task: tasks[1] })).rejects.toMatchObject({
    code: 'bad_input',
  })
  city.at('2026-03-17 09:00')
  expect((await beside(made.handler, made.caseId)).tasks.map(row => [row.state, row.late])).toEqual([
    ['done', false],
    ['open', false],
  ])
  await city.act('case.taskDrop', made.handler, made.caseId, { task: tasks[1], reason: '物业已经换好。' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ open_tasks: 0 })
  await city.act('case.reply', made.handler, made.caseId, reply)
})

test('K51: passed with proof, the person told; given back, it goes on where it was', async () => {
  const made = await submitted(city, { text: '楼下有人聚众赌博，天天到半夜。', phone: '13812342046' })
  const dispatcher = city.staff('dispatcher')
  const pass = (input: object) =>
    city.act('case.passOn', dispatcher, made.caseId, {
      body: 'police',
      text: '已经转交 110 处理，请留意来电。',
      ...input,
    })
  await expect(pass({})).rejects.toMatchObject({ fields: [{ path: 'receipt', code: 'proof_needed' }] })
  await expect(pass({ body: 'nobody', receipt: '1' })).rejects.toMatchObject({ code: 'bad_input' })
  await pass({ receipt: 'JJ20260316-0042' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'passed', closed_at: city.now() })
  await drain()
  expect((await messages('passed', made.appealId))[0]?.text).toContain('公安 110')
  const followed = () =>
    city.view<{ headline: { zh: string }; answers: { text: string }[] }>('follow.get', city.owner(made.appealId), {
      city: 'rongcheng',
    })
  expect(await followed()).toMatchObject({
    headline: { zh: expect.stringContaining('已经转交') },
    answers: [{ text: '已经转交 110 处理，请留意来电。' }],
  })
  await city.act('case.passedBack', dispatcher, made.caseId, { reason: '派出所认为属于社区调解。' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'received', closed_at: null })
  expect((await beside(dispatcher, made.caseId)).passes).toMatchObject([
    { receipt: 'JJ20260316-0042', returnedWhy: '派出所认为属于社区调解。' },
  ])
  await drain()
  expect(await messages('passed_back', made.appealId)).toHaveLength(1)
  await city.act('case.accept', dispatcher, made.caseId, {
    title: '楼下聚众赌博',
    kind: 'report',
    item: plainMatter(city).item,
    grade: 'green',
    place: { text: null, unit: null },
  })
})
