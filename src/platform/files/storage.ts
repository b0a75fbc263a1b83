import type { Readable } from 'node:stream'

/** A part of an object, both ends included, counted from 0. */
export interface ByteRange {
  start: number
  end: number
}

/** What is known of the bytes before they are stored: an object store wants both in the request. */
export interface Measure {
  bytes: number
  /** SHA-256 of the bytes, 64 hex digits */
  sha256: string
}

/** Where the bytes of files lie: outside the database, under keys of `storageKey`. */
export interface FileStorage {
  /** Everything or nothing: an interrupted write leaves no object under the key. @throws StorageFull */
  put(key: string, content: Readable | Buffer, measure: Measure): Promise<void>
  /** @throws ObjectMissing */
  get(key: string, range?: ByteRange): Promise<Readable>
  /** Removing what is not there is no error: a clean-up that was interrupted is done again. */
  remove(key: string): Promise<void>
  exists(key: string): Promise<boolean>
}

export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing'
}

export class StorageFull extends Error {
  override readonly name = 'StorageFull'
}

const KEY = /^[a-z0-9][a-z0-9-]{0,63}\/[0-9a-f]{2}\/[0-9a-f]{64}\.[0-9a-f-]{36}(\.preview)?$/

/**
 * `<city>/<aa>/<sha256>.<file id>`: the digest lets the bytes be checked without the database; the id keeps two files
 * with equal bytes apart, so that erasing one person's photo never takes another's away.
 */
export const storageKey = (city: string, sha256: string, id: string, part: '' | '.preview' = ''): string =>
  checkKey(`${city}/${sha256.slice(0, 2)}/${sha256}.${id}${part}`)

/** @throws if it is not of the form that storageKey makes: no key ever leads out of the storage. */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error('not a storage key')
  return key
}
