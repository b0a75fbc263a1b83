import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, person, type TestCity } from '../support/city.ts'

/** Who files, for whom, with what answers; and who calls too much (CHECKLIST K13 K26 K52). */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Seen {
  appellants: {
    name: { zh: string }
    phone: string
    behalf: { relation: { zh: string }; answerTo: string; other: { zh: string }; phone: string | null } | null
    answers: { ask: string; value: string }[]
  }[]
}
async function filed(input: object, text = '我母亲住的楼里电梯坏了一个月。') {
  const made = await city.act('appeal.submit', city.anyone, null, {
    ...person('王小明', '13812342046'),
    text,
    place: { unit: null },
    ...input,
  })
  const { case_id } = await city.db(db =>
    db
      .selectFrom('appeal')
      .select('case_id')
      .where('city_id', '=', city.city.id)
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow(),
  )
  const { appellants } = await city.view<Seen>('case.get', city.staff('dispatcher'), { id: case_id })
  return { ...made, caseId: case_id, seen: appellants[0] }
}
const pop = (phone: string) =>
  city.view<{
    matters: { caseId: string }[]
    mark: { id: string; state: string; measure: { zh: string } } | null
    proposedMark: object | null
  }>('intake.callPop', city.staff('operator'), { phone })

test('K26: filed for somebody else: the relation is kept, the answer goes where it was chosen', async () => {
  const behalf = { relation: 'parent', name: '李奶奶', phone: '13900002222' }
  const them = await filed({ behalf: { ...behalf, answerTo: 'them' } })
  expect(them.seen).toMatchObject({
    name: { zh: '李奶奶' },
    phone: '139****2222',
    behalf: { relation: { zh: '父母或家里老人' }, answerTo: 'them', other: { zh: '王小明' }, phone: '138****2046' },
  })
  const received = await city.db(db =>
    db
      .selectFrom('message')
      .select('template')
      .where('city_id', '=', city.city.id)
      .where('appeal_id', '=', them.id)
      .execute(),
  )
  expect(received).toEqual([{ template: 'received' }])
  expect((await pop('13900002222')).matters.map(row => row.caseId)).toEqual([them.caseId])
  const filer = await filed({ behalf: { ...behalf, answerTo: 'filer' } })
  expect(filer.seen).toMatchObject({
    name: { zh: '王小明' },
    behalf: { other: { zh: '李奶奶' }, phone: '139****2222' },
  })
  await expect(filed({ behalf: { relation: 'parent', answerTo: 'them' } })).rejects.toMatchObject({
    fields: [{ path: 'phone', code: 'phone_needed' }],
  })
  await expect(filed({ behalf: { relation: 'stranger', answerTo: 'filer' } })).rejects.toMatchObject({
    code: 'bad_input',
  })
})

test('K13: only the kind of matter that needs it is asked more; the answers are part of the appeal', async () => {
  const ask = (text: string) =>
    city.view<{ questions: { code: string }[] }>('public.suggest', city.anyone, { city: 'rongcheng', text })
  expect((await ask('工地拖欠农民工工资，半年没有发。')).questions.map(row => row.code)).toEqual([
    'wage-people',
    'wage-sum',
  ])
  expect((await ask('小区里有人半夜唱歌，很吵。')).questions).toEqual([])
  const made = await filed(
    { answers: [{ code: 'wage-people', value: '十二个人' }] },
    '工地拖欠农民工工资，半年没有发。',
  )
  expect(made.seen?.answers).toEqual([{ ask: '大约欠了几个人的工资', value: '十二个人' }])
  await expect(filed({ answers: [{ code: 'water-since', value: '很久' }] })).rejects.toMatchObject({
    fields: [{ path: 'answers.0', code: 'not_in_list' }],
  })
})

test('K52: marked by rule, decided by a second person, for a time; danger is taken as ever', async () => {
  city.at('2026-03-16 10:00')
  const phone = '13700003333'
  const dispatcher = city.staff('dispatcher')
  const ask = (by: Actor) =>
    city.act('callerMark.ask', by, null, { phone, rule: 'prank', reason: '一上午打来十二次，接通就挂断。' })
  const asked = await ask(dispatcher)
  expect((await pop(phone)).mark).toMatchObject({ state: 'asked' })
  await expect(ask(city.staff('operator'))).rejects.toMatchObject({ code: 'marked_already' })
  const decide = (by: Actor) =>
    city.act('callerMark.decide', by, asked.id, { granted: true, decision: '录音核实属实。' })
  await expect(decide(dispatcher)).rejects.toMatchObject({ code: 'mark_own_request', status: 403 })
  await decide(city.staff('supervisor'))
  expect((await pop(phone)).mark).toMatchObject({ state: 'marked', measure: { zh: expect.stringContaining('险情') } })
  city.live.length = 0
  const made = await filed({ ...person('赵某', phone) }, '隔壁煤气泄漏，味道很大。')
  expect(city.live.filter(event => event.event === 'alarm').map(event => event.data)).toMatchObject([
    { id: made.caseId },
  ])
  city.at('2026-04-20 10:00')
  expect((await pop(phone)).mark).toBeNull()
  await drainOutbox(city.app.pool, city.city, city.now)
})

