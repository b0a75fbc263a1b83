import type { Given } from './hand-in.ts'

/** What this phone keeps of one seat: the marks until they are handed in, then no more than the fingerprints. */
export type Kept = {
  /** by "subject/indicator" */
  marks: Record<string, string>
  /** ballots on their way: covered, and once signed with the signature */
  pending: Pending[]
  digests: string[]
  /** parts that are in the urn */
  cast: string[]
}
export type Pending = {
  slot: string
  token: string
  salt: string
  marks: Given[]
  words: string
  blinded: string
  undo: string
  signature?: string
}

const nothing = (): Kept => ({ marks: {}, pending: [], digests: [], cast: [] })
const nameOf = (id: string) => `bihuan.ballot.${id}`

export function readKept(id: string): Kept {
  try {
    return { ...nothing(), ...(JSON.parse(localStorage.getItem(nameOf(id)) ?? '{}') as Partial<Kept>) }
  } catch {
    return nothing()
  }
}

export function keep(id: string, kept: Kept): void {
  try {
    localStorage.setItem(nameOf(id), JSON.stringify(kept))
  } catch {
    // Without storage it lives until the page is reloaded.
  }
}
