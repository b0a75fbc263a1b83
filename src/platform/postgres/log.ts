/** What this folder needs of a logger; a pino logger fits. */
export type DatabaseLog = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** A log for callers that want none, such as tests. */
export const silentLog: DatabaseLog = { info() {}, warn() {}, error() {} }
