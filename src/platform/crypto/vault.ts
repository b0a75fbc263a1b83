import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Encrypts personal data at rest (AES-256-GCM) and makes blind indexes for look-up (HMAC-SHA-256). */
export interface Vault {
  /** @param context bound to the ciphertext: city and column, so that a value can't be moved elsewhere */
  seal(plain: string, context: string): Buffer
  /** @throws if the key, the context or the bytes are not those of seal */
  open(sealed: Buffer, context: string): string
  /** The same input gives the same index; without the key it can't be guessed. */
  index(value: string, context: string): Buffer
}

const VERSION = 1

export function makeVault(key: Buffer): Vault {
  if (key.length !== 32) throw new Error('the data key must have 32 bytes')
  const sealing = Buffer.from(hkdfSync('sha256', key, '', 'bihuan seal', 32))
  const indexing = Buffer.from(hkdfSync('sha256', key, '', 'bihuan index', 32))
  return {
    seal(plain, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      if (sealed[0] !== VERSION) throw new Error('sealed with an unknown version')
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 13))
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(13, 29))
      return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8')
    },
    index: (value, context) => createHmac('sha256', indexing).update(`${context}\u0000${value}`).digest(),
  }
}

/** The data key lies outside the database, readable by its owner alone; made at the first start. */
export function loadOrCreateDataKey(keysDir: string): Buffer {
  const path = join(keysDir, 'data.key')
  if (!existsSync(path)) {
    mkdirSync(keysDir, { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
    chmodSync(path, 0o600)
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}
