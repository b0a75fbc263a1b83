import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DigestCase, digestOf } from './digest.ts'

const now = new Date('2026-03-16T00:10:00Z')
const endOfDay = new Date('2026-03-16T16:00:00Z')
const reader = { people: ['me', 'absent'], desks: ['zjj'], head: false }
const day = { now, endOfDay, workingDay: true }
const kase = (more: Partial<DigestCase>): DigestCase => ({
  id: 'x',
  number: '26-0316-00001',
  title: '路灯不亮',
  desk: 'zjj',
  handler: null,
  red: false,
  due: new Date('2026-03-20T09:30:00Z'),
  verdict: null,
  rehandled: 0,
  signed: true,
  mentions: [],
  ...more,
})
const past = new Date('2026-03-13T09:30:00Z')
const groupOf = (more: Partial<DigestCase>, who = reader, at = day) =>
  [...digestOf([kase(more)], who, at)].find(([, cases]) => cases.length > 0)?.[0] ?? null

test.each<[string, Partial<DigestCase>, string | null]>([
  ['late', { due: past }, 'overdue'],
  ['due at the end of today', { due: new Date('2026-03-16T09:30:00Z') }, 'due'],
  ['due tomorrow', { due: endOfDay }, null],
  ['late and dissatisfied stands once, under late', { due: past, verdict: 'dissatisfied' }, 'overdue'],
  ['dissatisfied', { verdict: 'dissatisfied', rehandled: 1 }, 'dissatisfied'],
  ['came back and is not signed', { rehandled: 1, signed: false }, 'returned'],
  ['came back and is signed', { rehandled: 1 }, null],
  ['in the hands of whom I stand in for', { due: past, handler: 'absent' }, 'overdue'],
  ['in the hands of a colleague', { due: past, handler: 'other' }, null],
  ['of another desk', { due: past, desk: 'wjj' }, null],
  ['of another desk, but I am mentioned', { due: past, desk: 'wjj', mentions: ['me'] }, 'mentioned'],
])('K62: %s', (_what, more, group) => expect(groupOf(more)).toBe(group))

test('K62: a head reads what is in the hands of others at the desk', () =>
  expect(groupOf({ due: past, handler: 'other' }, { ...reader, head: true })).toBe('overdue'))

test('K62: a day off has red matters alone', () => {
  expect(groupOf({ due: past }, reader, { ...day, workingDay: false })).toBeNull()
  expect(groupOf({ due: past, red: true }, reader, { ...day, workingDay: false })).toBe('overdue')
})

test('K62: no case stands twice, and each group goes from the oldest due on', () => {
  const cases = fc.array(
    fc.record({
      due: fc.option(fc.date({ min: new Date('2026-03-01'), max: new Date('2026-04-01'), noInvalidDate: true })),
      rehandled: fc.nat(2),
      signed: fc.boolean(),
      verdict: fc.constantFrom(null, 'dissatisfied'),
      mentions: fc.subarray(['me', 'other']),
    }),
  )
  fc.assert(
    fc.property(cases, rows => {
      const groups = digestOf(
        rows.map((row, n) => kase({ ...row, id: String(n) })),
        reader,
        day,
      )
      const all = [...groups.values()].flat().map(row => row.id)
      expect(new Set(all).size).toBe(all.length)
      for (const found of groups.values()) {
        const dues = found.map(row => row.due?.getTime() ?? Number.POSITIVE_INFINITY)
        expect(dues).toEqual([...dues].sort((a, b) => a - b))
      }
    }),
  )
})
