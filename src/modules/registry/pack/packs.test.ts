import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { wordsOfDanger } from '../../../rules/text/index.ts'
import { citiesIn, demoSizeOf } from './city-list.ts'
import { loadPack } from './load-pack.ts'
import { isLocal, resolveLead, responsibles, sectionsOf, unitOfPlace } from './pack.ts'
import { readScheme, schemeText } from './read-scheme.ts'
import { BY_PLACE } from './table-schema.ts'
import { limitText } from './values.ts'

const PACKS = join(import.meta.dirname, '../../../../packs')
const cities = citiesIn(PACKS)
const packs = new Map(cities.map(city => [city, loadPack(join(PACKS, city))]))
const pack = (city: string) => {
  const found = packs.get(city)
  if (!found) throw new Error(`no pack ${city}`)
  return found
}

test('five cities, in the order in which they are shown, each with a size of its demo history', () => {
  expect(cities).toEqual(['rongcheng', 'fuyang', 'nantong', 'qingyang-county', 'hefei'])
  expect(demoSizeOf(PACKS, 'rongcheng').appeals).toBeGreaterThan(demoSizeOf(PACKS, 'hefei').appeals)
})

describe.each(cities)('the pack of %s', city => {
  test.each([
    ['wire', '电线掉下来冒火花'],
    ['wire', '路灯杆漏电，狗碰了一下就倒了'],
    ['fire', '家里有很浓的煤气味'],
    ['fire', '楼下车棚烧起来了'],
    ['fire', '我们困在电梯里出不来'],
    ['fire', '孩子被锁在车里了'],
    ['collapse', '门口的电线杆倒了'],
    ['collapse', '马路中间突然塌了个大洞'],
    ['collapse', '小区围墙倒塌压住两辆车'],
    ['collapse', '老人困在水里出不来'],
    ['medical', '有人触电了'],
    [null, '电线杆上贴满小广告'],
    [null, '路面有坑，三个月没人修'],
    [null, '路灯不亮，夜里看不清'],
    [null, '火车站广场太脏'],
  ])('K12: what calls for help at once is known by its words: %s %s', (code, said) => {
    const [first] = wordsOfDanger(
      said,
      pack(city).rules.danger.flatMap(row => row.words),
    )
    expect(pack(city).rules.danger.find(row => row.words.includes(first?.word ?? ''))?.code ?? null).toBe(code)
  })
  test('K145: the text that a draft begins with is the scheme again', () => {
    for (const scheme of pack(city).schemes.values())
      expect(readScheme(`schemes/${scheme.code}.yaml`, schemeText(scheme))).toEqual({ scheme, problems: [] })
  })

  test('R3: at least 120 items in every domain, each with a basis and words citizens use', () => {
    const { items, rules } = pack(city)
    expect(items.size).toBeGreaterThanOrEqual(120)
    for (const { code, name } of rules.domains)
      expect([...items.values()].filter(item => item.domain === code).length, name.zh).toBeGreaterThanOrEqual(4)
    for (const item of items.values()) {
      expect(new Set(item.words).size, item.name.zh).toBe(item.words.length)
      expect(item.words.length, item.name.zh).toBeGreaterThanOrEqual(8)
    }
    expect(new Set([...items.values()].map(item => item.basis)).size).toBe(3)
  })

  test('R4: every item resolves three different responsible persons, in every place', () => {
    const { items, units } = pack(city)
    const local = [...units.values()].filter(isLocal).map(unit => unit.code)
    for (const item of items.values())
      for (const place of item.lead === BY_PLACE ? local : [undefined]) {
        const who = responsibles(pack(city), item, place)
        expect(new Set([who?.first.code, who?.leader.code, who?.doer.code]).size, `${item.code} ${place}`).toBe(3)
      }
  })

  test('every record of every table and every rule value carries its source or why it is assumed', () => {
    const dir = join(PACKS, city)
    for (const file of readdirSync(dir).filter(name => name.endsWith('.csv'))) {
      const rows: Record<string, string>[] = parseCsv(readFileSync(join(dir, file)), { columns: true })
      for (const row of rows) expect(Boolean(row.source) !== Boolean(row.assumed), JSON.stringify(row)).toBe(true)
    }
    const bare: string[] = []
    for (const file of ['pack.yaml', ...readdirSync(join(dir, 'schemes')).map(name => `schemes/${name}`)])
      findBare(parseYaml(readFileSync(join(dir, file), 'utf8')), file, bare)
    expect(bare).toEqual([])
  })

  test('every unit has its first person, and the three administrators do nothing else', () => {
    const { people, units } = pack(city)
    const admins = [...people.values()].filter(person => person.roles.some(role => role.endsWith('_admin')))
    expect(admins.map(person => person.roles)).toEqual([['system_admin'], ['security_admin'], ['audit_admin']])
    for (const unit of [...units.values()].filter(row => row.kind !== 'section'))
      expect(sectionsOf(unit).length, unit.name.zh).toBeGreaterThan(0)
  })
})

