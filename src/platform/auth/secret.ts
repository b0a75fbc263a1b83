import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that signs session cookies and encrypts second factors; made at the first start, readable by its owner
 * alone. Whoever replaces the file signs everybody out and makes second factors unusable.
 */
export function loadOrCreateAuthSecret(keysDir: string): string {
  const path = join(keysDir, 'auth.key')
  if (!existsSync(path)) {
    mkdirSync(keysDir, { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error(`${path} does not hold a key: restore it from the backup`)
  return secret
}
