import { BY_PLACE, type Pack } from '../../registry/index.ts'

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
