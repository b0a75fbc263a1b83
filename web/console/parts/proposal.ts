import type { Suggestions } from '../api/types.ts'

/** What was proposed first when a person decided, to be kept beside the decision (CHECKLIST K34); nothing if nothing was. */
export function itemProposal(found: Suggestions | undefined) {
  const first = found?.items[0]
  return first
    ? { proposal: { source: found.source, model: found.model, code: first.item, probability: first.score } }
    : {}
}

/** The same for the unit: as sure as the item that leads to it, or as history is of it. */
export function unitProposal(found: Suggestions | undefined, unit: string | null) {
  if (!found || !unit) return {}
  const history = found.units.find(row => row.unit === unit)
  const item = found.items.find(row => row.unit === unit)
  const probability = item?.score ?? history?.probability ?? 0
  return {
    proposal: {
      source: item ? found.source : history ? 'model' : 'words',
      model: found.model,
      code: unit,
      probability,
    },
  }
}
