import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signHead, verifyHead } from '../../rules/merkle/index.ts'
import { loadOrCreateLedgerKeys, readPublicKeys } from './keys.ts'

let dir: string
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'ledger-keys-')), 'keys')
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }))

const head = {
  city: 1,
  size: 1,
  root: '00'.repeat(32),
  at: '2026-03-01T08:00:00.000Z',
  algorithm: 'sha256',
} as const

test('the key is made once, for its owner only, and found again', () => {
  const made = loadOrCreateLedgerKeys(dir)
  expect(statSync(join(dir, 'ledger-ed25519.pem')).mode & 0o777).toBe(0o600)
  expect(made.keyId).toMatch(/^[0-9a-f]{16}$/)
  const again = loadOrCreateLedgerKeys(dir)
  expect(again.keyId).toBe(made.keyId)
  expect(verifyHead(signHead(head, made), again.publicKey)).toBe(true)
})

test('the public key can be handed out by itself', () => {
  const { keyId, publicKeyPem } = loadOrCreateLedgerKeys(dir)
  expect(publicKeyPem).toContain('BEGIN PUBLIC KEY')
  expect(readFileSync(join(dir, `ledger-public-${keyId}.pem`), 'utf8')).toBe(publicKeyPem)
  expect([...readPublicKeys(dir).keys()]).toEqual([keyId])
})

test('heads signed before a change of key stay checkable', () => {
  const old = loadOrCreateLedgerKeys(dir)
  const signed = signHead(head, old)
  renameSync(join(dir, 'ledger-ed25519.pem'), join(dir, 'retired.pem'))
  const current = loadOrCreateLedgerKeys(dir)
  expect(current.keyId).not.toBe(old.keyId)
  const key = current.publicKeys.get(signed.keyId)
  expect(key && verifyHead(signed, key)).toBe(true)
})

test('a private key that others can read, a broken one and a swapped public one are refused', () => {
  const { keyId } = loadOrCreateLedgerKeys(dir)
  const file = join(dir, 'ledger-ed25519.pem')
  chmodSync(file, 0o644)
  expect(() => loadOrCreateLedgerKeys(dir)).toThrow('chmod 600')
  chmodSync(file, 0o600)
  renameSync(join(dir, `ledger-public-${keyId}.pem`), join(dir, 'ledger-public-0123456789abcdef.pem'))
  expect(() => loadOrCreateLedgerKeys(dir)).toThrow(`holds the key ${keyId}`)
  writeFileSync(file, 'nothing')
  expect(() => loadOrCreateLedgerKeys(dir)).toThrow('no Ed25519 key')
})