test('K52: what was taken down of a number is counted; the rule is proposed, nothing is marked until two people said so', async () => {
  city.at('2026-05-06 09:00')
  const phone = '13700004444'
  const filings = 7
  for (let n = 0; n < filings; n++) await filed(person('钱某', phone), `第${n + 1}次反映：楼下的早餐店太吵。`)
  expect((await pop(phone)).proposedMark).toBeNull()
  const last = await filed(person('钱某', phone), '第八次反映：楼下的早餐店太吵。')
  expect(await pop(phone)).toMatchObject({
    mark: null,
    proposedMark: { rule: 'endless', filed: 8, urged: 0, days: 30 },
  })
  await city.act('appeal.urge', city.owner(last.id), last.id, {})
  expect((await pop(phone)).proposedMark).toMatchObject({ filed: 8, urged: 1 })
  expect((await pop('13700005555')).proposedMark).toBeNull()
  await city.act('callerMark.ask', city.staff('operator'), null, {
    phone,
    rule: 'endless',
    reason: '三十天里登记八件、催办一次，没有新情况。',
  })
  expect(await pop(phone)).toMatchObject({ mark: { state: 'asked' }, proposedMark: null })
  city.at('2026-06-10 09:00')
  expect((await pop(phone)).mark).toMatchObject({ state: 'asked' })
})

test('K39: an inquiry answered where it came in is a case: found, counted, called back, and with its section if not solved', async () => {
  const operator = city.staff('operator')
  const dispatcher = city.staff('dispatcher')
  const register = async (kind: string, phone: string) => {
    const made = await city.act('appeal.register', operator, null, {
      text: '外地户口在本市上小学要带什么材料？',
      title: '外地户口上小学的材料',
      kind,
      channel: 'hotline',
      place: { unit: null, text: null },
      phone,
      replyBy: 'sms',
    })
    return { appealId: String(made.appealId), caseId: String(made.caseId) }
  }
  const told = { publicText: '您好，带居住证、户口簿和租房合同，六月十号起到片区小学报名。' }
  const made = await register('inquiry', '13812345801')
  const complaint = await register('complaint', '13812345802')
  await expect(city.act('case.answerAtOnce', operator, complaint.caseId, told)).rejects.toMatchObject({
    code: 'not_answered_at_once',
  })
  const gap = { publicText: '请带____和户口簿到片区小学报名，谢谢。' }
  await expect(city.act('case.answerAtOnce', operator, made.caseId, gap)).rejects.toMatchObject({ code: 'bad_input' })
  await city.act('case.answerAtOnce', operator, made.caseId, told)

  const unit = operator.kind === 'staff' ? operator.posts[0]?.unit : undefined
  expect(await city.view('case.get', dispatcher, { id: made.caseId })).toMatchObject({
    state: 'replied',
    unit: { id: unit },
  })
  const list = await city.view<{ rows: { id: string }[] }>('case.list', dispatcher, { atOnce: 'true' })
  expect(list.rows.map(row => row.id)).toEqual([made.caseId])
  expect(await city.view('intake.myDay', operator, {})).toMatchObject({
    registered: 2,
    atOnce: 1,
    rows: [{ atOnce: false }, { atOnce: true }],
  })
  // Somebody of another section asks the person, as after any answer; never who answered.
  const [call] = await city.db(db =>
    db
      .selectFrom('callback')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', made.caseId)
      .execute(),
  )
  expect(call).toMatchObject({ state: 'pending', unit_id: unit, attempts: 0 })
  // Not solved: the section that answered has it under a limit, and may send it on.
  await city.act('appeal.notSolved', city.owner(made.appealId), made.appealId, { text: '学校说不收租房合同。' })
  const again = await city.view<{ state: string; due: object | null }>('case.get', dispatcher, { id: made.caseId })
  expect(again).toMatchObject({ state: 'dispatched', unit: { id: unit } })
})

test('K52: the mark is asked for from the case too, by the appeal, so that nobody has to look at the number', async () => {
  const { id, caseId } = await filed({ ...person('赵先生', '13812345811') }, '夜里有人在楼下放音响，睡不着。')
  const of = () => city.view('callerMark.ofAppeal', city.staff('caller_back'), { id })
  expect(await of()).toEqual({ mark: null, proposedMark: null })
  const rule = city.city.pack.rules.abuse?.rules[0]?.code ?? ''
  const reason = '一周打了二十次，接通了就骂人。'
  await city.act('callerMark.ask', city.staff('caller_back'), null, { appealId: id, rule, reason })
  expect(await of()).toMatchObject({ mark: { state: 'asked' } })
  expect((await pop('13812345811')).mark).toMatchObject({ state: 'asked' })
  expect(caseId).toBeDefined()
  const nobody = { appealId: crypto.randomUUID(), rule, reason }
  await expect(city.act('callerMark.ask', city.staff('operator'), null, nobody)).rejects.toMatchObject({
    code: 'bad_input',
  })
})
