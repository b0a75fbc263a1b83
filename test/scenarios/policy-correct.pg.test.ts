import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MessageBody } from '../../src/modules/intake/index.ts'
import { messageContext } from '../../src/modules/intake/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched, submitted } from '../support/loop.ts'
import { clocksOf, plainMatter } from '../support/matters.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const operator = () => city.staff('operator')
const reason = '回电核对时本人说登记错了。'
const correct = (caseId: string, input: object) => city.act('case.correct', operator(), caseId, { reason, ...input })
const entriesOf = (caseId: string) =>
  city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['act', 'data'])
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', caseId)
      .execute(),
  )

test('K50: the right number and name replace the wrong ones; both numbers are told; the ledger has neither', async () => {
  const { caseId, appealId } = await dispatched(city, plainMatter(city, '13812342171', '王小明'))
  const mine = (phone: string) =>
    city.db(db =>
      db
        .selectFrom('message')
        .selectAll()
        .where('city_id', '=', city.city.id)
        .where('appeal_id', '=', appealId)
        .where('template', '=', 'contact_changed')
        .execute()
        .then(rows =>
          rows
            .map(row => JSON.parse(city.city.vault.open(row.body, messageContext(city.city.id))) as MessageBody)
            .filter(body => body.phone === phone),
        ),
    )
  await correct(caseId, { contact: { appeal: appealId, name: '汪晓明', phone: '138 1234 2172' } })
  expect(await city.act('appeal.reveal', operator(), appealId, {})).toMatchObject({
    name: '汪晓明',
    phone: '13812342172',
  })
  for (const phone of ['13812342171', '13812342172']) {
    const [told, ...more] = await mine(phone)
    expect(more).toEqual([])
    expect(told?.text).not.toMatch(/138|王|汪/)
  }
  const entries = await entriesOf(caseId)
  expect(entries.find(row => row.act === 'case.correct')?.data).toMatchObject({
    contact: { appeal: appealId, name: true, phone: true },
  })
  expect(JSON.stringify(entries)).not.toMatch(/王小明|汪晓明|1381234217/)
})

test('K50: kind and place are put right; what was and what is stands in the ledger, the reason in the case', async () => {
  const { caseId } = await dispatched(city, plainMatter(city, '13812342173'))
  const town = [...city.city.pack.units.values()].find(unit => unit.kind === 'town')?.code ?? ''
  await correct(caseId, { kind: 'complaint', place: { text: '海棠路 12 号院', unit: town } })
  expect(await caseOf(city, caseId)).toMatchObject({
    kind: 'complaint',
    place_unit: town,
    place_text: '海棠路 12 号院',
  })
  const entries = await entriesOf(caseId)
  expect(entries.find(row => row.act === 'case.correct')?.data).toMatchObject({
    kind: { from: 'help', to: 'complaint' },
    place: { from: null, to: town, words: true },
  })
  expect(JSON.stringify(entries)).not.toContain('海棠路 12 号院')
  const seen = await city.view<{ timeline: { act: string; body: string | null }[] }>('case.get', operator(), {
    id: caseId,
  })
  expect(seen.timeline.find(entry => entry.act === 'case.correct')?.body).toBe(reason)
})

