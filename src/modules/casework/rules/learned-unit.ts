import { BY_PLACE, type Pack, resolveLead } from '../../registry/index.ts'

export interface TaughtRuling {
  item: string | null
  place_unit: string | null
  refused_unit: string
  right_unit: string | null
}

/**
 * Which unit earlier rulings name for a matter (CHECKLIST K89: a ruling teaches the routing), or null. For an item that
 * belongs to the place a ruling holds in that place only; for any other it holds everywhere.
 * @param rulings upheld and teaching, newest first
 * @param proposed the unit that would be proposed without them
 */
export function learnedUnit<R extends TaughtRuling>(
  pack: Pack,
  rulings: readonly R[],
  item: string,
  place: string | null,
  proposed: string | null,
): R | null {
  const byPlace = pack.items.get(item)?.lead === BY_PLACE
  const found = rulings.find(
    row => row.item === item && row.right_unit !== null && (!byPlace || row.place_unit === place),
  )
  return found && found.refused_unit === proposed && found.right_unit !== proposed ? found : null
}

/** Whose a matter is by event list, place and rulings; null where item or place leave it open. */
export function unitFor(
  pack: Pack,
  rulings: readonly TaughtRuling[],
  code: string | null,
  place: string | null,
): string | null {
  const item = code === null ? undefined : pack.items.get(code)
  if (!item) return null
  const lead = resolveLead(pack, item, place ?? undefined)?.unit.code ?? null
  return learnedUnit(pack, rulings, item.code, place, lead)?.right_unit ?? lead
}

/** Where a correction leaves the sign that a case is with the wrong unit. */
interface Corrected {
  /** the unit that has the case */
  unit: string | null
  /** what the sign said so far */
  pointsTo: string | null
  /** whose it was by what stood there, and whose it is by what stands there now */
  before: string | null
  after: string | null
}

/** A unit that was chosen against the list stays chosen, as long as the correction moves nothing. */
export function pointsTo({ unit, pointsTo: known, before, after }: Corrected): string | null {
  if (after === before) return known
  return after === unit ? null : after
}
