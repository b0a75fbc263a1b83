import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BY_PLACE, limitText, resolveLead } from '../../src/modules/registry/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, plainMatter } from '../support/matters.ts'

let city: TestCity
const gradeOf = (code: string) => city.city.pack.rules.grades.find(grade => grade.code === code)

/** The loop of SPEC F6 in every city: the numbers, the words and who does it are the pack's. */
describe.each(['rongcheng', 'fuyang', 'nantong', 'qingyang-county', 'hefei'])('%s', code => {
  beforeAll(async () => {
    city = await openTestCity(code)
  })
  afterAll(() => city.close())

  test('F6: accepted, dispatched to the unit of the event list, handled within the limit of its grade, called back, closed', async () => {
    const matter = plainMatter(city)
    const { caseId } = await dispatched(city, matter)
    const limit = gradeOf('green')?.limit.value
    expect(await clocksOf(city, caseId)).toMatchObject([
      { unit_id: matter.unit, limit_text: limit && limitText(limit) },
    ])
    await signedAndReplied(city, caseId, matter.unit)
    const [callback] = await callbacksOf(city, caseId)
    const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(5))
    expect(said.follows).toBe('closed')
    expect(await caseOf(city, caseId)).toMatchObject({ state: 'closed', verdict: 'satisfied', pack_version: '2026.1' })
  })

  test('F10: not satisfied goes back to the unit, so many rounds as the city says, then a level up', async () => {
    const matter = plainMatter(city, '13812342047')
    const { caseId } = await dispatched(city, matter)
    const rounds = city.city.pack.rules.notSatisfied.rounds.value
    for (let round = 0; round <= rounds; round++) {
      await signedAndReplied(city, caseId, matter.unit)
      const [callback] = await callbacksOf(city, caseId)
      const said = await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
      expect(said.follows).toBe(round < rounds ? 'again' : 'raised')
    }
  })

  test('R3 F1: what happens in a place goes to the unit that answers for it', async () => {
    const { pack } = city.city
    const item = [...pack.items.values()].find(row => row.lead === BY_PLACE)
    const town = [...pack.units.values()].find(unit => unit.kind === 'town')
    if (!item || !town) throw new Error('no item by place, or no town')
    const lead = resolveLead(pack, item, town.code)?.unit
    expect(lead?.kind).toBe(['rongcheng', 'qingyang-county'].includes(code) ? 'town' : 'county')
    const { caseId } = await dispatched(city, {
      ...plainMatter(city, '13812342048'),
      item: item.code,
      grade: item.grade,
      place: town.code,
      unit: lead?.code ?? '',
    })
    expect(await caseOf(city, caseId)).toMatchObject({ unit_id: lead?.code, place_unit: town.code })
  })

  if (code === 'qingyang-county')
    test('Q3 Q4 Q5: the county publishes that the first asked stays responsible, that all is told at once, and each step’s time', async () => {
      const shown = await city.view<{ sections: { id: string; lines: { what: { zh: string } }[] }[] }>(
        'public.rules',
        city.anyone,
        {
          city: 'qingyang-county',
        },
      )
      expect(shown.sections.map(section => section.id)).toEqual(['promises', 'standardTimes'])
      expect(shown.sections[0]?.lines.map(line => line.what.zh)).toEqual(
        expect.arrayContaining(['首问负责', '一次性告知']),
      )
    })
})
