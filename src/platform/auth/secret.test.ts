import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrCreateAuthSecret } from './secret.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bihuan-secret-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('the secret is made once, for its owner alone', () => {
  const keys = join(dir, 'keys')
  const secret = loadOrCreateAuthSecret(keys)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(loadOrCreateAuthSecret(keys)).toBe(secret)
  const [file = ''] = readdirSync(keys)
  expect(statSync(join(keys, file)).mode & 0o777).toBe(0o600)
})

test('a damaged file stops the start rather than signing with it', () => {
  writeFileSync(join(dir, 'auth.key'), '')
  expect(() => loadOrCreateAuthSecret(dir)).toThrow(/restore/)
})
