import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, signedAndReplied, submitted } from '../support/loop.ts'
import { plainMatter, rung } from '../support/matters.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const said = '海棠路的路灯不亮；小区门口的垃圾三天没有人收；还有办证的张某暗示要请客吃饭。'
const bins = { title: '小区门口垃圾三天没收', kind: 'complaint', text: '小区门口的垃圾三天没有人收。' }
const trees = { title: '行道树挡住了红绿灯', kind: 'help', text: '行道树太密，挡住了红绿灯。' }
const dispatcher = () => city.staff('dispatcher')
const part = (caseId: string, input: object) => city.act('case.part', dispatcher(), caseId, input)
const made = (phone: string) => submitted(city, { text: said, phone })

async function sent(caseId: string) {
  const { item, unit } = plainMatter(city)
  await city.act('case.accept', dispatcher(), caseId, {
    title: (await caseOf(city, caseId)).title.slice(0, 20).padEnd(4, '。'),
    kind: 'help',
    item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  await city.act('case.dispatch', dispatcher(), caseId, { unit })
  return unit
}
const answer = async (caseId: string, words: string) => signedAndReplied(city, caseId, await sent(caseId), words)
const follow = (appealId: string) =>
  city.view<{ answers: { text: string }[]; parts: { title: string; answered: boolean }[]; canRate: boolean }>(
    'follow.get',
    city.owner(appealId),
    { city: 'rongcheng' },
  )

test('K44: three matters become three cases; the person is called once, when the last has its answer, and reads all of them', async () => {
  const main = await made('13812342161')
  const { parts } = (await part(main.caseId, { matters: [bins, trees] })) as unknown as { parts: string[] }
  const [one, two] = parts as [string, string]
  expect(await caseOf(city, one)).toMatchObject({ state: 'received', part_of: main.caseId, appeal_count: 0 })

  city.at('2026-03-16 10:00')
  await answer(main.caseId, '路灯今天已经全部修好。')
  expect(await caseOf(city, main.caseId)).toMatchObject({ state: 'replied', open_parts: 2 })
  city.at('2026-03-16 11:00')
  await answer(one, '垃圾今天上午已经清走。')
  expect(await caseOf(city, one)).toMatchObject({ state: 'closed', verdict: null })
  expect(await callbacksOf(city, main.caseId)).toEqual([])
  expect(await follow(main.appealId)).toMatchObject({
    canRate: false,
    state: 'under_way',
    parts: [
      { title: bins.title, answered: true },
      { title: trees.title, answered: false },
    ],
  })
  await expect(
    city.act('appeal.rate', city.owner(main.appealId), main.appealId, answered(5).answers),
  ).rejects.toMatchObject({ code: 'nothing_to_rate' })

  city.at('2026-03-16 14:30')
  await answer(two, '树枝已经修剪，红绿灯看得见了。')
  expect(await callbacksOf(city, main.caseId)).toHaveLength(1)
  const whole = await follow(main.appealId)
  expect(whole.canRate).toBe(true)
  expect(whole.answers.map(row => row.text)).toEqual([
    '路灯今天已经全部修好。',
    '垃圾今天上午已经清走。',
    '树枝已经修剪，红绿灯看得见了。',
  ])
  expect(await rung(city, main, answered(5))).toMatchObject({ follows: 'closed' })
})

test('K44: the main case answered last asks at once; the unit of a part sees whom it is for', async () => {
  const main = await made('13812342162')
  const { parts } = (await part(main.caseId, { matters: [bins] })) as unknown as { parts: string[] }
  const one = parts[0] as string
  const unit = await sent(one)
  const handler = city.staff('handler', unit)
  const seen = await city.view<{ appellants: { appealId: string }[]; family: object[]; timeline: { body: string }[] }>(
    'case.get',
    handler,
    { id: one },
  )
  expect(seen.appellants).toMatchObject([{ appealId: main.appealId }])
  expect(seen.family).toMatchObject([{ id: main.caseId, main: true }])
  expect(seen.timeline.map(entry => entry.body)).toContain(bins.text)
  expect(await city.act('appeal.reveal', handler, main.appealId, {})).toMatchObject({ phone: '13812342162' })
  await signedAndReplied(city, one, unit, '垃圾今天上午已经清走。')
  await answer(main.caseId, '路灯今天已经全部修好。')
  expect(await callbacksOf(city, main.caseId)).toHaveLength(1)
})

test('K44: a part that is declined has its answer too; no case of a family vanishes alone', async () => {
  const main = await made('13812342163')
  const other = await made('13812342164')
  const { parts } = (await part(main.caseId, { matters: [bins] })) as unknown as { parts: string[] }
  const one = parts[0] as string
  const ground = city.city.pack.rules.decline[0]?.code
  const no = { ground, text: '这一件由法院受理，请向法院提出。' }
  await expect(city.act('case.decline', dispatcher(), main.caseId, no)).rejects.toMatchObject({ code: 'has_parts' })
  for (const [from, into] of [
    [main.caseId, other.caseId],
    [one, other.caseId],
    [other.caseId, one],
  ] as const)
    await expect(city.act('case.merge', dispatcher(), from, { into, reason: '同一件事' })).rejects.toMatchObject({
      code: 'has_parts',
    })
  await expect(part(one, { matters: [trees] })).rejects.toMatchObject({ code: 'is_part' })
  await expect(part(other.caseId, {})).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'matters', code: 'nothing_to_part' }],
  })
  await city.act('case.decline', dispatcher(), one, no)
  expect(await caseOf(city, main.caseId)).toMatchObject({ open_parts: 0 })
  await answer(main.caseId, '路灯今天已经全部修好。')
  expect(await callbacksOf(city, main.caseId)).toHaveLength(1)
})

test('K44: the half that is a report is sealed; what stays no longer says it, to nobody', async () => {
  const main = await made('13812342165')
  const list = city.city.pack.rules.sealed?.list[0]?.code ?? ''
  const inspector = city.staff('discipline_inspector')
  const clues = async () =>
    (await city.view<{ rows: { id: string; parted: boolean }[] }>('clue.list', inspector)).rows.filter(
      row => row.parted,
    )
  const before = (await clues()).length
  const report = {
    list,
    text: '办证的张某暗示要请客吃饭。',
    title: '海棠路路灯不亮',
    rest: '海棠路的路灯不亮；小区门口的垃圾三天没有人收。',
  }
  await part(main.caseId, { matters: [bins], report })
  const [clue] = await clues()
  expect(await clues()).toHaveLength(before + 1)
  expect(await city.act('clue.read', inspector, clue?.id ?? '', {})).toMatchObject({
    text: expect.stringContaining(said),
    phone: '13812342165',
  })
  const supervisor = city.staff('supervisor')
  for (const shown of [
    await city.view('case.get', supervisor, { id: main.caseId }),
    await city.view('case.search', supervisor, { q: '请客吃饭' }),
    await follow(main.appealId),
  ])
    expect(JSON.stringify(shown)).not.toMatch(/请客|张某/)
  expect(await caseOf(city, main.caseId)).toMatchObject({ title: report.title, parts: 1 })
})
