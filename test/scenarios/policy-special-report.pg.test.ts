import { afterAll, beforeAll, expect, test } from 'vitest'
import { tickCity } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { dispatched } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/**
 * SPEC F13, in the pack of Fuyang: what was found is written up as a special report, the leaders instruct, a supervision
 * letter follows and goes to the leader in charge and the units, and each is tracked to the end.
 */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity('fuyang', '2026-03-16 09:00')
})
afterAll(() => city.close())

interface Part {
  id: string
  unit: { id: string }
  person: { id: string } | null
  state: string
  onTime: boolean | null
  round: number
  acts: { name: string }[]
}
interface Detail {
  number: string | null
  letterNumber: string | null
  state: string
  late: number
  facts: { label: string; lines: string[] }[]
  paragraphs: string[]
  letter: { paragraphs: string[] } | null
  parts: Part[]
  acts: { name: string }[]
  shut: { name: string; why: { zh: string } }[]
  documents: { report: string | null; letter: string | null }
}
interface Board {
  lists: { id: string; count: number }[]
  rows: { id: string; lists: string[]; late: number }[]
}
const leader = (code: string): Actor => {
  const person = city.city.pack.people.get(code)
  const any = city.staff('leader')
  if (!person || any.kind !== 'staff') throw new Error(`nobody is ${code}`)
  return { ...any, id: personIdOf('fuyang', code), name: person.name }
}
const get = (actor: Actor, id: string) => city.view<Detail>('report.get', actor, { id })
const listed = async (actor: Actor, id: string) =>
  (await city.view<Board>('report.board', actor)).rows.find(row => row.id === id)?.lists ?? []
const noticesOf = async (actor: Actor) =>
  (await city.view<{ rows: { title: { zh: string } }[] }>('notice.list', actor, {})).rows.map(row => row.title.zh)
const settle = () => drainOutbox(city.app.pool, city.city, city.now)

const words = {
  title: '关于企业办证难问题的督查专报',
  text: '二月十日至十四日，我办走访了部分房地产开发企业。\n有五家企业反映测绘排队时间长，有两家反映材料反复补正。',
}

/** A report that a supervisor wrote and laid before two leaders. */
async function submitted() {
  const supervisor = city.staff('supervisor')
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  const made = await city.act('report.write', supervisor, null, {
    ...words,
    cases: [caseId],
    figures: ['slips', 'overdue', 'desk'],
  })
  const readers = [leader('shi-01').id, leader('shi-02').id]
  await city.act('report.submit', supervisor, made.id, { readers })
  await settle()
  return { id: made.id, supervisor, unit: matter.unit, caseId }
}

