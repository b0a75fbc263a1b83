import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { RONGCHENG } from './broken-pack.fixture.ts'
import { loadPack } from './load-pack.ts'
import { resolveCo, resolveLead, responsibles, sectionsOf } from './pack.ts'
import { BY_PLACE } from './table-schema.ts'
import { limitText } from './values.ts'

const pack = loadPack(RONGCHENG)
const local = [...pack.units.values()].filter(unit => unit.kind === 'town' || unit.kind === 'street')

describe('the Rongcheng pack', () => {
  test('R1: fifteen channels, twelve online and three offline', () => {
    const of = (mode: string) => pack.rules.channels.filter(channel => channel.mode === mode)
    expect(of('online')).toHaveLength(12)
    expect(of('offline').map(channel => channel.code)).toEqual(['grid', 'home-visit', 'city-inspector'])
  })

  test('R3: sixteen domains, at least 150 items, every one with a basis and words citizens use', () => {
    expect(pack.rules.domains).toHaveLength(16)
    expect(pack.items.size).toBeGreaterThanOrEqual(150)
    for (const domain of pack.rules.domains) {
      const items = [...pack.items.values()].filter(item => item.domain === domain.code)
      expect(items.length, domain.name.zh).toBeGreaterThanOrEqual(8)
    }
    for (const item of pack.items.values()) {
      expect(item.words.length, item.name.zh).toBeGreaterThanOrEqual(8)
      expect(new Set(item.words).size, item.name.zh).toBe(item.words.length)
    }
    const bases = new Set([...pack.items.values()].map(item => item.basis))
    expect([...bases].toSorted()).toEqual(['agreement', 'assignment', 'statute'])
  })

  test('R4: every item resolves three different responsible persons, in every town and street', () => {
    for (const item of pack.items.values()) {
      for (const place of item.lead === BY_PLACE ? local.map(unit => unit.code) : [undefined]) {
        const who = responsibles(pack, item, place)
        expect(who, `${item.code} ${place}`).not.toBeNull()
        expect(new Set([who?.first.code, who?.leader.code, who?.doer.code]).size).toBe(3)
      }
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

  test('every record of every table and every rule value carries its source or why it is assumed', () => {
    for (const file of readdirSync(RONGCHENG).filter(name => name.endsWith('.csv'))) {
      const rows: Record<string, string>[] = parseCsv(readFileSync(join(RONGCHENG, file)), { columns: true })
      for (const row of rows) expect(Boolean(row.source) !== Boolean(row.assumed), JSON.stringify(row)).toBe(true)
    }
    const bare: string[] = []
    const yaml = ['pack.yaml', ...readdirSync(join(RONGCHENG, 'schemes')).map(name => `schemes/${name}`)]
    for (const file of yaml) findBare(parseYaml(readFileSync(join(RONGCHENG, file), 'utf8')), file, bare)
    expect(bare).toEqual([])
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
    expect(() => resolveLead(pack, property, 'zjj')).toThrow('zjj is no town or street')
  })

  test('places are found by name and by alias, a name shared by two streets gives both', () => {
    expect(pack.places.get('天尽头')?.map(place => place.unit)).toEqual(['chengshan'])
    expect(pack.places.get('成山大道')?.map(place => place.unit)).toEqual(['yatou', 'laoshan'])
  })

  test('the three administrators are three persons who do nothing else', () => {
    const admins = [...pack.people.values()].filter(person => person.roles.some(role => role.endsWith('_admin')))
    expect(admins.map(person => person.roles)).toEqual([['system_admin'], ['security_admin'], ['audit_admin']])
  })
})

// Rule values are policy numbers, yes/no decisions and lists of choices; names, codes and dates of the file are not.
const FREE = new Set(['version', 'effectiveFrom', 'history', 'format', 'code', 'name', 'zone', 'direction', 'verdict'])

function findBare(value: unknown, path: string, bare: string[]): void {
  if (typeof value === 'number' || typeof value === 'boolean') bare.push(path)
  if (Array.isArray(value)) for (const [i, item] of value.entries()) findBare(item, `${path}.${i}`, bare)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  if ('source' in value || 'assumed' in value) return
  for (const [key, inner] of Object.entries(value)) if (!FREE.has(key)) findBare(inner, `${path}.${key}`, bare)
}
