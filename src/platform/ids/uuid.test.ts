import { expect, test } from 'vitest'
import { newId } from './uuid.ts'

test('is a version-7 UUID of this moment', () => {
  const before = Date.now()
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const ms = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(ms).toBeGreaterThanOrEqual(before)
  expect(ms).toBeLessThanOrEqual(Date.now() + 1)
})

test('rises, also many in one millisecond, and never comes twice', () => {
  const ids = Array.from({ length: 50_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})

test('its end cannot be told from the one before', () => {
  const tails = Array.from({ length: 5_000 }, () => newId().slice(-12))
  expect(new Set(tails).size).toBe(tails.length)
})