test('K50: nothing changed, a wrong number, somebody of another case, a unit by itself: refused by name', async () => {
  const matter = plainMatter(city, '13812342174')
  const { caseId, appealId } = await dispatched(city, matter)
  const other = await dispatched(city, plainMatter(city, '13812342175'))
  const refused = (input: object) => expect(correct(caseId, input)).rejects
  await refused({ kind: 'help' }).toMatchObject({ fields: [{ path: 'reason', code: 'nothing_corrected' }] })
  await refused({ contact: { appeal: appealId, phone: '12' } }).toMatchObject({ fields: [{ code: 'bad_phone' }] })
  await refused({ contact: { appeal: other.appealId, name: '别人' } }).toMatchObject({
    fields: [{ code: 'unknown_appeal' }],
  })
  await refused({ place: { text: null, unit: 'moon' } }).toMatchObject({ fields: [{ code: 'unknown_place' }] })
  await expect(
    city.act('case.correct', city.staff('handler', matter.unit), caseId, { reason, kind: 'praise' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

/** A matter of the place, taken down for the wrong one of two streets and sent there. */
async function atWrongStreet(phone: string) {
  const item = [...city.city.pack.items.values()].find(row => row.lead === 'by-place' && row.grade === 'green')
  const [wrong, right] = [...city.city.pack.units.values()].filter(unit => unit.kind === 'street')
  if (!item || !wrong || !right) throw new Error('no item of the place, or fewer than two streets')
  const matter = { text: '楼道里堆满杂物，走路都困难。', phone, item: item.code, place: wrong.code, unit: wrong.code }
  return { ...(await dispatched(city, matter)), item, wrong: wrong.code, right: right.code }
}
interface Seen {
  pointsTo: { id: string } | null
  unit: { id: string } | null
  acts: { name: string }[]
  timeline: { act: string; detail: { zh: string } | null; body: string | null }[]
}
const seen = (caseId: string, by = city.staff('dispatcher')) => city.view<Seen>('case.get', by, { id: caseId })
const told = async (unit: string) => {
  await drainOutbox(city.app.pool, city.city, city.now)
  const { rows } = await city.view<{ rows: { title: { zh: string } }[] }>('notice.list', city.staff('handler', unit))
  return rows.map(row => row.title.zh)
}

test('K50: a corrected place shows the dispatcher another unit; in one act it goes there with a whole limit, and both units are told', async () => {
  city.at('2026-03-16 09:00')
  const { caseId, wrong, right } = await atWrongStreet('13812342176')
  city.at('2026-03-17 09:00')
  await city.act('case.sign', city.staff('handler', wrong), caseId, {})
  await correct(caseId, { place: { text: null, unit: right } })
  const before = await seen(caseId)
  expect(before).toMatchObject({ pointsTo: { id: right }, unit: { id: wrong } })
  expect(before.acts.map(act => act.name)).toEqual(expect.arrayContaining(['case.reroute', 'case.stays']))
  expect((await seen(caseId, city.staff('handler', wrong))).acts.map(act => act.name)).not.toContain('case.reroute')
  const name = city.city.pack.units.get(right)?.name.zh ?? ''
  expect(await told(wrong)).toContain(`一件更正了地点或事项，按更正应由${name}办，等调度决定`)
  const { rows } = await city.view<{ rows: { id: string }[] }>('work.list', city.staff('dispatcher'), {
    queue: 'points-elsewhere',
  })
  expect(rows.map(row => row.id)).toEqual([caseId])

  await city.act('case.reroute', city.staff('dispatcher'), caseId, {})
  expect(await caseOf(city, caseId)).toMatchObject({ unit_id: right, state: 'dispatched', round: 2, points_to: null })
  expect(await clocksOf(city, caseId)).toMatchObject([
    { unit_id: wrong, cancelled: true, stopped: '2026-03-17 09:00' },
    { unit_id: right, due: '2026-03-20 17:30', stopped: null },
  ])
  const after = await seen(caseId)
  expect(after.pointsTo).toBeNull()
  expect(after.timeline.find(entry => entry.act === 'case.reroute')?.detail?.zh).toBe(`改由${name}办`)
  expect(after.timeline.find(entry => entry.act === 'case.correct')?.detail?.zh).toContain(name)
  expect(await told(wrong)).toContain(`一件已改派给${name}，您这里不用办了`)
  expect(await told(right)).toContain('新到一件')
  await expect(city.act('case.reroute', city.staff('dispatcher'), caseId, {})).rejects.toMatchObject({
    code: 'not_corrected',
  })
})

test('K50: it may stay where it is, for a reason; what moves nothing, or is with nobody yet, points nowhere', async () => {
  const { caseId, item, wrong, right } = await atWrongStreet('13812342177')
  await correct(caseId, { kind: 'complaint' })
  expect((await seen(caseId)).pointsTo).toBeNull()
  await correct(caseId, { place: { text: '界石以东', unit: right } })
  await city.act('case.stays', city.staff('dispatcher'), caseId, { reason: '两个街道说好由原来的办完。' })
  const kept = await seen(caseId)
  expect(kept).toMatchObject({ pointsTo: null, unit: { id: wrong } })
  expect(kept.timeline.find(entry => entry.act === 'case.stays')?.body).toBe('两个街道说好由原来的办完。')
  const own = [...city.city.pack.items.values()].find(row => row.lead !== 'by-place' && row.code !== item.code)
  await correct(caseId, { item: own?.code })
  expect((await seen(caseId)).pointsTo?.id).toBe(own?.lead)
  await correct(caseId, { item: item.code, place: { text: null, unit: wrong } })
  expect((await seen(caseId)).pointsTo).toBeNull()
  const { caseId: fresh } = await submitted(city, plainMatter(city, '13812342178'))
  await expect(correct(fresh, { item: item.code })).rejects.toMatchObject({ fields: [{ code: 'item_at_acceptance' }] })
  await correct(fresh, { place: { text: null, unit: right } })
  expect((await caseOf(city, fresh)).points_to).toBeNull()
})
