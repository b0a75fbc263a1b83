import { describe, expect, test } from 'vitest'
import { RONGCHENG } from './broken-pack.fixture.ts'
import { loadPack } from './load-pack.ts'
import { resolveCo, resolveLead, responsibles, sectionsOf } from './pack.ts'
import { limitText } from './values.ts'

const pack = loadPack(RONGCHENG)
const local = [...pack.units.values()].filter(unit => unit.kind === 'town' || unit.kind === 'street')

describe('the Rongcheng pack', () => {
  test('R1: fifteen channels, twelve online and three offline', () => {
    const of = (mode: string) => pack.rules.channels.filter(channel => channel.mode === mode)
    expect(of('online')).toHaveLength(12)
    expect(of('offline').map(channel => channel.code)).toEqual(['grid', 'home-visit', 'city-inspector'])
  })

  test('R3: sixteen domains, at least 150 items', () => {
    expect(pack.rules.domains).toHaveLength(16)
    expect(pack.items.size).toBeGreaterThanOrEqual(150)
    for (const domain of pack.rules.domains) {
      const items = [...pack.items.values()].filter(item => item.domain === domain.code)
      expect(items.length, domain.name.zh).toBeGreaterThanOrEqual(8)
    }
  })

  test('R5: red in 24 hours, green in three working days, both from the source; the rest in between', () => {
    const limits = pack.rules.grades.map(grade => [grade.code, limitText(grade.limit.value), grade.limit.source])
    expect(limits).toEqual([
      ['red', '24h', 'R5'],
      ['orange', '32h', undefined],
      ['yellow', '40h', undefined],
      ['blue', '2wd', undefined],
      ['green', '3wd', 'R5'],
    ])
  })

  test('R11: satisfaction weighs 70 of 100', () => {
    const indicators = pack.schemes.get('daily')?.indicators ?? []
    expect(indicators.map(i => [i.code, i.weight.value, i.weight.source])).toEqual([
      ['satisfaction', 70, 'R11'],
      ['closure', 15, undefined],
      ['return', 15, undefined],
    ])
  })

  test('R13: the ladder is last three in one, two, three months, streets and departments apart', () => {
    const scheme = pack.schemes.get('daily')
    expect(scheme?.ladder.map(step => [step.last, step.months, step.perGroup, step.source])).toEqual([
      [3, 1, true, 'R13'],
      [3, 2, true, 'R13'],
      [3, 3, true, 'R13'],
    ])
    expect(scheme?.groups.map(group => group.code)).toEqual(['streets', 'departments'])
  })

  test('ten streets and twelve towns, each ranked and with five sections', () => {
    expect(local.filter(unit => unit.kind === 'street')).toHaveLength(10)
    expect(local.filter(unit => unit.kind === 'town')).toHaveLength(12)
    for (const unit of local) {
      expect(unit.group).toBe('streets')
      expect(sectionsOf(unit)).toHaveLength(5)
    }
  })

  test('the centre has nine sections, three of them named by the source', () => {
    const centre = pack.units.get('zhzx')
    const sections = centre ? sectionsOf(centre) : []
    expect(sections).toHaveLength(9)
    expect(sections.filter(unit => unit.source === 'R1').map(unit => unit.name.zh)).toEqual([
      '诉求审理科',
      '信息研判科',
      '网格管理科',
    ])
  })

  test('R7: more than twenty units share responsibility with the street of the main town', () => {
    const shared = pack.rules.whistle?.shared.filter(row => row.place === 'yatou') ?? []
    expect(new Set(shared.flatMap(row => row.units)).size).toBeGreaterThan(20)
    expect(shared.filter(row => row.source === 'R7').map(row => row.name.zh)).toEqual(['市容和占道经营', '公共治安'])
  })

  test('F7: 3 and 5 working days, 10 more for the especially complex', () => {
    const steps = pack.rules.desk?.steps
    expect([steps?.coordinate, steps?.discuss, steps?.prolong].map(step => step && limitText(step.value))).toEqual([
      '3wd',
      '5wd',
      '10wd',
    ])
  })

  test('a place decides the lead only where the list says so', () => {
    const road = pack.items.get('CJ-001')
    const property = pack.items.get('WY-001')
    if (!road || !property) throw new Error('items are missing')
    expect(resolveLead(pack, road)?.unit.code).toBe('zjj')
    expect(resolveLead(pack, property)).toBeNull()
    expect(resolveLead(pack, property, 'lidao')?.section.code).toBe('lidao-cj')
    expect(responsibles(pack, property)).toBeNull()
    expect(resolveCo(pack, road, 'yatou').map(unit => unit.code)).toEqual(['yatou'])
    expect(resolveCo(pack, road)).toEqual([])
    expect(() => resolveLead(pack, property, 'zjj')).toThrow('zjj is no county, town or street')
  })

  test('places are found by name and by alias, a name shared by two streets gives both', () => {
    expect(pack.places.get('天尽头')?.map(place => place.unit)).toEqual(['chengshan'])
    expect(pack.places.get('成山大道')?.map(place => place.unit)).toEqual(['yatou', 'laoshan'])
  })
})
