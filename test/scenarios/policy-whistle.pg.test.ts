import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { dispatched } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/** SPEC R6 R7 R8: a street whistles, the units it names come in minutes, and both sides are scored. */
let city: TestCity
let street: Actor
beforeAll(async () => {
  city = await openTestCity()
  street = city.staff('unit_head', 'yatou')
})
afterAll(() => city.close())

interface Call {
  id: string
  unit: { id: string }
  state: string
  listed: boolean
  inTime: boolean | null
  clock: { level: string; limit: string }
  acts: { name: string }[]
}
const blow = {
  unit: 'yatou',
  kind: 'enforcement',
  shared: 'city-upkeep',
  title: '夜市占道',
  words: '文化路夜市占道，今晚七点一起去清。',
}
const calls = async (id: string, as: Actor = street) => {
  const board = await city.view<{ rows: { id: string; calls: Call[] }[] }>('whistle.board', as, {})
  return board.rows.find(row => row.id === id)?.calls ?? []
}
const callOf = async (id: string, unit: string) => {
  const call = (await calls(id)).find(row => row.unit.id === unit)
  if (!call) throw new Error(`${unit} is not called`)
  return call
}
const does = (unit: string, act: string, id: string, input: object = {}) =>
  city.act(`call.${act}`, city.staff('handler', unit), id, input)

test('R6 R7: one touch calls the units of the shared list, each with 30 minutes of its own', async () => {
  city.at('2026-03-16 19:00') // in the evening: minutes run round the clock
  const { id } = await city.act('whistle.blow', street, null, blow)
  expect((await calls(id)).map(row => row.unit.id).toSorted()).toEqual(['gaj', 'hwgs', 'jtys', 'scj', 'zfj'])
  expect(await callOf(id, 'zfj')).toMatchObject({
    state: 'called',
    listed: true,
    clock: { level: 'ok', limit: '30min' },
  })
  city.at('2026-03-16 19:30') // the last instant
  await does('zfj', 'answer', (await callOf(id, 'zfj')).id, { words: '中队长带六个人去，七点到。' })
  city.at('2026-03-16 19:31')
  await does('gaj', 'answer', (await callOf(id, 'gaj')).id)
  expect(await callOf(id, 'zfj')).toMatchObject({ state: 'answered', inTime: true })
  expect(await callOf(id, 'gaj')).toMatchObject({ state: 'answered', inTime: false })
  expect(await callOf(id, 'scj')).toMatchObject({ state: 'called', clock: { level: 'late' } })
})

test('R6: arrival, contribution, score, and the answer to the score; the whistle ends with every score', async () => {
  city.at('2026-03-17 09:00')
  const { id } = await city.act('whistle.blow', street, null, { ...blow, shared: 'order', kind: 'key' })
  const [gaj, sfj, xfj] = await Promise.all(['gaj', 'sfj', 'xfj'].map(unit => callOf(id, unit)))
  if (!gaj || !sfj || !xfj) throw new Error('three are called')
  await does('gaj', 'answer', gaj.id, { words: '治安大队去。' })
  const score = (call: string, input: object, as = street) => city.act('call.score', as, call, input)
  await expect(score(sfj.id, { speed: 1, quality: 1 })).rejects.toMatchObject({ code: 'whistle_still_time' })
  city.at('2026-03-17 14:00')
  await does('gaj', 'arrive', gaj.id)
  await does('gaj', 'contribute', gaj.id, { words: '劝离三处，取证一处。' })
  await expect(does('gaj', 'score', gaj.id, { speed: 5, quality: 5 })).rejects.toMatchObject({ code: 'forbidden' })
  await score(gaj.id, { speed: 5, quality: 4 })
  await score(sfj.id, { speed: 1, quality: 1, remark: '一直没有人应。' })
  await expect(city.act('whistle.close', street, id, { result: '秩序恢复了。' })).rejects.toMatchObject({
    code: 'whistle_unscored',
  })
  await score(xfj.id, { speed: 1, quality: 1 })
  await does('sfj', 'retort', sfj.id, { needed: false, words: '占道不归司法局管。' })
  await expect(does('sfj', 'retort', sfj.id, { needed: true })).rejects.toMatchObject({ code: 'whistle_retorted' })
  city.at('2026-03-20 17:31') // three working days are over
  await expect(does('gaj', 'retort', gaj.id, { needed: true })).rejects.toMatchObject({ code: 'whistle_retort_late' })
  await city.act('whistle.close', street, id, { result: '秩序恢复，三天后复查。' })
})

