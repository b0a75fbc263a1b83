import type { ActContext } from '../../../platform/acts/index.ts'

/**
 * What a person may hold, told by the module that keeps it: moves all of it from the one to the other inside the act, and
 * says how much it was (CHECKLIST K71: nothing rests with a dead account).
 */
type Bequeath = (ctx: ActContext, from: string, to: string) => Promise<number>

const holdings = new Map<string, Bequeath>()

/** @param what the word under which the ledger counts it: cases, drafts, clocks … @throws if the word is taken */
export function bequeath(what: string, move: Bequeath): void {
  if (holdings.has(what)) throw new Error(`${what} is bequeathed twice`)
  holdings.set(what, move)
}

export async function handOverAll(ctx: ActContext, from: string, to: string): Promise<Record<string, number>> {
  const moved: Record<string, number> = {}
  for (const [what, move] of holdings) moved[what] = await move(ctx, from, to)
  return moved
}
