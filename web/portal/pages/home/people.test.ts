import { expect, it } from 'vitest'
import { blocks, peopleABlock } from './people.ts'

it('draws yesterday as blocks of five people', () => {
  expect(blocks(341, 24)).toEqual({ size: 5, yes: 68, no: 5 })
})

it('rounds nobody away and stays small in a large city', () => {
  expect(blocks(10_000, 1)).toEqual({ size: 100, yes: 100, no: 1 })
  expect(blocks(3, 0)).toEqual({ size: 1, yes: 3, no: 0 })
  for (const people of [1, 25, 26, 365, 999, 12_345, 500_000])
    expect(people / peopleABlock(people)).toBeLessThanOrEqual(110)
})
