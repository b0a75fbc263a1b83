import { copyFileSync, statSync, truncateSync } from 'node:fs'

/** What this folder needs of a logger; a pino logger fits. */
export type DatabaseLog = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** A log for callers that want none, such as tests. */
export const silentLog: DatabaseLog = { info() {}, warn() {}, error() {} }

const LOG_LIMIT_BYTES = 20 * 1024 * 1024

/** Keeps one earlier log. The server writes to an open file, so it is copied and emptied, not renamed. */
export function rotateLog(file: string, limit = LOG_LIMIT_BYTES): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < limit) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}
