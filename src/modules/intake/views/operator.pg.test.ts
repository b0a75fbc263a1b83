import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, person, type TestCity } from '../../../../test/support/city.ts'
import { dispatched, submitted } from '../../../../test/support/loop.ts'
import { acts, pathOf } from '../../../platform/acts/index.ts'
import { drainOutbox } from '../../../platform/jobs/outbox.ts'
import type { CallPop, Suggestions } from '../shapes.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const suggest = (text: string, place?: object) =>
  city.view<z.output<typeof Suggestions>>('intake.suggest', city.staff('operator'), {
    text,
    ...(place ? { place } : {}),
  })

test('R3 K34: items come with unit, grade, limit and the words they were found by; places from the gazetteer', async () => {
  const [place] = [...city.city.pack.places.values()].flat().filter(row => row.kind === 'village')
  const text = `${place?.name}门口井盖松动下陷，燃气泄漏`
  const found = await suggest(text)
  const [first] = found.items
  expect(first?.words.length).toBeGreaterThan(0)
  for (const { word, start, end } of first?.words ?? []) expect(text.slice(start, end)).toBe(word)
  expect(first?.why.zh).toMatch(/^文中有“.+”，/)
  expect(first?.limit).toMatch(/^\d+(h|wd|d)$/)
  expect(found.place).toMatchObject({ unit: place?.unit })
  expect(found.danger).toContain('燃气泄漏')
  expect((await suggest('你好')).items).toEqual([])
})

test('R3: an item of the place asks for the place, and follows the one that was chosen', async () => {
  const item = [...city.city.pack.items.values()].find(row => row.lead === 'by-place')
  const town = [...city.city.pack.units.values()].find(row => row.kind === 'town')
  const text = item?.words.slice(0, 3).join('，') ?? ''
  const of = (found: z.output<typeof Suggestions>) => found.items.find(row => row.item === item?.code)
  expect(of(await suggest(text))).toMatchObject({ unit: null, why: { zh: expect.stringContaining('先问清地点') } })
  expect(of(await suggest(text, { unit: town?.code }))).toMatchObject({ unit: town?.code, unitName: town?.name })
})

test('K34: similar open cases are shown while an order is written, closed ones are not', async () => {
  const item = [...city.city.pack.items.values()].find(row => row.words.includes('井盖') && row.lead !== 'by-place')
  const [place] = [...city.city.pack.places.values()].flat().filter(row => row.kind === 'community')
  const matter = {
    text: `${place?.name}的井盖松动`,
    phone: '13812342046',
    item: item?.code ?? '',
    unit: item?.lead ?? '',
  }
  const { caseId } = await dispatched(city, matter)
  const gone = await submitted(city, matter)
  await city.act('case.merge', city.staff('dispatcher'), gone.caseId, { into: caseId, reason: '同一件事' })
  await drainOutbox(city.app.pool, city.city, city.now)
  const { known } = await suggest(`${place?.name}这边有个井盖松了`)
  expect(known.map(row => row.caseId)).toEqual([caseId])
})

test('K31: a known number brings person and matters, open ones counted; an unknown one an empty card', async () => {
  const first = await city.act('appeal.submit', city.anyone, null, {
    ...person('孙丽华', '13612340001'),
    text: '小区停水两天了，没有人管。',
    place: { unit: null },
  })
  await city.act('appeal.submit', city.anyone, null, {
    ...person('', '13612340001'),
    anonymous: true,
    text: '楼下饭店夜里太吵。',
    place: { unit: null },
  })
  const pop = (phone: string) =>
    city.view<z.output<typeof CallPop>>('intake.callPop', city.staff('operator'), { phone })
  const known = await pop('136 1234 0001')
  expect(known).toMatchObject({ known: true, name: '孙丽华', phone: '136****0001', openCount: 2 })
  expect(known.matters.map(row => row.number)).toContain(first.number)
  expect(await pop('13612349999')).toMatchObject({ known: false, name: null, openCount: 0, matters: [] })
  await expect(pop('abc')).rejects.toMatchObject({ code: 'bad_input' })
  await expect(
    city.view('intake.callPop', city.staff('handler', 'zjj'), { phone: '13612340001' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('K35: a draft is kept encrypted, shown to colleagues, taken over once, and gone when discarded', async () => {
  const operator = city.staff('operator')
  const sameHouse = { ...operator, id: '11111111-1111-4111-8111-111111111111', name: '乙' }
  const body = { title: '', text: '来电人说海棠路积水。', phone: '13612340001' }
  const saved = await city.act('draft.save', operator, null, { kind: 'register', body })
  await city.act('draft.save', operator, null, {
    id: saved.id,
    kind: 'register',
    body: { ...body, title: '海棠路积水' },
  })
  const list = (actor: typeof operator) =>
    city.view<{ rows: { id: string; title: string; body: typeof body; mine: boolean }[] }>('draft.list', actor)
  expect((await list(operator)).rows).toMatchObject([
    { id: saved.id, title: '海棠路积水', body: { phone: '13612340001' }, mine: true },
  ])
  const [row] = await city.db(db => db.selectFrom('draft').selectAll().where('city_id', '=', city.city.id).execute())
  expect(`${row?.title.toString('latin1')}${row?.body.toString('latin1')}`).not.toContain('13612340001')
  expect((await list(city.staff('handler', 'zjj'))).rows).toEqual([])
  expect((await list(sameHouse)).rows).toMatchObject([{ id: saved.id, mine: false }])

  await city.act('draft.take', sameHouse, saved.id, {})
  const mine = { id: saved.id, kind: 'register', body }
  await expect(city.act('draft.save', operator, null, mine)).rejects.toMatchObject({ code: 'draft_taken' })
  await expect(city.act('draft.discard', operator, saved.id, {})).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.act('draft.take', city.staff('handler', 'zjj'), saved.id, {})).rejects.toMatchObject({
    code: 'forbidden',
  })
  await city.act('draft.discard', sameHouse, saved.id, {})
  await expect(city.act('draft.save', sameHouse, null, mine)).rejects.toMatchObject({ code: 'not_found' })
  const entries = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('act', 'like', 'draft.%')
      .execute(),
  )
  expect(entries).toEqual([])
})

test('the paths of drafts are those that the console asks for', () => {
  const paths = acts()
    .filter(spec => spec.name.startsWith('draft.'))
    .map(pathOf)
  expect(paths.sort()).toEqual(['/api/drafts', '/api/drafts/{id}/discard', '/api/drafts/{id}/take'])
})
