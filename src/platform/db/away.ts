/** SQLSTATEs of a server that is going, gone or not yet there: class 08, and shut down, crashed, starting up, no slot left. */
const STATES = /^(08\w{3}|57P0[1-5]|53300)$/
const SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/**
 * Whether an error says that the database cannot be reached at present, rather than that something is wrong with what was
 * asked of it. An act that ended so was not confirmed: it was either undone or, if the line broke after the commit, done.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code, syscall } = at as NodeJS.ErrnoException
    if (code !== undefined && STATES.test(code)) return true
    // ENOENT is the missing socket of a stopped server, but only of a connection: a missing file is something else
    if (code !== undefined && SYSTEM.has(code) && (syscall === undefined || /^(connect|read|write)$/.test(syscall)))
      return code !== 'ENOENT' || syscall === 'connect'
    if (WORDS.test(at.message)) return true
  }
  return false
}
