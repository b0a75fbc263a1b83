import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { LadderFigures, StepDetail, StepPage } from '../../src/modules/assessment/index.ts'
import { assessmentPaperRoutes } from '../../src/modules/assessment/index.ts'
import { makeDocuments } from '../../src/platform/documents/index.ts'
import { makeServer } from '../../src/platform/http/server.ts'
import type { Text } from '../../src/platform/i18n/texts.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { openFileDoors, pdf } from '../support/file-doors.ts'
import { publishMonth, rankedByOne, rankedMonth } from '../support/ranked-months.ts'

/** SPEC R13 R14 Q9 as a city lives them: three months, five departments, the last three each month. */
type Page = z.output<typeof StepPage>
type Detail = z.output<typeof StepDetail>
let city: TestCity

beforeAll(async () => {
  city = await openTestCity()
  rankedByOne(city)
}, 60_000)
afterAll(() => city.close())

const supervisor = () => city.staff('supervisor')
const leader = () => city.staff('leader')
const inspector = () => city.staff('discipline_inspector', 'jwjw')
const head = (unit: string) => city.staff('unit_head', unit)
const board = (input: object = {}, by = supervisor()) => city.view<Page>('ladder.board', by, input)
const stepsOf = async (month: string) =>
  Object.fromEntries((await board({ month })).rows.map(row => [row.unit.id, [row.step, row.state]]))
const idOf = async (month: string, unit: string, step?: string) => {
  const found = (await board({ month })).rows.find(row => row.unit.id === unit && (!step || row.step === step))
  if (!found) throw new Error(`no step for ${unit} in ${month}`)
  return found.id
}
const get = (id: string, by = supervisor()) => city.view<Detail>('ladder.get', by, { id })

test('R13: when a month is published the ladder recommends with the facts; nothing happens before a person signs', async () => {
  await rankedMonth(city, '2026-03', { late: ['jtys', 'slj', 'nyj'], sad: ['slj'] })
  city.at('2026-04-01 09:00')
  expect((await board()).rows).toEqual([])
  await publishMonth(city, '2026-03')
  expect(await stepsOf('2026-03')).toEqual({
    jtys: ['circulate', 'recommended'],
    slj: ['circulate', 'recommended'],
    nyj: ['circulate', 'recommended'],
  })
  const step = await get(await idOf('2026-03', 'slj'))
  expect(step).toMatchObject({ satisfied: 0, valid: 1, number: null, documents: null, group: { zh: '部门' } })
  expect(step.facts.places).toEqual([{ month: '2026-03', place: 5, of: 5 }])
  // Done again, it changes nothing; and the unit itself does not see a recommendation.
  await drainOutbox(city.app.pool, city.city, city.now)
  expect((await board({}, head('slj'))).rows).toEqual([])
})

test('R13: those who handle the ladder see on the ranking which step a unit stands on and since when; units do not', async () => {
  const table = (by = supervisor()) =>
    city.view<{ rows: { unit: string; standing: { name: Text; state: Text; since: string } | null }[] }>(
      'ranking.table',
      by,
      { kind: 'month', period: '2026-03', group: 'departments' },
    )
  const of = async (unit: string, by = supervisor()) => (await table(by)).rows.find(row => row.unit === unit)?.standing
  expect(await of('slj')).toMatchObject({
    name: { zh: '全市通报批评' },
    state: { zh: '待签发' },
    since: city.now().toISOString(),
  })
  expect(await of('zjj')).toBeNull()
  expect(await of('slj', head('slj'))).toBeNull()
})

