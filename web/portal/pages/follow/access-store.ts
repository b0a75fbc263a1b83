import type { Access } from '../../app/api.ts'

/** Proof that a matter is theirs: kept only as long as the tab is open, never in an address. */
const name = 'bihuan.access'

export type Session = { token: string; until: number }
type Kept = { access: Access | null; session: Session | null }
let kept: Kept | null = null

function read(): Kept {
  if (kept) return kept
  try {
    kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null
  } catch {
    kept = null
  }
  kept ??= { access: null, session: null }
  return kept
}
function write(next: Kept): void {
  kept = next
  try {
    sessionStorage.setItem(name, JSON.stringify(next))
  } catch {
    // Without storage it lives until the page is reloaded.
  }
}

export const readAccess = (): Access | null => read().access
export const keepAccess = (access: Access | null): void => write({ ...read(), access })

/** The telephone session, if it still holds at `now` (milliseconds). */
export function readSession(now: number): Session | null {
  const { session } = read()
  return session && session.until > now ? session : null
}
export const keepSession = (session: Session | null): void => write({ ...read(), session })
