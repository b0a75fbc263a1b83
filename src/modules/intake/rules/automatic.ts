/** A pair a person decided: how alike it was, and whether it was one matter. */
export type Decided = { likeness: number; same: boolean }

/** Fewer decisions than this say nothing about a threshold. */
const ENOUGH = 50

/**
 * The likeness from which pairs may be merged without a person, judged by what people decided in this city: the lowest
 * one from which at least `precision` of their decisions were "one matter". Null if the city has decided too little, or
 * no threshold is that good.
 * @param precision of the pack, above 0.5 up to 1
 */
export function automaticFrom(decided: readonly Decided[], precision: number): number | null {
  const ordered = [...decided].sort((a, b) => b.likeness - a.likeness)
  let same = 0
  let from: number | null = null
  for (const [i, row] of ordered.entries()) {
    if (row.same) same++
    const whole = ordered[i + 1]?.likeness !== row.likeness
    if (whole && i + 1 >= ENOUGH && same / (i + 1) >= precision) from = row.likeness
  }
  return from
}