test('F15 R13: the circular is one numbered paper for the three, signed by whom the pack names, served, acknowledged', async () => {
  const id = await idOf('2026-03', 'slj')
  await expect(city.act('ladder.sign', leader(), id, {})).rejects.toMatchObject({ code: 'ladder_other_role' })
  expect((await board()).mine).toBe(3)
  const declined = await idOf('2026-03', 'nyj')
  await city.act('ladder.decline', supervisor(), declined, { reason: '当月只有一件，台风期间道路中断，不予通报。' })
  const { number, units } = await city.act('ladder.sign', supervisor(), id, {})
  expect([number, units]).toEqual(['荣通报〔2026〕1号', 2])
  const signed = await get(id)
  expect(signed.paper.title).toBe('关于2026年3月办件排名靠后单位的通报')
  expect(signed.paper.paragraphs.join('\n')).toContain(
    '市交通运输局（在本组排名后3位：2026年3月第3名（共5个单位），得分85',
  )
  expect(signed.paper.paragraphs.join('\n')).not.toMatch(/[{}]/)
  await city.act('ladder.serve', supervisor(), id, {})
  expect(await stepsOf('2026-03')).toEqual({
    jtys: ['circulate', 'served'],
    slj: ['circulate', 'served'],
    nyj: ['circulate', 'declined'],
  })
  expect((await board({}, head('slj'))).rows.map(row => row.number)).toEqual(['荣通报〔2026〕1号'])
  const words = { words: '配件采购迟了，已经备足三个月的量，四月起按期。' }
  await expect(city.act('ladder.acknowledge', head('jtys'), id, words)).rejects.toMatchObject({ code: 'forbidden' })
  // K84: opening is a receipt, not yet acknowledging.
  await expect(city.act('ladder.open', head('jtys'), id, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('ladder.open', head('slj'), id, {})
  await expect(city.act('ladder.open', head('slj'), id, {})).rejects.toMatchObject({ code: 'slip_opened_before' })
  expect(await get(id)).toMatchObject({ state: 'served', opened: true, openedBy: { at: city.now().toISOString() } })
  await city.act('ladder.acknowledge', head('slj'), id, words)
  expect((await get(id)).acknowledged).toMatchObject({ words: words.words })
})

test('R13: two months running, the first person is interviewed; three, it is handed to the discipline inspectors as a clue', async () => {
  await rankedMonth(city, '2026-04', { late: ['zfj', 'jtys', 'slj'] })
  city.at('2026-05-06 09:00')
  await publishMonth(city, '2026-04')
  expect(await stepsOf('2026-04')).toEqual({
    zfj: ['circulate', 'recommended'],
    jtys: ['interview', 'recommended'],
    slj: ['interview', 'recommended'],
  })
  const interview = await idOf('2026-04', 'slj')
  await city.act('ladder.sign', leader(), interview, {})
  expect((await get(interview)).paper.to).toBe('市水利局主要负责人')
  await city.act('ladder.serve', supervisor(), interview, {})
  await city.act('ladder.acknowledge', head('slj'), interview, { words: '已收到，按时参加约谈。' })
  const held = { kind: 'held', on: '2026-05-06', words: '分管领导约谈了局长，要求六月底前逐件回头看。' }
  await expect(city.act('ladder.record', supervisor(), interview, held)).rejects.toMatchObject({
    code: 'ladder_other_role',
  })
  await city.act('ladder.record', leader(), interview, held)
  await rankedMonth(city, '2026-05', { late: ['zfj', 'jtys', 'nyj'] })
  city.at('2026-06-01 09:00')
  await publishMonth(city, '2026-05')
  expect((await stepsOf('2026-05')).jtys).toEqual(['inspect', 'recommended'])
  const clue = await idOf('2026-05', 'jtys')
  await city.act('ladder.sign', leader(), clue, {})
  await city.act('ladder.serve', leader(), clue, {})
  // The unit does not see what is handed over; the inspectors acknowledge it, nobody else.
  await expect(get(clue, head('jtys'))).rejects.toMatchObject({ code: 'not_found' })
  const received = { words: '线索已经收到，登记受理。' }
  await expect(city.act('ladder.acknowledge', head('jtys'), clue, received)).rejects.toMatchObject({
    code: 'ladder_not_addressed',
  })
  await city.act('ladder.acknowledge', inspector(), clue, received)
  const waiting = await city.db(db =>
    db
      .selectFrom('exchange_delivery')
      .select(['receiver', 'state'])
      .where('city_id', '=', city.city.id)
      .where('about_id', '=', clue)
      .execute(),
  )
  expect(waiting).toEqual([{ receiver: 'jiwei', state: 'waiting' }])
})

test('R13: a step is closed with its effect, computed from published facts, and the year adds up', async () => {
  const circular = await idOf('2026-03', 'slj')
  await city.act('ladder.close', supervisor(), circular, { words: '四月、五月满意率已经回升，予以办结。' })
  expect((await get(circular)).effect).toMatchObject({
    before: { months: ['2026-03'], satisfied: 0, valid: 1 },
    after: { months: ['2026-04'], satisfied: 1, valid: 1 },
    points: 100,
  })
  const tooEarly = await idOf('2026-05', 'jtys')
  await expect(
    city.act('ladder.close', supervisor(), tooEarly, { words: '下个月还没有发布，效果算不出来。' }),
  ).rejects.toMatchObject({ code: 'ladder_no_effect_yet' })
  const figures = await city.view<z.output<typeof LadderFigures>>('ladder.figures', leader(), { year: 2026 })
  expect(figures.steps.map(row => [row.step, row.recommended, row.signed, row.units])).toEqual([
    ['circulate', 5, 2, 2],
    ['interview', 3, 1, 1],
    ['inspect', 1, 1, 1],
  ])
  // slj 0/1 -> 1/1; jtys 1/1 -> 1/1: together 1/2 -> 2/2
  expect(figures.effect).toEqual({ before: 0.5, after: 1, points: 50, of: 2 })
})

test('Q9: excused only after a hearing, by somebody outside the unit; the step is taken back and stays to be seen', async () => {
  const step = await idOf('2026-04', 'zfj')
  await city.act('ladder.sign', supervisor(), step, {})
  await city.act('ladder.serve', supervisor(), step, {})
  const doors = await openFileDoors(city)
  const paper = (by: typeof supervisor) => doors.upload({ bytes: pdf, name: '排班表.pdf', as: by() })
  const [rota, record] = [(await paper(() => head('zfj'))).body, (await paper(supervisor)).body]
  const asked = await city.act('excuse.ask', head('zfj'), null, {
    unit: 'zfj',
    step,
    fileIds: [rota.id],
    ground: 'first-try',
    words: '试行夜间联合执法，人手调整造成一件答复迟了，已经改正。',
  })
  const upheld = { result: 'upheld', words: '先行先试中的失误，主观上没有过错，予以容错。' }
  await expect(city.act('excuse.decide', leader(), asked.id, upheld)).rejects.toMatchObject({ code: 'wrong_state' })
  const hearing = {
    heldAt: '2026-06-01T00:30:00.000Z',
    present: '督查科科长、综合行政执法局局长',
    words: '局长说明试行经过和人手安排，出示了排班表和答复记录。',
  }
  await expect(city.act('excuse.hear', head('zfj'), asked.id, hearing)).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('excuse.hear', supervisor(), asked.id, { ...hearing, fileIds: [record.id] })
  const papers = { files: [{ id: rota.id }], hearings: [{ files: [{ id: record.id }] }] }
  expect(await city.view('excuse.get', leader(), { id: asked.id })).toMatchObject(papers)
  for (const file of [rota, record]) {
    expect((await doors.get(file.url, leader())).statusCode).toBe(200)
    expect((await doors.get(file.url, head('zfj'))).statusCode).toBe(200)
    expect((await doors.get(file.url, head('slj'))).statusCode).toBe(404)
  }
  await doors.close()
  await expect(city.act('excuse.decide', supervisor(), asked.id, upheld)).rejects.toMatchObject({
    code: 'ladder_other_role',
  })
  await city.act('excuse.decide', leader(), asked.id, upheld)
  const after = await get(step)
  expect(after.state).toBe('withdrawn')
  expect(after.withdrawn?.words).toBe(`容错认定（${asked.number}）`)
  expect(after.number).toBe('荣通报〔2026〕2号')
})

test('Q9: who was first for three months is proposed; a person signs, another publishes, everybody reads it', async () => {
  const list = () => city.view<{ rows: { id: string; state: string; unit: { id: string } }[] }>('honour.list', leader())
  const [first] = (await list()).rows
  expect(first).toMatchObject({ state: 'proposed', unit: { id: 'zjj' } })
  const open = () => city.view<{ rows: unknown[] }>('public.honours', city.anyone, { city: 'rongcheng' })
  await city.act('honour.sign', leader(), first?.id ?? '', {})
  expect((await open()).rows).toEqual([])
  await city.act('honour.publish', supervisor(), first?.id ?? '', {})
  expect((await open()).rows).toMatchObject([{ unit: { id: 'zjj' }, person: null, month: '2026-05' }])
})

test('R14: the results of a month go to the offices of the pack, once for each version, as papers and signed calls', async () => {
  const sent = await city.act('handOver.send', supervisor(), null, { period: '2026-05' })
  expect(sent).toMatchObject({ number: '荣考报〔2026〕1号', offices: 4 })
  await expect(city.act('handOver.send', supervisor(), null, { period: '2026-05' })).rejects.toMatchObject({
    code: 'handed_before',
  })
  const list = await city.view<{ rows: { officeName: { zh: string }; told: string }[] }>('handOver.list', leader())
  expect(
    list.rows
      .slice(0, 4)
      .map(row => row.officeName.zh)
      .sort(),
  ).toEqual(['市委办公室', '市政府办公室', '市委组织部', '市纪委监委'].sort())
  expect(list.rows.every(row => row.told === 'waiting')).toBe(true)
})

test('R13 K84: the signed paper is a PDF and a Word file; what nobody signed, or is not theirs, is no paper', async () => {
  const server = await makeServer({ logger: pino({ level: 'silent' }), perMinute: 1000, trustProxy: false })
  let actor = supervisor()
  assessmentPaperRoutes(server, {
    pool: city.app.pool,
    documents: makeDocuments(null),
    mustBeStaff: async () => ({ city: city.city, actor }) as never,
  })
  const circular = await idOf('2026-03', 'slj')
  const pdf = await server.inject({ url: `/api/ladder/${circular}/document` })
  expect(pdf.statusCode).toBe(200)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const word = await server.inject({ url: `/api/ladder/${circular}/document?as=docx` })
  expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await server.inject({ url: `/api/ladder/${await idOf('2026-03', 'nyj')}/document` })).statusCode).toBe(404)
  actor = head('zjj')
  expect((await server.inject({ url: `/api/ladder/${circular}/document` })).statusCode).toBe(404)
  await server.close()
})
