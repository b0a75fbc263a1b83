import { timingSafeEqual } from 'node:crypto'
import type { FileCity } from './limits.ts'

const WINDOW_MS = 30 * 60_000

/**
 * An address under which a citizen's browser gets one file without a header (an <img> can send none): valid for half an
 * hour to an hour, and the same within each half hour, so that browsers keep what they have. It names no person, and is
 * made only for who has proved to own the appeal.
 * @param keepFor further milliseconds it stays valid
 */
export function signedFileUrl(city: FileCity, id: string, now: Date, preview = false, keepFor = 0): string {
  const until = ((Math.floor((now.getTime() + keepFor) / WINDOW_MS) + 2) * WINDOW_MS) / 1000
  const query = `e=${until}&s=${sign(city, id, until)}${preview ? '&preview=1' : ''}`
  return `/api/public/${city.code}/files/${id}?${query}`
}

/** Whether the signature is ours and has not run out. */
export function isSigned(city: FileCity, id: string, query: { e?: unknown; s?: unknown }, now: Date): boolean {
  const until = typeof query.e === 'string' && /^\d{1,12}$/.test(query.e) ? Number(query.e) : 0
  if (typeof query.s !== 'string' || until * 1000 <= now.getTime()) return false
  const given = Buffer.from(query.s)
  const right = Buffer.from(sign(city, id, until))
  return given.length === right.length && timingSafeEqual(given, right)
}

const sign = (city: FileCity, id: string, until: number): string =>
  city.vault.index(`${id.toLowerCase()}/${until}`, `${city.id}/file.url`).toString('base64url')
