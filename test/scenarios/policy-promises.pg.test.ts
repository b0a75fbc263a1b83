import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseDetail, CasePage } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { dispatched } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

/**
 * SPEC N1 Q3 Q4 Q5: what the cities promise is not only published. Nantong names the way of each answer; the county of
 * Qingyang holds whoever gives back to a name, counts the second "something is missing", and measures its standard times.
 */
let nantong: TestCity
let county: TestCity
beforeAll(async () => {
  nantong = await openTestCity('nantong')
  county = await openTestCity('qingyang-county')
})
afterAll(async () => {
  await nantong.close()
  await county.close()
})

type Detail = z.output<typeof CaseDetail>
interface Figures {
  ways: { code: string; answers: number }[]
  wayUnits: { unit: { id: string }; answers: number }[]
  firstAsked: { recorded: number; open: number; rows: { stillOpen: boolean; person: string | null }[] }
  told: { cases: number; again: number; units: { unit: { id: string }; cases: number; again: number }[] }
  times: { code: string; measured: { done: number; inTime: number; middle: number | null } | null }[]
}
const figures = (city: TestCity) =>
  city.view<Figures>('promise.figures', city.staff('supervisor'), { from: '2026-03-01', to: '2026-03-31' })

async function signed(city: TestCity, phone = '13812342046') {
  city.at('2026-03-16 09:20')
  const matter = plainMatter(city, phone)
  const made = await dispatched(city, matter)
  const handler = city.staff('handler', matter.unit)
  city.at('2026-03-16 09:40')
  await city.act('case.sign', handler, made.caseId, {})
  return { ...made, unit: matter.unit, handler }
}
const detail = (city: TestCity, id: string) => city.view<Detail>('case.get', city.staff('supervisor'), { id })
const answer = { outcome: 'solved', publicText: '已经上门修好，请放心使用。', contacted: true }

test('N1: an answer names one of the four ways; it stands on the case, in public, and in the figures by unit', async () => {
  const { caseId, unit, handler } = await signed(nantong)
  const reply = (more: object) => nantong.act('case.reply', handler, caseId, { ...answer, ...more })
  await expect(reply({})).rejects.toMatchObject({ fields: [{ path: 'way', code: 'way_needed' }] })
  await expect(reply({ way: 'somehow' })).rejects.toMatchObject({ fields: [{ path: 'way', code: 'not_in_list' }] })
  await reply({ way: 'at-door' })
  const { replies, timeline } = await detail(nantong, caseId)
  expect(replies[0]?.way?.zh).toBe('上门办')
  expect(timeline.find(row => row.act === 'case.reply')?.detail?.zh).toContain('上门办')
  const public_ = await nantong.view<{ rows: { way: { zh: string } | null }[] }>('answer.list', nantong.anyone, {
    city: 'nantong',
  })
  expect(public_.rows.map(row => row.way?.zh)).toEqual(['上门办'])
  const { ways, wayUnits } = await figures(nantong)
  expect(ways.map(row => [row.code, row.answers])).toEqual([
    ['at-once', 0],
    ['take-up', 0],
    ['at-door', 1],
    ['creative', 0],
  ])
  expect(wayUnits).toMatchObject([{ unit: { id: unit }, answers: 1 }])
})

test('N1: a head signs the way with the draft; a city without ways takes none', async () => {
  const { caseId, unit, handler } = await signed(nantong, '13812342047')
  await nantong.act('case.submit', handler, caseId, { ...answer, way: 'creative' })
  const draft = (await detail(nantong, caseId)).signOff.draft
  expect(draft).toMatchObject({ way: 'creative' })
  await nantong.act('case.signOff', nantong.staff('unit_head', unit), caseId, { draft: draft?.id })
  expect((await detail(nantong, caseId)).replies[0]?.way?.zh).toBe('变通办')
  const other = await signed(county)
  await expect(
    county.act('case.reply', other.handler, other.caseId, { ...answer, way: 'at-door' }),
  ).rejects.toMatchObject({ fields: [{ path: 'way', code: 'not_in_list' }] })
})

