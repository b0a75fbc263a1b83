import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** Writes a file so that a reader sees the old or the new content, never half of it. */
export function writeAtomically(file: string, content: string, mode: number): void {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(temporary, content, { mode, flush: true })
  chmodSync(temporary, mode)
  renameSync(temporary, file)
}

/** The JSON in a file, or null if it is missing or broken. The caller checks what it uses. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The file that keeps the secret called `name`. */
export function secretFile(keysDir: string, name: string): string {
  return join(keysDir, name)
}

/** The secret called `name`, or null if there is none yet. */
export function readSecret(keysDir: string, name: string): string | null {
  const file = secretFile(keysDir, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** The secret called `name`; created (192 random bits, mode 0600) the first time. Safe when two processes ask at once. */
export function ensureSecret(keysDir: string, name: string): string {
  const known = readSecret(keysDir, name)
  if (known) return known
  mkdirSync(keysDir, { recursive: true, mode: 0o700 })
  const temporary = `${secretFile(keysDir, name)}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(temporary, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    // link, unlike rename, refuses to replace a secret that somebody else created meanwhile
    linkSync(temporary, secretFile(keysDir, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(temporary)
  }
  return readSecret(keysDir, name) ?? ''
}
