import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Change, faultsAfter, RONGCHENG } from './broken-pack.fixture.ts'
import { citiesIn } from './city-list.ts'
import { loadPack, loadPackVersions, packOn } from './load-pack.ts'
import { limitText, parseLimit } from './values.ts'

const rules = (find: string, put: string): Change => ({ file: 'pack.yaml', find, put })
const daily = (find: string, put: string): Change => ({ file: 'schemes/daily.yaml', find, put })
const items = (find: string, put: string): Change => ({ file: 'items.csv', find, put })

describe('loading a pack', () => {
  test('all faults are named at once, by file and line', () => {
    const faults = faultsAfter([
      rules('value: 24h, source: R5', 'value: "24", source: R5'),
      rules('attempts: { value: 3', 'attempts: { value: 三'),
      daily('value: 70, source: R11', 'value: 60, source: R11'),
      items(',zjj,sz,by-place,green,', ',zjj,sz,by-place,gren,'),
      { file: 'gazetteer.csv', find: ',yatou,', put: ',zjj,' },
    ])
    expect(faults.map(fault => [fault.file, fault.code])).toEqual([
      ['gazetteer.csv', 'place-unit'],
      ['items.csv', 'not-in-list'],
      ['pack.yaml', 'bad-limit'],
      ['pack.yaml', 'wrong-type'],
      ['schemes/daily.yaml', 'weights-sum'],
    ])
  })

  test('a table saved by a spreadsheet with a byte order mark and Windows line ends loads', () => {
    const head = 'name,kind,unit,aliases,source,assumed'
    const put = `\uFEFF${head}\r\n河东社区,community,yatou,,,社区名按常见命名拟定\r\n`
    expect(faultsAfter([{ file: 'gazetteer.csv', put: new TextEncoder().encode(put) }])).toEqual([])
  })
})

describe('versions of a pack', () => {
  test('the one in force is chosen by the date of the case', () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'packs-')), 'rongcheng')
    try {
      mkdirSync(dir)
      cpSync(RONGCHENG, dir, { recursive: true })
      const before = loadPack(dir)
      expect(citiesIn(dirname(dir))).toEqual(['rongcheng'])
      expect(loadPackVersions(dir).map(pack => pack.version)).toEqual(['2026.1'])
      cpSync(RONGCHENG, join(dir, 'versions/2026.1'), { recursive: true })
      expect(() => loadPackVersions(dir)).toThrow('每一版的版本号和生效日期都不能相同')
      const path = join(dir, 'pack.yaml')
      const now = '"2026.2"\n    effectiveFrom: "2026-07-01"'
      writeFileSync(
        path,
        readFileSync(path, 'utf8')
          .replace('version: "2026.1"\neffectiveFrom: "2026-01-01"', 'version: "2026.2"\neffectiveFrom: "2026-07-01"')
          .replace('history:\n', `history:\n  - version: ${now}\n    change: { zh: 新版, en: New }\n`),
      )
      const versions = loadPackVersions(dir)
      expect(versions.map(pack => pack.version)).toEqual(['2026.1', '2026.2'])
      expect(versions[0]?.digest).toBe(before.digest)
      expect(versions[1]?.rulesDigest).not.toBe(before.rulesDigest)
      const on = (day: string) => packOn(versions, Temporal.PlainDate.from(day))?.version
      expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([
        undefined,
        '2026.1',
        '2026.1',
        '2026.2',
      ])
    } finally {
      rmSync(dirname(dir), { recursive: true })
    }
  })
})

describe('limits', () => {
  test.each(['24h', '3wd', '5d', '1h', '9999h'])('%s is read and written alike', text => {
    const limit = parseLimit(text)
    expect(limit && limitText(limit)).toBe(text)
  })

  test.each(['', '0h', '24', 'h', '3 wd', '3WD', '-1d', '1.5d', '10000h', '24h '])('%j is no limit', text => {
    expect(parseLimit(text)).toBeNull()
  })
})