test('Q5: everything is told at once; a second time needs its reason and is counted against the unit', async () => {
  const { caseId, appealId, unit, handler } = await signed(county, '13812342048')
  county.at('2026-03-16 09:45')
  const tell = (more: object = {}) =>
    county.act('case.tellMissing', handler, caseId, { items: ['身份证明', '房屋权属证明'], onTheSpot: false, ...more })
  await tell()
  await drainOutbox(county.app.pool, county.city, county.now)
  const followed = await county.view<{
    steps: { name: { zh: string }; detail: { zh: string } | null }[]
    messages: { text: string }[]
  }>('follow.get', county.owner(appealId), { city: 'qingyang-county' })
  expect(followed.steps.map(row => row.detail?.zh)).toContain('身份证明、房屋权属证明')
  const [message] = await county.db(db =>
    db
      .selectFrom('message')
      .select('template')
      .where('city_id', '=', county.city.id)
      .where('appeal_id', '=', appealId)
      .where('template', '=', 'missing')
      .execute(),
  )
  expect(message).toBeDefined()
  await expect(tell({ items: ['现场照片'] })).rejects.toMatchObject({
    fields: [{ path: 'reason', code: 'told_before' }],
  })
  await tell({ items: ['现场照片'], onTheSpot: true, reason: '复核时才发现要照片。' })
  expect((await detail(county, caseId)).told).toMatchObject([
    { n: 1, items: ['身份证明', '房屋权属证明'], reason: null },
    { n: 2, items: ['现场照片'], onTheSpot: true, reason: '复核时才发现要照片。' },
  ])
  expect((await figures(county)).told).toMatchObject({
    cases: 1,
    again: 1,
    units: [{ unit: { id: unit }, cases: 1, again: 1 }],
  })
})

test('Q3: who gives a matter back names whose it is and whom there they told; the arbiter reads it', async () => {
  const { caseId, unit, handler } = await signed(county, '13812342049')
  const other = [...county.city.pack.people.values()].find(
    row => row.roles.includes('handler') && row.unit !== unit && !row.unit.startsWith(`${unit}-`),
  )
  const theirs = county.city.pack.units.get(other?.unit ?? '')
  const proposedUnit = theirs?.kind === 'section' ? theirs.parent : theirs?.code
  const person = personIdOf('qingyang-county', other?.code ?? '')
  const base = {
    ground: county.city.pack.rules.returns.bases[0]?.code,
    reason: '不在本局职责清单内，已向来人说明。',
  }
  const back = (more: object) => county.act('case.return', handler, caseId, { ...base, ...more })
  await expect(back({})).rejects.toMatchObject({ fields: [{ path: 'proposedUnit', code: 'first_asked_unit' }] })
  await expect(back({ proposedUnit })).rejects.toMatchObject({
    fields: [{ path: 'person', code: 'first_asked_person' }],
  })
  await expect(back({ proposedUnit, person: handler.kind === 'staff' ? handler.id : '' })).rejects.toMatchObject({
    fields: [{ path: 'person', code: 'not_of_unit' }],
  })
  await back({ proposedUnit, person })
  expect((await detail(county, caseId)).dispute).toMatchObject({ proposedPerson: other?.name })
})

test('Q3: whoever was asked first keeps it in a list of their own until it is answered', async () => {
  const { caseId, unit, handler } = await signed(county, '13812342050')
  const operator = county.staff('operator')
  const to = [...county.city.pack.people.values()].find(row => row.unit === unit || row.unit.startsWith(`${unit}-`))
  county.at('2026-03-16 10:00')
  await county.act('case.firstAsked', operator, caseId, {
    explained: '不归热线办，已说明归哪个单位。',
    to: personIdOf('qingyang-county', to?.code ?? ''),
  })
  const mine = async () =>
    (await county.view<z.output<typeof CasePage>>('work.list', operator, { queue: 'first-asked' })).rows.map(r => r.id)
  expect(await mine()).toEqual([caseId])
  expect((await figures(county)).firstAsked).toMatchObject({ recorded: 1, open: 1, rows: [{ stillOpen: true }] })
  county.at('2026-03-17 10:00')
  await county.act('case.reply', handler, caseId, answer)
  expect(await mine()).toEqual([])
  expect((await figures(county)).firstAsked).toMatchObject({ recorded: 1, open: 0 })
})

test('Q4: standard times of posts are held against what happened, by the city’s calendar; what nothing shows says so', async () => {
  const { times } = await figures(county)
  const by = Object.fromEntries(times.map(row => [row.code, row.measured]))
  // Told 25 minutes after the dispatch: in time. The named person 40 minutes after the registration: in time.
  expect(by['window-tell']).toEqual({ done: 1, inTime: 1, middle: 25 })
  expect(by['first-hand-over']).toEqual({ done: 1, inTime: 1, middle: 40 })
  expect(by['window-receive']?.done).toBeGreaterThan(3)
  expect(by.decide).toBeNull()
  const late = await signed(county, '13812342051')
  county.at('2026-03-16 14:00')
  await county.act('case.tellMissing', late.handler, late.caseId, { items: ['身份证明'], onTheSpot: true })
  const again = (await figures(county)).times.find(row => row.code === 'window-tell')
  expect(again?.measured).toMatchObject({ done: 2, inTime: 1 })
})
