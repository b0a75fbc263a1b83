import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actingFor, standsFor } from './stand-ins.ts'

const away = (...pairs: string[]) => pairs.map(pair => ({ person_id: pair[0] as string, stand_in: pair[1] as string }))

test.each([
  ['nobody is away', 'B', [], []],
  ['B for A', 'B', away('AB'), ['A']],
  ['not for others', 'C', away('AB'), []],
  ['B away as well: C for both', 'C', away('AB', 'BC'), ['B', 'A']],
  ['two at once', 'B', away('AB', 'CB'), ['A', 'C']],
  ['a circle ends', 'A', away('AB', 'BA'), ['B']],
])('K70: %s', (_what, person, rows, expected) => {
  expect(standsFor(person, rows)).toEqual(expected)
})

test('K70: whoever acts for somebody at the end of the chain has their rights; and is there unless all went in a circle', () => {
  const people = ['A', 'B', 'C', 'D', 'E']
  const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ([a]) => a }), pairs => {
      const rows = pairs.map(([person_id, stand_in]) => ({ person_id, stand_in }))
      for (const person of people) {
        const acting = actingFor(person, rows)
        if (acting !== person) {
          expect(standsFor(acting, rows)).toContain(person)
          expect(rows.some(row => row.person_id === acting)).toBe(false)
        }
      }
    }),
  )
})