test('F13 K81: report, instruction, letter, answers of the leader in charge and the units, and the end', async () => {
  city.at('2026-03-16 09:20')
  const { id, supervisor, unit } = await submitted()
  const secretary = leader('shi-01')
  const report = await get(secretary, id)
  expect(report.number).toMatch(/^阜效专报〔2026〕\d+号$/)
  expect(report.facts.map(row => row.label)).toEqual(['数据', '涉及的件'])
  expect(report.facts[0]?.lines.join('')).toContain('“办不成事”窗口受理0件')
  expect(await listed(secretary, id)).toContain('waiting')
  expect(await noticesOf(secretary)).toContain(`督查专报 ${report.number} 请您签批`)

  const order = { kind: 'order', words: '请分管领导牵头，逐家解决，月底前报结果。' }
  await expect(city.act('report.instruct', leader('shi-03'), id, order)).rejects.toMatchObject({
    code: 'report_not_before_you',
  })
  await expect(city.act('report.instruct', secretary, id, { kind: 'order' })).rejects.toMatchObject({
    code: 'bad_input',
  })
  await city.act('report.instruct', secretary, id, order)
  await expect(city.act('report.instruct', secretary, id, order)).rejects.toMatchObject({
    code: 'report_instructed_before',
  })
  expect(await listed(secretary, id)).toEqual(['mine', 'open'])
  expect(await listed(leader('shi-02'), id)).toContain('waiting')
  expect(await listed(supervisor, id)).toContain('work')

  const deputy = leader('shi-03')
  const other =
    [...city.city.pack.units.values()].find(row => row.group === 'departments' && row.code !== unit)?.code ?? ''
  await city.act('report.order', supervisor, id, {
    text: '现将有关事项转你们办理，请按任务分工抓好落实。',
    leaders: [{ person: deputy.id, task: '牵头协调，每周听一次汇报' }],
    units: [
      { unit, task: '清理排队的测绘申请' },
      { unit: other, task: '一次性告知需要的材料' },
    ],
    days: 5,
  })
  await settle()
  expect(await listed(supervisor, id)).toEqual(['sent', 'open'])
  const sent = await get(supervisor, id)
  expect(sent.letterNumber).toMatch(/^阜效督函〔2026〕\d+号$/)
  expect(sent.letter?.paragraphs[0]).toContain('程维平签批：“请分管领导牵头，逐家解决，月底前报结果”。')
  expect(sent.letter?.paragraphs.at(-1)).toBe('请于2026年3月23日17时30分前书面答复办理情况。')
  const part = (of: Detail, to: string) => {
    const found = of.parts.find(row => (row.person?.id ?? row.unit.id) === to)
    if (!found) throw new Error('no such part')
    return found
  }
  const head = city.staff('unit_head', unit)
  expect(await noticesOf(head)).toContain(`督办函 ${sent.letterNumber} 送达，请答复`)
  // The unit reads the letter and its own task; neither the report nor what the others were told.
  const seen = await get(head, id)
  expect(seen.parts.map(row => row.unit.id)).toEqual([unit])
  expect(seen.paragraphs).toEqual([])
  expect(seen.documents.report).toBeNull()
  const stranger = [...city.city.pack.units.values()].find(
    row => row.group === 'departments' && row.code !== unit && row.code !== other,
  )?.code
  await expect(get(city.staff('unit_head', stranger), id)).rejects.toMatchObject({ code: 'not_found' })

  // K84: whoever of the addressee had it open first is the receipt; an office it is not to gives none.
  await expect(city.act('letter.open', city.staff('unit_head', other), part(sent, unit).id, {})).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(part(await get(head, id), unit)).toMatchObject({ openedAt: null, openedBy: null })
  await city.act('letter.open', head, part(sent, unit).id, {})
  await expect(city.act('letter.open', city.staff('handler', unit), part(sent, unit).id, {})).rejects.toMatchObject({
    code: 'slip_opened_before',
  })
  expect(part(await get(head, id), unit)).toMatchObject({
    state: 'served',
    openedAt: city.now().toISOString(),
    openedBy: head.kind === 'staff' ? head.name : '',
  })

  const answer = (text: string) => ({ text })
  await city.act('letter.acknowledge', city.staff('handler', unit), part(sent, unit).id, {})
  await expect(
    city.act('letter.answer', city.staff('unit_head', other), part(sent, unit).id, answer('我们已经办好了全部事项。')),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    city.act('letter.answer', leader('shi-02'), part(sent, deputy.id).id, answer('已经听了两次汇报，问题解决。')),
  ).rejects.toMatchObject({ code: 'letter_not_to_you' })
  await city.act('letter.answer', head, part(sent, unit).id, answer('排队的测绘申请已经全部清完，共二十三件。'))
  await city.act('letter.answer', deputy, part(sent, deputy.id).id, answer('已牵头开会两次，各项都有了责任人。'))
  await expect(city.act('report.end', supervisor, id, { words: '全部办结。' })).rejects.toMatchObject({
    code: 'letter_parts_open',
  })

  // The third did nothing: its limit reminds it and the supervisors, and the board puts it first.
  city.at('2026-03-23 17:31')
  await tickCity(city.app.pool, city.city, city.now())
  await settle()
  expect(await noticesOf(city.staff('unit_head', other))).toContain('到期')
  expect((await get(secretary, id)).late).toBe(1)
  // And a slip by the pack's rule: once, to the unit alone that is late.
  await tickCity(city.app.pool, city.city, city.now())
  await settle()
  const slips = await city.view<{
    rows: { kind: string; unit: { id: string }; originName: { zh: string }; id: string }[]
  }>('slip.list', supervisor, { unit: other })
  expect(slips.rows.map(row => [row.kind, row.unit.id, row.originName.zh])).toEqual([
    ['yellow-card', other, '督办函到时没有答复'],
  ])
  const { paragraphs } = await city.view<{ paragraphs: string[] }>('slip.get', supervisor, { id: slips.rows[0]?.id })
  expect(paragraphs[0]).toBe(
    `${sent.letterNumber}《${words.title}》要求你单位于2026年3月23日17时30分前书面答复，至今没有收到。`,
  )
  await city.act('letter.urge', supervisor, part(sent, other).id, {})
  await settle()
  expect(await noticesOf(city.staff('unit_head', other))).toContain(`催办：督办函 ${sent.letterNumber} 还没有答复`)
  await city.act(
    'letter.answer',
    city.staff('unit_head', other),
    part(sent, other).id,
    answer('告知单已经重新印发到窗口。'),
  )
  expect(part(await get(supervisor, id), other).onTime).toBe(false)

  await city.act('letter.sendBack', supervisor, part(sent, other).id, { words: '没有写从哪天起执行' })
  expect(part(await get(supervisor, id), other)).toMatchObject({ state: 'acknowledged', round: 2, onTime: null })
  await city.act(
    'letter.answer',
    city.staff('unit_head', other),
    part(sent, other).id,
    answer('告知单从三月二十日起执行。'),
  )
  for (const to of [unit, other, deputy.id]) await city.act('letter.settle', supervisor, part(sent, to).id, {})
  await expect(city.act('report.end', leader('shi-03'), id, { words: '全部办结。' })).rejects.toMatchObject({
    code: 'report_not_before_you',
  })
  await city.act('report.end', secretary, id, { words: '五家企业的测绘都已完成，告知单已改。' })
  expect(await listed(secretary, id)).toEqual(['ended'])
})

