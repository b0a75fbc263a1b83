import { afterAll, beforeAll, expect, test } from 'vitest'
import { countListed } from '../../src/modules/casework/index.ts'
import { mindKnowledge, upkeepFacts } from '../../src/modules/knowledge/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/** What saves a clerk's day: canned texts, saved views, another grade before sending (CHECKLIST K37 K47 K48). */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

interface Phrases {
  rows: { id: string; title: string; filled: string; mine: boolean; unit: { id: string } | null }[]
  units: { id: string | null }[]
}

test('K37: a unit keeps its own texts; what is known is filled, a gap that is left does not go out', async () => {
  const matter = plainMatter(city)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  await city.act('case.sign', handler, made.caseId, {})
  const add = (by: ReturnType<TestCity['staff']>, unit: string | null, title: string) =>
    city.act('phrase.add', by, null, {
      title,
      step: 'reply',
      unit,
      text: '您好，您反映的{标题}（{编号}）由{单位}办理，已于____修好。',
    })
  const own = await add(handler, matter.unit, '路灯修好')
  await add(city.staff('dispatcher'), null, '全市通用')
  await expect(add(handler, null, '越权')).rejects.toMatchObject({ code: 'forbidden' })
  const list = (by = handler) => city.view<Phrases>('phrase.list', by, { step: 'reply', case: made.caseId })
  const { rows, units } = await list()
  expect(rows.map(row => [row.title, row.mine])).toEqual([
    ['全市通用', false],
    ['路灯修好', true],
  ])
  expect(units.map(row => row.id)).toContain(matter.unit)
  const kase = await caseOf(city, made.caseId)
  expect(rows[1]?.filled).toContain(`${kase.title}（${made.number}）`)
  const other = [...city.city.pack.units.keys()].find(
    unit => unit !== matter.unit && unit.length === matter.unit.length,
  )
  const stranger = city.staff('handler', other)
  expect((await city.view<Phrases>('phrase.list', stranger, { step: 'reply' })).rows.map(row => row.title)).toEqual([
    '全市通用',
  ])
  await expect(city.act('phrase.remove', stranger, own.id, {})).rejects.toMatchObject({ code: 'forbidden' })
  const reply = (publicText: string) =>
    city.act('case.reply', handler, made.caseId, { outcome: 'solved', publicText, contacted: true })
  await expect(reply(rows[1]?.filled ?? '')).rejects.toMatchObject({
    fields: [{ path: 'publicText', code: 'gap_left', vars: { gaps: '____' } }],
  })
  await reply((rows[1]?.filled ?? '').replace('____', '今天'))
})

test('K37: no word that a citizen reads goes out with a gap: not a refusal, not a question, not where it was passed on', async () => {
  const dispatcher = city.staff('dispatcher')
  const made = await submitted(city, { text: '海棠路口的井盖松了。', phone: '13812342046' })
  const gap = (path: string) => ({ fields: [{ path, code: 'gap_left', vars: { gaps: '____' } }] })
  const ground = city.city.pack.rules.decline[0]?.code
  const text = '这件事归法院管，请在____前去找他们。'
  await expect(city.act('case.decline', dispatcher, made.caseId, { ground, text })).rejects.toMatchObject(gap('text'))
  const words = '请在____前补一张照片。'
  await expect(city.act('case.askPerson', dispatcher, made.caseId, { words })).rejects.toMatchObject(gap('words'))
  const body = city.city.pack.rules.passing?.find(row => row.proof !== 'file')?.code
  await expect(
    city.act('case.passOn', dispatcher, made.caseId, { body, receipt: '2026-0001', text }),
  ).rejects.toMatchObject(gap('text'))
})

test('K45 K47: how many cases a list holds is asked beside it: what the reader may see, and “or more” beyond a bound', async () => {
  const matter = plainMatter(city)
  await dispatched(city, matter)
  await submitted(city, { text: '海棠路口的红绿灯不亮。', phone: '13812342046' })
  const count = (by: ReturnType<TestCity['staff']>, filter = {}) =>
    city.view<{ count: number; more: boolean }>('case.count', by, filter)
  const list = async (by: ReturnType<TestCity['staff']>, filter = {}) =>
    (await city.view<{ rows: unknown[] }>('case.list', by, { limit: 200, ...filter })).rows.length
  const handler = city.staff('handler', matter.unit)
  for (const by of [city.staff('dispatcher'), handler])
    for (const filter of [{}, { state: 'received' }, { sort: 'due' }, { unit: matter.unit }])
      expect(await count(by, filter)).toEqual({ count: await list(by, filter), more: false })
  expect((await count(handler)).count).toBeLessThan((await count(city.staff('dispatcher'))).count)
  const bounded = await city.db(db => countListed(db, {}, 'received', null, city.city, city.now(), 1))
  expect(bounded).toEqual({ count: 1, more: true })
})

