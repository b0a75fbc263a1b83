import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandedMark } from '../../src/modules/assessment/index.ts'
import { messageContext } from '../../src/modules/intake/index.ts'
import { mindSurveys } from '../../src/modules/juries/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { inCity } from '../../src/platform/db/index.ts'
import { drawSample, type SampleCell, sampleDigest } from '../../src/rules/ballot/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { openFileDoors, photo } from '../support/file-doors.ts'
import { counted, graded, holderOf, type Marks, opened, points, seatsOf, sections, votes } from '../support/juries.ts'
import { submitted } from '../support/loop.ts'
import { rounds } from '../support/rounds.ts'

/** Questioning, questionnaires and the discipline of the review (SPEC N5 N6 N7 F11), handed to a round. */
let city: TestCity
let round: string
beforeAll(async () => {
  city = await openTestCity('nantong', '2026-10-20 09:00')
  round = (
    await city.act('round.open', city.staff('assessor'), null, {
      scheme: 'sections',
      kind: 'year',
      period: '2026',
      subjects: sections.map(({ id }) => ({ id })),
    })
  ).id
}, 60_000)
afterAll(() => city.close())

const handed = async (source: string) =>
  (
    await city.db(db =>
      db
        .selectFrom('round_source')
        .select(['source', 'marks'])
        .where('city_id', '=', city.city.id)
        .where('round_id', '=', round)
        .where('source', '=', source)
        .execute(),
    )
  ).flatMap(row => row.marks as HandedMark[])
interface Sample {
  cells: { quota: number; drawn: number; sent: number; opened: number; answered: number }[]
  small: string[]
  reminded: number
}
interface Drawn {
  seed: string
  digest: string
  least: number
  cells: (SampleCell & { drawn: string[] })[]
}
interface Paper {
  sampled: boolean
  subjects: { id: string; recused: boolean }[]
}
interface Hall {
  stand: string | null
  agenda: { id: string; stood: boolean; scored: number; seats: number }[]
  questions: { id: string; words: string; state: string; asker: string }[]
}
const hall = (id: string) => city.view<Hall>('jury.hall', city.staff('leader'), { id })
const result = async (id: string) =>
  (
    await city.view<{
      result: {
        imported: number
        subjects: {
          small: boolean
          indicators: { votes: number; noVote: number; struck: number; mean: string | null }[]
        }[]
      } | null
    }>('jury.get', city.staff('assessor'), { id })
  ).result

test('N5: units are questioned in public and scored on the spot; the hall sees how many, not what; the round gets the marks', async () => {
  const chair = city.staff('supervisor', 'zhzx')
  const { id, seats } = await opened(
    city,
    {
      kind: 'session',
      name: '请人民监督，让群众评议',
      roundId: round,
      scheme: 'sections',
      who: ['citizen', 'enterprise', 'media'],
      indicators: [points('questioning', '质询评议')],
    },
    [
      { who: 'citizen', number: 3 },
      { who: 'enterprise', number: 2 },
      { who: 'media', number: 1 },
    ],
  )
  const ask = (subject: string, words: string) =>
    city.act('jury.ask', city.anyone, id, { subject, asker: '市民', words })
  await ask('zjj-zl', '我们小区外墙渗水报修了三个月，什么时候修？')
  await ask('zjj-zl', '质保金为什么退得这么慢？')
  // Nobody is scored before they stand.
  const first = seats[0]?.id ?? ''
  await expect(
    votes(city, first, [['zjj-zl', 'questioning', '8']], slot => slot.endsWith('zjj-zl')),
  ).rejects.toMatchObject({ code: 'not_stood' })
  await city.act('jury.stand', chair, id, { subject: 'zjj-zl' })
  const [one, two] = (await hall(id)).questions
  await city.act('question.pick', chair, one?.id ?? '', {})
  await city.act('question.leave', chair, two?.id ?? '', {})
  await city.act('question.answer', chair, one?.id ?? '', {
    by: '处长',
    answer: '本周五前派人查勘，月底前修好，逾期您找我。',
  })
  const score = async (subject: string, points: readonly string[]) => {
    for (const [n, given] of points.entries())
      await votes(city, seats[n]?.id ?? '', [[subject, 'questioning', given]] as Marks, slot => slot.endsWith(subject))
  }
  await score('zjj-zl', ['8', '9', '7.5', '6', '8', '10'])
  expect(await hall(id)).toMatchObject({
    stand: 'zjj-zl',
    agenda: [{ id: 'zjj-zl', stood: true, scored: 6, seats: 6 }, { stood: false, scored: 0 }, { stood: false }],
  })
  expect(JSON.stringify(await hall(id))).not.toContain('mean')
  for (const subject of ['spj-sx', 'jtys-ys']) {
    await city.act('jury.stand', chair, id, { subject })
    await score(subject, ['9', '9', '9', '9', '9', '9'])
  }
  await counted(city, id)
  expect((await result(id))?.subjects.map(row => row.indicators[0]?.mean)).toEqual(['80.83', '90.00', '90.00'])
  const marks = await handed(`session:${id}`)
  expect(marks.filter(row => row.subject === 'zjj-zl').reduce((sum, row) => sum + row.votes, 0)).toBe(6)
  expect(marks).toContainEqual({ subject: 'zjj-zl', indicator: 'questioning', who: 'citizen', value: '75', votes: 1 })
  const open = await city.view<{ questions: object[] }>('jury.session', city.anyone, { city: 'nantong', id })
  expect(open.questions).toEqual([
    expect.objectContaining({ words: '我们小区外墙渗水报修了三个月，什么时候修？', answeredBy: '处长' }),
  ])
})