test('F13: a report that all leaders have only read asks for nothing; a draft is the supervisors alone', async () => {
  city.at('2026-04-13 09:20')
  const { id, supervisor } = await submitted()
  await city.act('report.instruct', leader('shi-01'), id, { kind: 'read' })
  expect((await get(supervisor, id)).state).toBe('submitted')
  await city.act('report.instruct', leader('shi-02'), id, { kind: 'read', words: '情况已知。' })
  expect((await get(supervisor, id)).state).toBe('read')
  const draft = await city.act('report.write', supervisor, null, words)
  await expect(get(leader('shi-01'), draft.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.act('report.submit', supervisor, draft.id, { readers: [supervisor.id] })).rejects.toMatchObject({
    code: 'bad_input',
  })
  await city.act('report.change', supervisor, draft.id, { ...words, title: '改过的标题，重新报送' })
  expect((await get(supervisor, draft.id)).number).toBeNull()
})

test('F13: a leader sends a report back with reasons; rewritten it keeps its number and is read anew by all', async () => {
  city.at('2026-04-20 09:20')
  const { id, supervisor } = await submitted()
  const [first, second] = [leader('shi-01'), leader('shi-02')]
  const { number } = await get(supervisor, id)
  await city.act('report.instruct', first, id, { kind: 'read' })
  await expect(city.act('report.sendBack', second, id, { words: '重写' })).rejects.toMatchObject({ code: 'bad_input' })
  await expect(city.act('report.sendBack', leader('shi-03'), id, { words: '数据要核实' })).rejects.toMatchObject({
    code: 'report_not_before_you',
  })
  await city.act('report.sendBack', second, id, { words: '五家企业分别是哪五家，写清楚再报。' })
  await settle()
  expect(await noticesOf(supervisor)).toContain(`督查专报 ${number} 退回修改，请看退回的理由`)
  expect(await listed(supervisor, id)).toContain('work')
  await expect(get(first, id)).rejects.toMatchObject({ code: 'not_found' })
  const back = await get(supervisor, id)
  expect(back).toMatchObject({ state: 'draft', number })
  city.at('2026-04-20 14:00')
  await city.act('report.change', supervisor, id, {
    ...words,
    text: `${words.text}\n五家企业的名单附后，均已逐家核实。`,
  })
  await city.act('report.submit', supervisor, id, { readers: [first.id, second.id] })
  expect(await get(first, id)).toMatchObject({ state: 'submitted', number })
  expect(await listed(first, id)).toContain('waiting')
  await city.act('report.instruct', first, id, { kind: 'order', words: '照此办理。' })
  expect(await get(second, id)).toMatchObject({ state: 'instructed' })
})

test('F13 R10: anybody checks a document by number and code; nothing of its content is told', async () => {
  city.at('2026-05-11 09:20')
  const { id, supervisor, caseId } = await submitted()
  const { slips } = await city.act('slip.issue', supervisor, null, { kind: 'yellow-card', caseIds: [caseId] })
  const [slip] = slips as [string]
  const paper = (kind: string, of: string) =>
    city.db(db =>
      db
        .selectFrom('paper')
        .selectAll()
        .where('city_id', '=', city.city.id)
        .where('kind', '=', kind)
        .where('id', '=', of)
        .executeTakeFirstOrThrow(),
    )
  const check = async (number: string, code: string) =>
    (
      await city.view<{ found: { state: string; digest: string } | null }>('public.paper', city.anyone, {
        city: 'fuyang',
        number,
        code,
      })
    ).found
  const report = await paper('report', id)
  expect(await check(report.number, report.code)).toEqual({
    number: report.number,
    name: '督查专报',
    issuer: '阜阳市市直效能办',
    day: '2026-05-11',
    digest: report.digest,
    state: 'valid',
    stateName: { zh: '有效', en: 'valid' },
  })
  const card = await paper('slip', slip)
  // As people type it: other brackets, blanks, small letters.
  const typed = card.number.replace('〔', '[').replace('〕', ']')
  expect(await check(typed, `${card.code.slice(0, 4)} ${card.code.slice(4)}`.toLowerCase())).toMatchObject({
    name: '黄色督办卡',
    state: 'valid',
  })
  expect(await check(card.number, report.code)).toBeNull()
  expect(await check('阜效黄〔2026〕999号', card.code)).toBeNull()
  await city.act('slip.withdraw', supervisor, slip, { reason: '发错了件，撤回重发' })
  expect(await check(card.number, card.code)).toMatchObject({ state: 'withdrawn' })
})

test('K71: a leader who leaves: the reports that wait and the letters that name them go to the successor', async () => {
  const { id, supervisor } = await submitted()
  const [secretary, leaver, heir] = [leader('shi-01'), leader('shi-02'), leader('shi-03')]
  const ordered = await submitted()
  await city.act('report.instruct', secretary, ordered.id, { kind: 'order', words: '请分管领导牵头办理。' })
  await city.act('report.order', supervisor, ordered.id, {
    text: '现将有关事项转你们办理，请抓好落实。',
    leaders: [{ person: leaver.id, task: '牵头协调' }],
    units: [],
    days: 5,
  })
  expect(await listed(heir, id)).not.toContain('waiting')
  const { moved } = await city.act('person.leave', city.staff('system_admin'), leaver.id, { to: heir.id })
  expect(moved).toMatchObject({ letters: 1 })
  expect(await listed(heir, id)).toContain('waiting')
  expect(await listed(heir, ordered.id)).toContain('todo')
})
