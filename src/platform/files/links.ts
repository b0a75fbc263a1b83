import { timingSafeEqual } from 'node:crypto'
import type { CityContext } from '../acts/index.ts'
import type { Vault } from '../crypto/vault.ts'

declare module '../acts/context.ts' {
  interface CityContext {
    vault: Vault
  }
}

const keyOf = (city: CityContext, fileId: string): string =>
  city.vault.index(fileId, `${city.id}/file.read`).toString('base64url')

/** The address under which a citizen may read one file: who has it may read, without the key nobody can. */
export const publicFileUrl = (city: CityContext, fileId: string): string =>
  `/api/public/${city.code}/files/${fileId}?k=${keyOf(city, fileId)}`

/** Whether `key` opens this file of this city. */
export function isFileKey(city: CityContext, fileId: string, key: string): boolean {
  const given = Buffer.from(key)
  const right = Buffer.from(keyOf(city, fileId))
  return given.length === right.length && timingSafeEqual(given, right)
}
