import { expect, test } from 'vitest'
import { fastIds } from './ids.ts'

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('identifiers are version 7, differ, rise, and carry the time they were made', () => {
  let now = Date.UTC(2026, 2, 16)
  const next = fastIds(() => now)
  // More than fit into one millisecond, then a clock that goes back.
  const ids = Array.from({ length: 10_000 }, next)
  now -= 5000
  ids.push(...Array.from({ length: 10 }, next))
  expect(ids.every(id => V7.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted())
  const at = Number.parseInt((ids[0] as string).replace('-', '').slice(0, 12), 16)
  expect(at).toBe(Date.UTC(2026, 2, 16))
})
