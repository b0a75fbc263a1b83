import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MessageBody } from '../../src/modules/intake/index.ts'
import { messageContext } from '../../src/modules/intake/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched } from '../support/loop.ts'
import { plainMatter } from '../support/matters.ts'

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
