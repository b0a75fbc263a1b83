import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACKS } from '../../paths.ts'
import { loadPackVersions, type Pack, PackError, type Scheme } from './pack/index.ts'
import { type ApprovedScheme, courseOf, SchemeBook } from './scheme-book.ts'

const [pack] = loadPackVersions(join(PACKS, 'rongcheng')) as [Pack]
const daily = pack.schemes.get('daily') as Scheme
const file = (version: string, from: string): Scheme => ({ ...daily, version, effectiveFrom: from })
const later = (version: string, from: string, scheme: Scheme): Pack => ({
  ...pack,
  version,
  effectiveFrom: from,
  schemes: new Map([...pack.schemes, ['daily', scheme]]),
})
const draft = (version: string, from: string, base = daily.version): ApprovedScheme => ({
  ...{ draft: `d${version}`, code: 'daily', version, base, from, digest: version, file: file(version, from) },
})
const versions = (packs: Pack[], drafts: ApprovedScheme[]) =>
  courseOf(packs, drafts, 'daily').map(row => [row.from, row.file.version])
const fault = (packs: Pack[], drafts: ApprovedScheme[]) => {
  try {
    courseOf(packs, drafts, 'daily')
  } catch (error) {
    return error instanceof PackError ? error.problems[0]?.code : error
  }
  return null
}

test('K145: an approved draft holds from its day; the day before has the old', () => {
  const book = new SchemeBook([pack])
  expect(book.packOn('2026-03-01')).toBe(pack)
  book.load([draft('2026.2', '2026-03-01')])
  const on = (day: string) => book.packOn(day).schemes.get('daily')?.version
  expect([on('2025-01-01'), on('2026-02-28'), on('2026-03-01'), on('2027-01-01')]).toEqual([
    ...[daily.version, daily.version, '2026.2', '2026.2'],
  ])
  // The moment of the turn is midnight of the city, not of the machine.
  const at = (moment: string) => book.packAt(new Date(moment)).schemes.get('daily')?.version
  expect([at('2026-02-28T15:59:59Z'), at('2026-02-28T16:00:00Z')]).toEqual([daily.version, '2026.2'])
  // The other schemes, and everything else of the pack, stay what they are; the same question has the same answer.
  expect(book.packOn('2026-03-01').schemes.get('yearly')).toBe(pack.schemes.get('yearly'))
  expect(book.packOn('2026-03-02')).toBe(book.packOn('2026-05-01'))
  book.load([])
  expect(on('2026-03-01')).toBe(daily.version)
})

test('a newer pack that is silent on the scheme lets the draft go on; one that takes it up or is newer holds from its day', () => {
  const approved = [draft('2026.2', '2026-03-01')]
  const course = [
    ['', daily.version],
    ['2026-03-01', '2026.2'],
  ]
  expect(versions([pack, later('2026.5', '2026-06-01', daily)], approved)).toEqual(course)
  expect(versions([pack, later('2026.5', '2026-06-01', file('2026.2', '2026-03-01'))], approved)).toEqual(course)
  expect(versions([pack, later('2026.5', '2026-06-01', file('2026.3', '2026-06-01'))], approved)).toEqual([
    ...course,
    ['2026-06-01', '2026.3'],
  ])
})

test('a newer pack that contradicts what two people approved is told by name and changes nothing', () => {
  const approved = [draft('2026.2', '2026-03-01')]
  const other = { ...file('2026.2', '2026-06-01'), name: { zh: '另一个', en: 'Another' } }
  expect(fault([pack, later('2026.5', '2026-06-01', other)], approved)).toBe('scheme-undone')
  // Written from a version that is not in force any more by the day it begins.
  expect(
    fault([pack, later('2026.5', '2026-02-01', file('2026.3', '2026-02-01'))], [draft('2026.4', '2026-03-01')]),
  ).toBe('scheme-overtaken')
  const book = new SchemeBook([pack, later('2026.5', '2026-06-01', other)])
  expect(() => book.load(approved)).toThrow(/2026\.5.*2026\.2/)
  expect(book.packOn('2026-03-02').schemes.get('daily')).toBe(daily)
})

test('for any drafts one after the other, each day has the newest whose day has come', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { maxLength: 6 })
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 760 }), (starts, asked) => {
      const day = (n: number) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString()
      const sorted = starts.toSorted((a, b) => a - b)
      const drafts = sorted.map((n, i) => draft(`2027.${i + 1}`, day(n), i === 0 ? daily.version : `2027.${i}`))
      const book = new SchemeBook([pack])
      book.load(drafts.toReversed())
      const expected = drafts.findLast(row => row.from <= day(asked))?.version ?? daily.version
      expect(book.packOn(day(asked)).schemes.get('daily')?.version).toBe(expected)
    }),
  )
})
