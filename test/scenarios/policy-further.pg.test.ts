import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, person, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { ledgerOfSubject, plainMatter, rung } from '../support/matters.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity('fuyang')
})
afterAll(() => city.close())

const caseIdOf = async (of: TestCity, appealId: string) =>
  (
    await of.db(db =>
      db
        .selectFrom('appeal')
        .select('case_id')
        .where('city_id', '=', of.city.id)
        .where('id', '=', appealId)
        .executeTakeFirstOrThrow(),
    )
  ).case_id

const reason = '两次重办本人都不满意，路灯至今不亮。'
const shown = (limit = 20) =>
  city.view<{ rows: { title: string; text: string; step: { zh: string }; result: string | null }[] }>(
    'public.notSatisfied',
    city.anyone,
    { city: 'fuyang', limit },
  )

/** Answered and not satisfied so many times; the third time it is raised. */
async function dissatisfied(times: number, phone: string) {
  const matter = plainMatter(city, phone)
  const made = await dispatched(city, matter)
  for (let n = 0; n < times; n++) {
    await signedAndReplied(city, made.caseId, matter.unit)
    await rung(city, made, answered(1, 'no'))
  }
  return { ...made, unit: matter.unit }
}
const further = (caseId: string, input: object, role: 'supervisor' | 'leader' = 'supervisor') =>
  city.act('case.further', city.staff(role), caseId, { step: 'media', reason, ...input })

test('F10: raised, a supervisor decides on media oversight; the public reads what happened next, without the person', async () => {
  const made = await dissatisfied(3, '13812342151')
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'raised' })
  await further(made.caseId, { publicText: '请电视台到海棠路看路灯，王小明 13812342151 愿意带路。' })
  expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'raised', further: expect.any(String) })

  const [row] = (await shown()).rows
  expect(row).toMatchObject({ step: { zh: '媒体监督' }, result: null })
  expect(JSON.stringify(row)).not.toMatch(/王小明|13812342151/)
  expect(JSON.stringify(row)).not.toContain(reason)

  await expect(further(made.caseId, { step: 'reference' })).rejects.toMatchObject({ code: 'further_open' })
  await city.act('case.furtherDone', city.staff('leader'), made.caseId, {
    result: '节目播出后，王小明家门前的灯亮了。',
  })
  expect((await shown()).rows[0]?.result).toMatch(/节目播出后，.+家门前的灯亮了/)
  expect((await shown()).rows[0]?.result).not.toContain('王小明')

  const seen = await city.view<{ further: object[]; timeline: { act: string; detail: { zh: string } | null }[] }>(
    'case.get',
    city.staff('supervisor'),
    { id: made.caseId },
  )
  expect(seen.further).toMatchObject([{ name: { zh: '媒体监督' }, reason, result: expect.any(String) }])
  expect(seen.timeline.find(entry => entry.act === 'case.further')?.detail?.zh).toBe('媒体监督')
  expect((await ledgerOfSubject(city, made.caseId)).slice(-3)).toEqual([
    'case.raise',
    'case.further',
    'case.furtherDone',
  ])
})

test('F10: an internal reference is never public, and a step without words for the public is not shown', async () => {
  const made = await dissatisfied(2, '13812342152')
  const before = (await shown()).rows.length
  await expect(
    further(made.caseId, { step: 'reference', publicText: '这一段不该给社会上的人看到。' }, 'leader'),
  ).rejects.toMatchObject({ code: 'bad_input', fields: [{ path: 'publicText', code: 'not_public_step' }] })
  await further(made.caseId, { step: 'reference' }, 'leader')
  await city.act('case.furtherDone', city.staff('leader'), made.caseId, { result: '领导批示，限期解决。' })
  expect((await shown()).rows).toHaveLength(before)
})

test('F10: not shown where the person did not agree to publishing', async () => {
  const matter = plainMatter(city, '13812342153')
  const receipt = await city.act('appeal.submit', city.anyone, null, {
    ...person('李小红', '13812342153'),
    consentPublish: false,
    text: matter.text,
    place: { unit: null },
  })
  const caseId = await caseIdOf(city, receipt.id)
  const dispatcher = city.staff('dispatcher')
  await city.act('case.accept', dispatcher, caseId, {
    title: '海棠路路灯不亮',
    kind: 'help',
    item: matter.item,
    grade: 'green',
    place: { text: null, unit: null },
  })
  await city.act('case.dispatch', dispatcher, caseId, { unit: matter.unit })
  const before = (await shown()).rows.length
  for (let n = 0; n < 2; n++) {
    await signedAndReplied(city, caseId, matter.unit)
    await rung(city, { caseId, appealId: receipt.id }, answered(1, 'no'))
  }
  await further(caseId, { step: 'reporters', publicText: '请记者到现场看一看情况。' })
  expect((await shown()).rows).toHaveLength(before)
})

test('F10: not before the unit has had its rounds, not by the unit, and only by what the pack lists', async () => {
  const made = await dissatisfied(1, '13812342154')
  await expect(further(made.caseId, {})).rejects.toMatchObject({ code: 'not_yet_further' })
  const twice = await dissatisfied(2, '13812342155')
  await expect(
    city.act('case.further', city.staff('unit_head', twice.unit), twice.caseId, { step: 'media', reason }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  await expect(further(twice.caseId, { step: 'street-theatre' })).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'step', code: 'not_in_list' }],
  })
  await expect(
    city.act('case.furtherDone', city.staff('leader'), twice.caseId, { result: '什么也没有做过，没有结果。' }),
  ).rejects.toMatchObject({ code: 'no_further' })
})