describe('F11 N6: a questionnaire, answered without a name, and counted by a third party', () => {
  const survey = (input: object = {}) =>
    opened(
      city,
      {
        kind: 'survey',
        name: '社会满意度调查',
        roundId: round,
        scheme: 'sections',
        who: [],
        openTo: 'citizen',
        ...input,
      },
      [],
    )

  test('anybody with the address answers once a phone; too small a sample is said', async () => {
    const { id } = await survey()
    const answer = (n: number, given: string) => ({
      slot: 'open',
      token: String(n).padEnd(43, 'A'),
      salt: 'B'.repeat(22),
      marks: [['zjj-zl', 'survey', given]],
    })
    for (let n = 0; n < 4; n++)
      await city.act('jury.cast', city.anyone, id, answer(n, n === 3 ? 'unknown' : 'satisfied'))
    await city.act('jury.cast', city.anyone, id, answer(0, 'satisfied'))
    await counted(city, id)
    expect((await result(id))?.subjects[0]).toMatchObject({
      small: true,
      indicators: [{ votes: 3, noVote: 1, mean: '100.00' }],
    })
  })

  test('K107: a sample is drawn from people served, by quota, nobody twice; anybody draws it again; no answer leads to a person', async () => {
    const items = [...city.city.pack.items.values()]
    const serve = async (n: number, phone: string, unit: string, channel: string) => {
      const made = await submitted(city, { name: `群众${n}`, phone, text: `第${n}件：路口的信号灯不亮了。` })
      await inCity(city.app.pool, city.city.id, 'write', async tx => {
        const own = <T extends { where(column: 'city_id', op: '=', id: number): T }>(query: T) =>
          query.where('city_id', '=', city.city.id)
        tx.write(
          own(tx.db.updateTable('case_file').where('id', '=', made.caseId)).set({
            ...{ state: 'closed', unit_id: 'zjj', section_id: unit, item: items[0]?.code ?? null },
            closed_at: city.now(),
          }),
        )
        tx.write(own(tx.db.updateTable('appeal').where('id', '=', made.appealId)).set({ channel }))
      })
      return made.appealId
    }
    const phoneOf = (n: number) => `1390000${String(1000 + n)}`
    // Eight people of one section, one of them twice; two of the next, too few to be asked without a name.
    for (let n = 0; n < 8; n++) await serve(n, phoneOf(n), 'zjj-zl', n < 5 ? 'hotline' : 'portal')
    await serve(8, phoneOf(0), 'zjj-zl', 'portal')
    const off = await serve(9, phoneOf(9), 'zjj-zl', 'hotline')
    await city.act('appeal.messages', city.owner(off), off, { want: 'essential' })
    const { id } = await city.act('jury.make', city.staff('assessor'), null, {
      ...{ kind: 'survey', name: '服务对象满意度', who: ['client'], indicators: [graded], subjects: sections },
    })
    const period = { from: '2026-10-01', to: '2026-10-20', split: 'channel' }
    const maker = city.staff('assessor')
    expect(await city.view('jury.served', maker, { id, ...period })).toMatchObject({
      cells: [
        { subject: 'zjj-zl', of: 'hotline', people: 5 },
        { subject: 'zjj-zl', of: 'portal', people: 4 },
      ],
      people: 8,
      switchedOff: 1,
    })
    const draw = (...quotas: object[]) => city.act('jury.drawSample', maker, id, { ...period, who: 'client', quotas })
    const quota = (of: string, number: number, subject = 'zjj-zl') => ({ subject, of, number })
    await expect(draw(quota('hotline', 2))).rejects.toMatchObject({
      fields: [{ path: 'quotas.0.number', code: 'quota_small', vars: { least: 3 } }],
    })
    await expect(draw(quota('hotline', 3, 'spj-sx'))).rejects.toMatchObject({ code: 'nobody_served' })
    await draw(quota('hotline', 3), quota('portal', 10), quota('hotline', 5, 'spj-sx'))
    await expect(draw(quota('hotline', 3))).rejects.toMatchObject({ code: 'sample_drawn' })
    await expect(city.view('jury.publicDraw', city.anyone, { city: 'nantong', id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await city.act('jury.open', maker, id, {})
    const sent = await city.act('jury.sendLinks', maker, id, {})
    const row = async () => (await city.view<{ sample: Sample }>('jury.get', maker, { id })).sample
    const drawn = (await row()).cells.reduce((sum, cell) => sum + cell.drawn, 0)
    expect(sent).toMatchObject({ sent: drawn, unsent: 0, more: false })
    await expect(city.act('jury.sendLinks', maker, id, {})).rejects.toMatchObject({ code: 'no_links_left' })
    // Who prints the cards gets none of these.
    expect(await city.act('jury.seatLinks', maker, id, {})).toMatchObject({ links: [] })
    const words = await city.db(db =>
      db
        .selectFrom('message')
        .select(['body', 'appeal_id'])
        .where('city_id', '=', city.city.id)
        .where('template', '=', 'survey')
        .execute(),
    )
    const texts = words.map(
      one =>
        JSON.parse(city.city.vault.open(one.body, messageContext(city.city.id))) as { phone: string; text: string },
    )
    expect(texts).toHaveLength(drawn)
    expect(new Set(texts.map(one => one.phone)).size).toBe(drawn)
    expect(texts.map(one => one.phone)).not.toContain(phoneOf(9))
    // Whose a seat is stays known until the reminder, and no longer.
    const invites = await city.db(db =>
      db.selectFrom('survey_invite').selectAll().where('city_id', '=', city.city.id).execute(),
    )
    expect(invites.every(one => one.appeal_id !== null && one.state === 'sent')).toBe(true)
    const [first, second] = invites
    const holder = await holderOf(city, first?.seat_id ?? '')
    const paper = await city.view<Paper>('jury.seat', holder, { city: 'nantong' })
    expect(paper).toMatchObject({ sampled: true, subjects: [{ id: 'zjj-zl', recused: false }] })
    await city.act('seat.look', holder, first?.seat_id ?? '', {})
    await votes(city, second?.seat_id ?? '', [['zjj-zl', 'survey', 'satisfied']])
    const sample = await row()
    expect(sample.cells.map(cell => [cell.quota, cell.sent])).toEqual([
      [3, 3],
      [10, drawn - 3],
      [5, 0],
    ])
    expect(sample.cells.reduce((sum, cell) => sum + cell.opened, 0)).toBe(2)
    expect(sample.cells.reduce((sum, cell) => sum + cell.answered, 0)).toBe(1)
    expect(sample.small).toEqual(['zjj-zl', 'spj-sx'])
    // Five days later who has not answered is reminded, once; whoever has is left alone, and nobody's seat is known any more.
    const held = () =>
      city.db(db =>
        db
          .selectFrom('survey_invite')
          .select(['seat_id', 'appeal_id', 'reminded'])
          .where('city_id', '=', city.city.id)
          .execute(),
      )
    expect((await held()).filter(one => one.appeal_id === null).map(one => one.seat_id)).toEqual([second?.seat_id])
    expect(await mindSurveys(city.app.runner, city.city)).toBe(0)
    city.at('2026-10-25 09:00')
    expect(await mindSurveys(city.app.runner, city.city)).toBe(1)
    expect(await mindSurveys(city.app.runner, city.city)).toBe(0)
    const again = await held()
    expect(again.every(one => one.appeal_id === null)).toBe(true)
    expect(again.filter(one => !one.reminded).map(one => one.seat_id)).toEqual([second?.seat_id])
    const reminders = await city.db(db =>
      db
        .selectFrom('message')
        .select('id')
        .where('city_id', '=', city.city.id)
        .where('template', '=', 'survey_again')
        .execute(),
    )
    expect(reminders).toHaveLength(drawn - 1)
    expect((await row()).reminded).toBe(drawn - 1)
    await counted(city, id)
    // An outsider has pools and seed, finds the digest and draws the same people; the pseudonyms lead to nobody.
    const open = await city.view<Drawn>('jury.publicDraw', city.anyone, { city: 'nantong', id })
    expect(sampleDigest(open.cells)).toBe(open.digest)
    expect(drawSample(open.seed, open.cells, open.least)).toEqual(open.cells.map(cell => cell.drawn))
    const all = open.cells.flatMap(cell => cell.drawn)
    expect(new Set(all).size).toBe(all.length)
    expect(await result(id)).toMatchObject({ subjects: [{ small: true, indicators: [{ votes: 1 }] }, {}, {}] })
    const kept = await city.db(db =>
      db.selectFrom('ballot').selectAll().where('city_id', '=', city.city.id).where('jury_id', '=', id).execute(),
    )
    expect(kept.map(one => one.seat_id)).toEqual([null])
    for (const one of invites) expect(JSON.stringify(kept)).not.toContain(one.seat_id)
  })

  test('what a third party found is read from CSV and workbook, with its digest; a fault names its row', async () => {
    const { id } = await survey({ openTo: null })
    const send = (fileName: string, content: Buffer) =>
      city.act('jury.importCounts', city.staff('assessor'), id, {
        source: '某调查公司',
        fileName,
        content: content.toString('base64'),
      })
    const csv =
      '\uFEFF对象,指标,人群,答案,份数\n工程质量安全处,总体满意度,群众,满意,40\nzjj-zl,survey,enterprise,dissatisfied,10\n'
    const faulty = `${csv}没有这个处,总体满意度,群众,满意,1\n工程质量安全处,总体满意度,群众,很好,x\n`
    await expect(send('a.csv', Buffer.from(faulty))).rejects.toMatchObject({
      fields: [
        { path: 'rows.4.subject', code: 'unknown_subject' },
        { path: 'rows.5.votes', code: 'no_votes' },
        { path: 'rows.5.answer', code: 'no_answer' },
      ],
    })
    await expect(send('a.csv', Buffer.from('对象,份数\n甲,1'))).rejects.toMatchObject({
      fields: [{ code: 'column_missing' }, {}, {}],
    })
    expect(await send('a.csv', Buffer.from(csv))).toMatchObject({
      rows: 2,
      votes: 50,
      digest: expect.stringMatching(/^sha256:/),
    })
    await expect(send('b.csv', Buffer.from(csv))).rejects.toMatchObject({ code: 'imported_already' })
    const book = new ExcelJS.Workbook()
    book.addWorksheet('结果').addRows([
      ['对象', '指标', '人群', '答案', '份数'],
      ['商事登记处', '总体满意度', '企业', '基本满意', 35],
    ])
    await send('b.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
    await counted(city, id)
    expect(await result(id)).toMatchObject({
      imported: 85,
      subjects: [
        { small: false, indicators: [{ votes: 50, mean: '86.00' }] },
        { small: false, indicators: [{ votes: 35, mean: '70.00' }] },
        { small: true },
      ],
    })
    expect(await handed(`survey:${id}`)).toContainEqual({
      subject: 'zjj-zl',
      indicator: 'survey',
      who: 'citizen',
      answer: 'satisfied',
      votes: 40,
    })
    expect(await city.view('jury.verify', city.staff('assessor'), { id })).toMatchObject({ ok: true })
  })
})

describe('N7: the discipline of the review', () => {
  const inspector = () => city.staff('discipline_inspector')
  const report = (input: object) =>
    city.act('breach.report', city.anyone, null, {
      kind: 'canvassing',
      words: '评议前一天请评议代表吃饭，席间要求打高分。',
      ...input,
    })
  interface Row {
    id: string
    state: string
    named: boolean
    words: string
    files: { id: string }[]
  }
  const list = async (by = inspector()) => (await city.view<{ rows: Row[] }>('breach.list', by, {})).rows

  test('who reported stays unknown: not in list nor ledger; the look is an entry', async () => {
    const { id } = await report({ unit: 'zjj-zl', name: '周明', phone: '13812340000' })
    const [row] = await list()
    expect(row).toMatchObject({ id, named: true, state: 'reported' })
    expect(JSON.stringify(row)).not.toMatch(/周明|1381234/)
    const seen = await city.act('breach.reveal', inspector(), id, { reason: '需要补充询问' })
    expect(seen).toMatchObject({ name: '周明', phone: '13812340000' })
    const entries = await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select(['act', 'actor', 'data'])
        .where('city_id', '=', city.city.id)
        .where('subject_id', '=', id)
        .orderBy('at')
        .execute(),
    )
    expect(entries.map(entry => entry.act)).toEqual(['breach.report', 'breach.reveal'])
    expect(entries[0]?.actor).toBe('citizen:anyone')
    expect(JSON.stringify(entries)).not.toMatch(/周明|1381234|吃饭/)
    for (const role of ['assessor', 'supervisor', 'handler', 'monitor'] as const)
      await expect(list(city.staff(role))).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('decided by an inspector of another unit, and only after a hearing', async () => {
    const doors = await openFileDoors(city)
    const { body: bill } = await doors.upload({ bytes: await photo(), name: '账单.jpg' })
    const { id } = await report({ unit: 'jwjw-xf', fileIds: [bill.id] })
    const own = city.staff('discipline_inspector', 'jwjw-xf')
    expect((await list(city.staff('leader'))).find(row => row.id === id)?.files).toMatchObject([{ id: bill.id }])
    const seenBy = async (by: Actor) => (await doors.get(`/api/files/${bill.id}`, by)).statusCode
    expect(await seenBy(city.staff('leader'))).toBe(200)
    // Neither the unit it is about, nor who keeps the review, nor whoever still has the address of the upload.
    expect(await seenBy(own)).toBe(404)
    expect(await seenBy(city.staff('assessor'))).toBe(404)
    expect((await doors.get(bill.url)).statusCode).toBe(404)
    await doors.close()
    expect((await list(own)).map(row => row.id)).not.toContain(id)
    await expect(city.act('breach.hear', own, id, { heard: '本人说没有这回事，是同学聚会。' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const other = await report({ unit: 'zjj-zl' })
    const decision = { upheld: false, decision: '经查，聚餐与评议无关，不属实。' }
    await expect(city.act('breach.decide', inspector(), other.id, decision)).rejects.toMatchObject({
      code: 'wrong_state',
    })
    await city.act('breach.hear', inspector(), other.id, { heard: '处长说是同学聚会，没有谈评议，有付款记录。' })
    await city.act('breach.decide', inspector(), other.id, decision)
    expect((await list()).find(row => row.id === other.id)?.state).toBe('dismissed')
  })

  test('a unit is named as people call it; of several with one name it must be clear which', async () => {
    const names = [...city.city.pack.units.values()].map(row => row.name.zh)
    const twice = names.find((name, n) => names.indexOf(name) !== n) ?? ''
    await expect(report({ unit: twice })).rejects.toMatchObject({ fields: [{ path: 'unit', code: 'unit_unclear' }] })
    await expect(report({ unit: '没有这个局' })).rejects.toMatchObject({
      fields: [{ path: 'unit', code: 'unit_unknown' }],
    })
    await expect(report({})).rejects.toMatchObject({ fields: [{ code: 'whom_about' }] })
    expect(await report({ unit: '市财政局' })).toMatchObject({ number: expect.stringMatching(/^PY2026\d{4}$/) })
  })

  test('an upheld breach of a section is a veto of the round by itself, with who decided; its title is gone', async () => {
    const { id } = await report({ unit: 'zjj-zl' })
    await city.act('breach.hear', inspector(), id, { heard: '处长承认席间要求打高分，代表证实。' })
    const decision = '经查属实，取消评先资格。'
    await city.act('breach.decide', inspector(), id, { upheld: true, decision })
    const { rows, claims } = await rounds(city).page(round)
    const claim = claims.find(row => row.breach === id)
    expect(claim).toMatchObject({ kind: 'veto', code: 'canvassing', subject: 'zjj-zl', state: 'approved', late: false })
    expect(claim).toMatchObject({ words: decision, evidence: expect.stringMatching(/^PY2026/) })
    expect(claim?.decidedBy).toBeTruthy()
    expect(rows.find(row => row.subject === 'zjj-zl')?.vetoes).toMatchObject([{ zh: '用不正当手段拉票' }])
  })

  test('an assessor’s breach costs the seat: votes with a name are struck, stay visible, and the round gets it', async () => {
    const { id, seats } = await opened(
      city,
      {
        name: '领导评议',
        roundId: round,
        scheme: 'sections',
        who: ['leader'],
        indicators: [points('attitude', '查找问题的态度')],
      },
      [
        { who: 'leader', name: '甲' },
        { who: 'leader', name: '乙' },
        { who: 'leader', name: '丙' },
      ],
    )
    for (const [n, given] of ['10', '6', '8'].entries()) {
      const seat = seats[n]?.id ?? ''
      await city.act('seat.vote', await holderOf(city, seat), seat, {
        ballots: [
          { slot: 'leader', token: `${n}`.repeat(43), salt: 'B'.repeat(22), marks: [['zjj-zl', 'attitude', given]] },
        ],
      })
    }
    await counted(city, id)
    expect((await result(id))?.subjects[0]?.indicators[0]).toMatchObject({ votes: 3, struck: 0, mean: '80.00' })
    const breach = await report({ jury: id, seat: 1 })
    await city.act('breach.hear', inspector(), breach.id, { heard: '本人承认收了礼品，打了满分。' })
    expect(
      await city.act('breach.decide', inspector(), breach.id, {
        upheld: true,
        decision: '属实，取消评议资格，所投票作废。',
      }),
    ).toMatchObject({
      struck: 1,
      unfindable: false,
    })
    expect((await result(id))?.subjects[0]?.indicators[0]).toMatchObject({ votes: 2, struck: 1, mean: '70.00' })
    expect(await handed(`jury:${id}`)).toContainEqual({
      subject: 'zjj-zl',
      indicator: 'attitude',
      who: 'leader',
      value: '100',
      votes: 1,
      struck: { ground: 'canvassing' },
    })
    expect(await city.view('jury.verify', city.staff('assessor'), { id })).toMatchObject({ ok: true })
  })

  test('a seat lost before it voted cannot vote; a secret vote that was cast cannot be found, and that is said', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'], indicators: [graded] }, [
      { who: 'citizen', number: 3 },
    ])
    const lose = async (number: number) => {
      const breach = await report({ jury: id, seat: number })
      await city.act('breach.hear', inspector(), breach.id, { heard: '本人承认收了礼品，答应打高分。' })
      return city.act('breach.decide', inspector(), breach.id, { upheld: true, decision: '属实，取消评议资格。' })
    }
    await votes(city, seats[0]?.id ?? '', [['zjj-zl', 'survey', 'satisfied']])
    expect(await lose(1)).toMatchObject({ struck: 0, unfindable: true })
    expect(await lose(2)).toMatchObject({ struck: 0, unfindable: false })
    await expect(votes(city, seats[1]?.id ?? '', [])).rejects.toMatchObject({ code: 'seat_gone' })
    expect((await seatsOf(city, id)).filter(seat => seat.id !== seats[2]?.id)).toMatchObject([
      { state: 'lost' },
      { state: 'lost' },
    ])
  })
})
