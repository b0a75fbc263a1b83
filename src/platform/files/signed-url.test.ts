import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeVault } from '../crypto/vault.ts'
import { isSigned, signedFileUrl } from './signed-url.ts'

const vault = makeVault(randomBytes(32))
const city = { id: 1, code: 'rongcheng', vault }
const id = randomUUID()
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 16, 1, minutes))
const queryOf = (url: string) => Object.fromEntries(new URL(url, 'http://x').searchParams)

test('K8: an address is valid for half an hour to an hour, for one file of one city', () => {
  const query = queryOf(signedFileUrl(city, id, at(10)))
  expect(isSigned(city, id, query, at(10))).toBe(true)
  expect(isSigned(city, id, query, at(59))).toBe(true)
  expect(isSigned(city, id, query, at(60))).toBe(false)
  expect(isSigned(city, randomUUID(), query, at(10))).toBe(false)
  expect(isSigned({ ...city, id: 2 }, id, query, at(10))).toBe(false)
  expect(isSigned({ ...city, vault: makeVault(randomBytes(32)) }, id, query, at(10))).toBe(false)
})

test('its time can not be changed, and what is no signature is none', () => {
  const query = queryOf(signedFileUrl(city, id, at(10)))
  expect(isSigned(city, id, { ...query, e: String(Number(query.e) + 1800) }, at(10))).toBe(false)
  for (const odd of [{}, { e: query.e }, { s: query.s }, { e: 'x', s: query.s }, { e: [query.e], s: query.s }])
    expect(isSigned(city, id, odd, at(10))).toBe(false)
})

test('within half an hour it stays the same, so that a browser can keep the picture', () => {
  expect(signedFileUrl(city, id, at(1))).toBe(signedFileUrl(city, id, at(29)))
  expect(signedFileUrl(city, id, at(1))).not.toBe(signedFileUrl(city, id, at(31)))
  expect(signedFileUrl(city, id, at(1), true)).toBe(`${signedFileUrl(city, id, at(1))}&preview=1`)
})
