import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { keyIdOf } from '../../rules/merkle/index.ts'

/** The key that signs tree heads now, and every public key that ever did. */
export interface LedgerKeys {
  readonly keyId: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  /** SPKI PEM, to be published: with it anyone can check heads and receipts. */
  readonly publicKeyPem: string
  /** By key id, the current one included. Heads signed before a change of key stay checkable. */
  readonly publicKeys: ReadonlyMap<string, KeyObject>
}

/** What may be signed with the key by those who must not hold it. */
export const signerOf = ({ keyId, publicKeyPem, privateKey }: LedgerKeys) => ({
  keyId,
  publicKeyPem,
  sign: (message: Buffer): Buffer => sign(null, message, privateKey),
})

/** A key file that must not be used as it is; the message says how to mend it. */
export class LedgerKeyError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'LedgerKeyError'
  }
}

const PRIVATE_FILE = 'ledger-ed25519.pem'
const PUBLIC_FILE = /^ledger-public-([0-9a-f]{16})\.pem$/

/**
 * The Ed25519 key pair in `dir`; made at the first call (private key PKCS#8 PEM, mode 0600), safe when two processes ask
 * at once. The public key is kept beside it as `ledger-public-<key id>.pem` and stays when the private key is replaced.
 *
 * @throws LedgerKeyError if the private key can be read by others, or a file is not what its name says.
 */
export function loadOrCreateLedgerKeys(dir: string): LedgerKeys {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, PRIVATE_FILE)
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    createOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  }
  const privateKey = readPrivateKey(file)
  const publicKey = createPublicKey(privateKey)
  const keyId = keyIdOf(publicKey)
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  createOnce(join(dir, `ledger-public-${keyId}.pem`), publicKeyPem, 0o644)
  return { keyId, privateKey, publicKey, publicKeyPem, publicKeys: readPublicKeys(dir) }
}

/**
 * The public keys in a directory, by key id: all that is needed to verify, without any private key.
 *
 * @throws LedgerKeyError if a key does not match the id in its file name.
 */
export function readPublicKeys(dir: string): ReadonlyMap<string, KeyObject> {
  const keys = new Map<string, KeyObject>()
  for (const name of readdirSync(dir).sort()) {
    const keyId = PUBLIC_FILE.exec(name)?.[1]
    if (!keyId) continue
    const key = parseKey(join(dir, name), createPublicKey)
    if (keyIdOf(key) !== keyId) {
      throw new LedgerKeyError(`${join(dir, name)} holds the key ${keyIdOf(key)}: restore the right file or rename it`)
    }
    keys.set(keyId, key)
  }
  return keys
}

/** @throws LedgerKeyError if the file holds no Ed25519 key in PEM form */
export const readPublicKey = (file: string): KeyObject => parseKey(file, createPublicKey)

function readPrivateKey(file: string): KeyObject {
  // Windows has no such modes; there the directory's access list protects the key.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new LedgerKeyError(`${file} can be read by others: chmod 600 it, and replace the key if anyone did`)
  }
  return parseKey(file, createPrivateKey)
}

function parseKey(file: string, parse: (pem: string) => KeyObject): KeyObject {
  let key: KeyObject | undefined
  try {
    key = parse(readFileSync(file, 'utf8'))
  } catch {
    key = undefined
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new LedgerKeyError(`${file} holds no Ed25519 key in PEM form: restore it from the backup`)
  }
  return key
}

function createOnce(file: string, content: string, mode: number): void {
  if (existsSync(file)) return
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(temporary, content, { mode, flush: true })
  try {
    // link, unlike rename, refuses to replace what another process created meanwhile
    linkSync(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(temporary)
  }
}