test('F1: one city platform, eight county platforms each with dispatchers of its own, department platforms', () => {
  const { units, people } = pack('fuyang')
  expect(units.get('zhzx')?.source).toBe('F1')
  const counties = [...units.values()].filter(unit => unit.kind === 'county')
  expect(counties.map(unit => unit.name.zh)).toEqual([
    '颍州区',
    '颍东区',
    '颍泉区',
    '界首市',
    '临泉县',
    '太和县',
    '阜南县',
    '颍上县',
  ])
  for (const county of counties) {
    expect(county.source).toBe('F1')
    expect([...people.values()].some(person => person.unit === `${county.code}-pt`)).toBe(true)
    expect(county.children.filter(unit => unit.kind !== 'section').length).toBeGreaterThanOrEqual(5)
  }
})

test('F1: what happens in a town goes to the platform of its county, which hands on inside', () => {
  const fuyang = pack('fuyang')
  const item = [...fuyang.items.values()].find(row => row.lead === BY_PLACE)
  if (!item) throw new Error('no item by place')
  expect(unitOfPlace(fuyang, 'wangjiaba').code).toBe('funan')
  expect(resolveLead(fuyang, item, 'wangjiaba')?.unit.code).toBe('funan')
  expect(resolveLead(fuyang, item, 'funan')?.unit.code).toBe('funan')
  expect(unitOfPlace(pack('qingyang-county'), 'chengguan').code).toBe('chengguan')
})

test('F2 F3 F5: the channels that the source names come from the source', () => {
  const of = (row: string) =>
    pack('fuyang').rules.channels.flatMap(channel => (channel.source === row ? channel.code : []))
  expect(of('F2')).toEqual(['hotline'])
  expect(of('F3')).toEqual(['news-site', 'business-site', 'people-board'])
  expect(of('F5')).toEqual(['media-tea'])
})

test('Q1 Q2: QR code and opinion box, and the two reporting lines', () => {
  const of = (row: string) =>
    pack('qingyang-county').rules.channels.flatMap(channel => (channel.source === row ? channel.code : []))
  expect(of('Q1')).toEqual(['qr', 'box'])
  expect(of('Q2')).toEqual(['report-line', 'centre-line'])
})

test('H1 H9: enterprises have their own door online and offline; the middle grade is the mean promise of two working days', () => {
  const { channels, grades } = pack('hefei').rules
  expect(channels.filter(channel => channel.source === 'H1').map(channel => channel.mode)).toEqual([
    'online',
    'offline',
  ])
  const middle = grades.find(grade => grade.limit.source === 'H9')
  expect(middle && limitText(middle.limit.value)).toBe('2wd')
})

test('N2 N6 N8: the centre with its joint handling, the office of review, and the windows that are reviewed', () => {
  const { units } = pack('nantong')
  expect(['zwzx', 'zwzx-hs', 'zwzx-ck', 'jfb', 'jfb-pb'].map(code => units.get(code)?.source)).toEqual([
    'N8',
    'N2',
    'N6',
    'N6',
    'N6',
  ])
})

test('F7 F8: Fuyang’s desk gives three working days, then five, then ten more, with leaders and representatives on duty', () => {
  const { desk, duty } = pack('fuyang').rules
  expect(desk && Object.values(desk.steps).map(step => [limitText(step.value), step.source])).toEqual([
    ['3wd', 'F7'],
    ['5wd', 'F7'],
    ['10wd', 'F7'],
  ])
  expect(duty?.turns.map(turn => [turn.name.zh, turn.source])).toEqual([
    ['带班领导', 'F8'],
    ['值班首席代表', 'F8'],
  ])
})

test('H10 H3: Hefei’s windows are open at weekends by turns, and a change registered once has its receivers', () => {
  const { desk, duty, together } = pack('hefei').rules
  expect(desk?.weekends).toMatchObject({ value: true, source: 'H10' })
  expect(duty?.turns.find(turn => turn.code === 'weekend')?.source).toBe('H10')
  expect(together?.shares.every(row => row.source === 'H3' && row.receivers.length === 3)).toBe(true)
})

test('N1 N6: Nantong’s four ways, and the weights of its review as the source has them', () => {
  const { ways, figures } = pack('nantong').rules
  expect(ways?.map(way => way.name.zh)).toEqual(['立即办', '主动办', '上门办', '变通办'])
  expect(figures?.filter(row => row.code.startsWith('score-')).map(row => row.value)).toEqual([30, 20, 25, 25])
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
