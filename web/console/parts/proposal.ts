import type { Suggestions } from '../api/types.ts'

/** What was proposed first, handed back with the decision as the server sealed it (CHECKLIST K34); nothing if nothing was. */
export function itemProposal(found: Suggestions | undefined) {
  const proposal = found?.items[0]?.proposal
  return proposal ? { proposal } : {}
}

/** The same for the unit: of the item that leads to it, or of the history. */
export function unitProposal(found: Suggestions | undefined, unit: string | null) {
  const proposal =
    found?.items.find(row => row.unit === unit)?.unitProposal ?? found?.units.find(row => row.unit === unit)?.proposal
  return unit && proposal ? { proposal } : {}
}