test('R6: both sides are assessed: facts by unit of answer, scores and whether the whistle was needed', async () => {
  const figures = await city.view<{ rows: { unit: { id: string } }[] }>('whistle.figures', city.staff('supervisor'), {
    from: '2026-03-17',
    to: '2026-03-17',
  })
  const of = (unit: string) => figures.rows.find(row => row.unit.id === unit)
  expect(of('gaj')).toMatchObject({ called: 1, answered: 1, inTime: 1, speed: 5, quality: 4 })
  expect(of('sfj')).toMatchObject({ called: 1, answered: 0, inTime: 0, scored: 1, speed: 1 })
  expect(of('yatou')).toMatchObject({ blown: 1, judged: 1, needed: 0 })
})

test('R7: beyond the list only with a reason; another street’s list is not this one’s', async () => {
  city.at('2026-03-18 09:00')
  await expect(city.act('whistle.blow', street, null, { ...blow, units: ['qxj'] })).rejects.toMatchObject({
    fields: [{ path: 'why', code: 'why_beyond_list' }],
  })
  const { id } = await city.act('whistle.blow', street, null, {
    ...blow,
    units: ['qxj'],
    why: '今晚有大风，要气象局值守。',
  })
  expect(await callOf(id, 'qxj')).toMatchObject({ listed: false })
  const other = city.staff('unit_head', 'lidao')
  await expect(city.act('whistle.blow', other, null, { ...blow, unit: 'lidao' })).rejects.toMatchObject({
    fields: [{ path: 'shared', code: 'not_in_list' }],
  })
  await expect(city.act('whistle.blow', other, null, blow)).rejects.toMatchObject({ code: 'forbidden' })
})

test('R6: the lead of a case whistles for it; a department without a case does not; nobody sees a stranger’s whistle', async () => {
  city.at('2026-03-18 10:00')
  const matter = plainMatter(city)
  const { caseId } = await dispatched(city, matter)
  const lead = city.staff('handler', matter.unit)
  const mine = {
    unit: matter.unit,
    kind: 'key',
    title: '一起去看现场',
    words: '几家管线都在这里，一起去看。',
    units: ['gaj'],
    why: '要封半幅路。',
  }
  await expect(city.act('whistle.blow', lead, null, mine)).rejects.toMatchObject({ code: 'whistle_needs_case' })
  const { id } = await city.act('whistle.blow', lead, null, { ...mine, caseId })
  expect((await calls(id, lead)).map(row => row.unit.id)).toEqual(['gaj'])
  expect(await calls(id, city.staff('handler', 'gaj'))).toHaveLength(1)
  expect(await calls(id, city.staff('handler', 'mzj'))).toHaveLength(0)
  const other = city.staff('handler', 'mzj')
  await expect(city.act('whistle.blow', other, null, { ...mine, unit: 'mzj', caseId })).rejects.toMatchObject({
    code: 'whistle_not_lead',
  })
  await city.act('whistle.withdraw', lead, id, { why: '电话里已经说清了。' })
  const clock = await city.db(db =>
    db
      .selectFrom('clock')
      .select('cancelled')
      .where('city_id', '=', city.city.id)
      .where('case_id', '=', caseId)
      .where('kind', '=', 'whistle')
      .execute(),
  )
  expect(clock).toEqual([{ cancelled: true }])
})

test('R8: a street assesses seconded staff and proposes another; the department decides with a reason', async () => {
  city.at('2026-03-19 09:00')
  const person = city.staff('handler', 'zfj')
  const said = {
    street: 'yatou',
    unit: 'zfj',
    person: person.id,
    period: '2026-Q1',
    mark: 2,
    words: '叫了几次都说在忙，没来。',
    transfer: true,
  }
  const { id } = await city.act('secondee.assess', street, null, said)
  await expect(city.act('secondee.assess', street, null, said)).rejects.toMatchObject({ code: 'secondee_twice' })
  await expect(city.act('secondee.assess', city.staff('unit_head', 'lidao'), null, said)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(
    city.act('secondee.decide', street, id, { transfer: true, words: '同意另派一名。' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('secondee.decide', city.staff('unit_head', 'zfj'), id, {
    transfer: true,
    words: '同意，下周一另派一名。',
  })
  const seen = await city.view<{ rows: object[] }>('secondee.list', street)
  expect(seen.rows).toMatchObject([{ transfer: true, decision: 'transfer', mark: 2 }])
})
