import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Held, postChanges } from './post-changes.ts'

const at = (person: string, unit: string, ...roles: string[]): Held => ({ person, unit, roles })

test('K145: who gets, loses or changes a role is told once, by person and unit; the order of roles says nothing', () => {
  const before = [at('a', 'zjj', 'handler', 'unit_head'), at('b', 'zjj', 'handler'), at('c', 'slj', 'handler')]
  const after = [
    at('a', 'zjj', 'unit_head', 'handler'),
    at('b', 'zjj', 'handler', 'unit_head'),
    at('d', 'slj', 'handler'),
  ]
  expect(postChanges(before, after)).toEqual([
    { person: 'b', unit: 'zjj', before: ['handler'], after: ['handler', 'unit_head'] },
    { person: 'c', unit: 'slj', before: ['handler'], after: [] },
    { person: 'd', unit: 'slj', before: [], after: ['handler'] },
  ])
})

test('changes taken back undo themselves, and nothing changes where nothing did', () => {
  const held = fc.uniqueArray(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      unit: fc.constantFrom('x', 'y'),
      roles: fc.uniqueArray(fc.constantFrom('handler', 'unit_head', 'leader'), { minLength: 1 }),
    }),
    { selector: row => `${row.person} ${row.unit}` },
  )
  fc.assert(
    fc.property(held, held, (before, after) => {
      expect(postChanges(before, before)).toEqual([])
      const key = (row: { person: string; unit: string }) => `${row.person} ${row.unit}`
      const back = new Map(postChanges(after, before).map(row => [key(row), row]))
      for (const row of postChanges(before, after))
        expect(back.get(key(row))).toMatchObject({ before: row.after, after: row.before })
    }),
  )
})
