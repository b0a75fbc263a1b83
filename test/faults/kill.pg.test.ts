import { beforeAll, expect, test } from 'vitest'
import { BLOWS } from './blows.ts'
import { type Ordeal, ordeal } from './ordeal.ts'

/**
 * DESIGN 1: either all of an act happened or none, and nothing that was acknowledged is ever lost. The real program on a
 * directory of its own, killed outright under load: itself, its PostgreSQL, one of its connections. `npm run faults` does
 * the same for longer, with a new seed each time.
 */
let done: Ordeal

beforeAll(async () => {
  done = await ordeal(20260316, [...BLOWS, ...BLOWS])
}, 300_000)

test('every blow fell, and each time the service was back by itself', () => {
  expect(done.blows).toEqual({ program: 2, postmaster: 2, backend: 2 })
  expect(done.closed).toBeGreaterThan(0)
  expect(done.exitCode).toBe(0)
})

test('nobody was told anything but yes, or to try again', () => {
  expect(done.seen.wrong).toEqual([])
  expect([...done.seen.refused.keys()].filter(name => !name.startsWith('503'))).toEqual([])
})

test('requests were cut off and sent again, so that the rest of this means something', () => {
  expect(done.seen.broken + (done.seen.refused.get('503 database_away') ?? 0)).toBeGreaterThan(0)
  expect(done.seen.acknowledged.some(row => row.tries > 1)).toBe(true)
})

test('nothing that was acknowledged is lost', () => {
  expect(done.accounts.lost).toEqual([])
})

test('nothing was done twice: one request, one entry, one change', () => {
  expect(done.accounts.twice).toEqual([])
  expect(done.accounts.messagesTwice).toBe(0)
})

test('every case is in the state that its acts led to', () => {
  expect(done.accounts.illegal).toEqual([])
})

test('the ledger holds: every entry sealed, nothing edited, nothing missing', () => {
  expect(done.accounts.findings).toEqual([])
  expect(done.accounts.sealed).toBe(done.accounts.entries)
})