test('K47: a saved view keeps filter and order, is shared with the unit, and counts what it holds now', async () => {
  const dispatcher = city.staff('dispatcher')
  const count = async (by = dispatcher) =>
    (await city.view<{ rows: { name: string; count: number; mine: boolean }[] }>('savedView.list', by)).rows
  const unit = dispatcher.kind === 'staff' ? (dispatcher.posts[0]?.unit ?? '') : ''
  const saved = await city.act('savedView.add', dispatcher, null, {
    name: '新收的',
    filter: { state: 'received' },
    columns: ['left'],
    unit,
  })
  const before = (await count())[0]?.count ?? -1
  await submitted(city, { text: '海棠路口的红绿灯不亮了。', phone: '13812342046' })
  expect(await count()).toMatchObject([{ name: '新收的', count: before + 1, mine: true }])
  const { rows } = await city.view<{ rows: unknown[] }>('case.list', dispatcher, { state: 'received', limit: 200 })
  expect(rows).toHaveLength(before + 1)
  expect(await count(city.staff('handler', plainMatter(city).unit))).toEqual([])
  await expect(
    city.act('savedView.add', dispatcher, null, {
      name: '越权',
      filter: {},
      columns: [],
      unit: plainMatter(city).unit,
    }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const again = await city.act('savedView.add', dispatcher, null, {
    name: '新收的',
    filter: { state: 'accepted' },
    columns: [],
  })
  expect(await count()).toMatchObject([{ id: again.id, name: '新收的', filter: { state: 'accepted' } }])
  await expect(city.act('savedView.remove', dispatcher, saved.id, {})).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.act('savedView.remove', city.staff('supervisor'), again.id, {})).rejects.toMatchObject({
    code: 'not_found',
  })
  await city.act('savedView.remove', dispatcher, again.id, {})
  expect(await count()).toEqual([])
})

test('K48: another grade before the case is sent, and back again; never once its limit runs', async () => {
  const matter = plainMatter(city)
  const made = await submitted(city, { text: '海棠路的路灯都不亮。', phone: '13812342046' })
  const dispatcher = city.staff('dispatcher')
  await city.act('case.accept', dispatcher, made.caseId, {
    title: '海棠路路灯不亮',
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  expect(await city.act('case.regrade', dispatcher, made.caseId, { grade: 'orange' })).toMatchObject({
    before: 'green',
  })
  await city.act('case.regrade', dispatcher, made.caseId, { grade: 'green' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ grade: 'green', version: 4 })
  await city.act('case.dispatch', dispatcher, made.caseId, { unit: matter.unit })
  await expect(city.act('case.regrade', dispatcher, made.caseId, { grade: 'red' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

interface Entry {
  state: string
  offered: boolean
  version: number
  wordings: { n: number; state: string; answer: string }[]
  errors: { id: string; state: string; words: string; mayAnswer: boolean }[]
  acts: { name: string }[]
}

const wording = {
  question: '居住证怎么办理',
  answer: '带身份证和居住证明到派出所窗口，十五日内发证。',
  basis: '《居住证暂行条例》第八条',
  keywords: ['居住证'],
  public: true,
}

test('K40: an entry counts once a second person has approved it, and is offered to operators, handlers and the public', async () => {
  const unit = plainMatter(city).unit
  const [writer, head] = [city.staff('handler', unit), city.staff('unit_head', unit)]
  const offered = async (said: string, by = city.staff('operator')) =>
    (await city.view<{ rows: { id: string; answer: string }[] }>('knowledge.search', by, { text: said })).rows
  const shown = async (q: string) =>
    (await city.view<{ rows: { id: string }[] }>('public.knowledge', city.anyone, { city: 'rongcheng', q })).rows
  await expect(city.act('knowledge.propose', city.staff('operator'), null, { ...wording, unit })).rejects.toMatchObject(
    {
      code: 'forbidden',
    },
  )
  const own = await city.act('knowledge.propose', head, null, { ...wording, question: '路灯报修找谁', unit })
  await expect(city.act('knowledge.approve', head, own.id, {})).rejects.toMatchObject({ code: 'knowledge_own' })
  const { id } = await city.act('knowledge.propose', writer, null, { ...wording, unit })
  expect(await offered('请问外地人的居住证去哪里办')).toEqual([])
  await expect(city.act('knowledge.approve', writer, id, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('knowledge.approve', head, id, {})
  expect(await offered('请问外地人的居住证去哪里办')).toMatchObject([{ id, answer: wording.answer }])
  expect(await offered('居住证')).toMatchObject([{ id }])
  expect(await offered('家里停水两天了')).toEqual([])
  expect(await shown('居住证')).toMatchObject([{ id }])

  // A new wording stands beside the one that holds, which is offered until the new one is approved.
  await city.act('knowledge.revise', writer, id, { ...wording, answer: '改为网上办理，不用到窗口。', public: false })
  expect(await offered('居住证')).toMatchObject([{ id, answer: wording.answer }])
  await city.act('knowledge.sendBack', head, id, { remark: '写清楚网址' })
  await city.act('knowledge.revise', writer, id, { ...wording, answer: '改为网上办理，网址见公告。', public: false })
  await city.act('knowledge.approve', head, id, {})
  expect(await offered('居住证')).toMatchObject([{ id, answer: '改为网上办理，网址见公告。' }])
  expect(await shown('居住证')).toEqual([])
  const entry = await city.view<Entry>('knowledge.get', writer, { id })
  expect(entry.wordings.map(row => [row.n, row.state])).toEqual([
    [3, 'approved'],
    [2, 'returned'],
    [1, 'approved'],
  ])
  await expect(
    city.act('knowledge.revise', writer, id, { ...wording, answer: '到____窗口办理，当天发证。' }),
  ).rejects.toMatchObject({ fields: [{ path: 'answer', code: 'gap_left' }] })
  await city.act('knowledge.use', city.staff('operator'), null, { entry: id, way: 'call' })
  expect(await city.view('knowledge.figures', writer, { unit })).toMatchObject({
    rows: [{ entries: 1, current: 1, due: 0, waiting: 1, used: 1 }],
  })
})

test('K40: "this is wrong" from a citizen is answered by the unit; what is wrong is not offered before it is mended', async () => {
  const unit = plainMatter(city).unit
  const [writer, head] = [city.staff('handler', unit), city.staff('unit_head', unit)]
  const { id } = await city.act('knowledge.propose', writer, null, {
    ...wording,
    question: '犬证去哪里办',
    keywords: ['犬证'],
    unit,
  })
  await city.act('knowledge.approve', head, id, {})
  const told = (by: typeof writer, entry = id) =>
    city.act('knowledge.tellWrong', by, null, { entry, words: '电话 13812342046 打不通，地址也搬了' })
  await told(city.anyone)
  const before = await city.view<Entry>('knowledge.get', writer, { id })
  expect(before.errors).toMatchObject([{ state: 'open', mayAnswer: true }])
  expect(before.errors[0]?.words).not.toContain('13812342046')
  expect((await city.view<Entry>('knowledge.get', city.staff('caller_back'), { id })).errors).toEqual([])
  const error = before.errors[0]?.id ?? ''
  await expect(
    city.act('knowledge.answerError', city.staff('operator'), error, { wrong: true, answer: '已搬到新址' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('knowledge.answerError', writer, error, { wrong: true, answer: '已搬到新址' })
  expect(await city.view<Entry>('knowledge.get', writer, { id })).toMatchObject({ state: 'wrong', offered: false })
  await expect(told(city.anyone)).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    city.act('knowledge.use', city.staff('operator'), null, { entry: id, way: 'call' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await city.act('knowledge.revise', writer, id, { ...wording, question: '犬证去哪里办', public: false })
  await city.act('knowledge.approve', head, id, {})
  expect(await city.view<Entry>('knowledge.get', writer, { id })).toMatchObject({ state: 'valid', offered: true })
  // What only staff may read can't be told wrong, or known of, by anybody else.
  await expect(told(city.anyone)).rejects.toMatchObject({ code: 'not_found' })
  await told(city.staff('operator'))
})

test('K40: the days remind, make due and end an entry; upkeep is what was done by its day', async () => {
  city.at('2026-03-16 09:00')
  const unit = [...city.city.pack.units.keys()].find(code => code !== plainMatter(city).unit && hasBoth(code)) as string
  const [writer, head] = [city.staff('handler', unit), city.staff('unit_head', unit)]
  const made = async (question: string, until: string | null = null) => {
    const { id } = await city.act('knowledge.propose', writer, null, { ...wording, question, until, unit })
    await city.act('knowledge.approve', head, id, {})
    return id
  }
  const [kept, left, short] = [
    await made('门诊怎么预约'),
    await made('疫苗在哪里打'),
    await made('夏令营报名', '2026-04-30'),
  ]
  const state = async (id: string) => (await city.view<Entry>('knowledge.get', head, { id })).state
  const mind = () => mindKnowledge(city.app.runner, city.city)
  await mind()
  city.at('2026-05-01 09:00')
  await mind()
  expect([await state(kept), await state(short)]).toEqual(['valid', 'expired'])
  city.at('2026-09-01 09:00')
  await mind()
  expect(await mind()).toBe(0)
  await city.act('knowledge.confirm', head, kept, {})
  city.at('2026-10-01 09:00')
  await mind()
  expect([await state(kept), await state(left)]).toEqual(['valid', 'due'])
  expect(await city.view('knowledge.figures', head, { unit })).toMatchObject({
    rows: [{ entries: 3, current: 1, due: 1, expired: 1 }],
  })
  const facts = await city.db(db => upkeepFacts(db, city.city, [unit], '2026-03-01', '2026-09-30'))
  expect(facts.get(unit)).toEqual({ reviewsDue: 3, reviewsInTime: 1, errorsDue: 0, errorsInTime: 0 })
  city.at('2028-06-01 09:00')
  // Not offered although no job has run yet.
  expect((await city.view<Entry>('knowledge.get', head, { id: left })).offered).toBe(false)
  await expect(
    city.act('knowledge.use', city.staff('operator'), null, { entry: left, way: 'call' }),
  ).rejects.toMatchObject({ code: 'not_found' })
  city.at('2026-03-16 09:00')
})

function hasBoth(unit: string): boolean {
  try {
    return city.staff('handler', unit) !== city.staff('unit_head', unit)
  } catch {
    return false
  }
}
