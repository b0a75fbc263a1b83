/** One text of a labelled collection, in order of time. `group` null: not known to belong to any. */
export type Labelled = { group: string | null; found: readonly { at: number; likeness: number }[] }

export type PairMeasure = {
  precision: number
  recall: number
  f1: number
  /** Of the earlier texts of its group, the share that stands among the first five found; mean over texts that have some. */
  recallFirst5: number
  truePairs: number
  foundPairs: number
  queries: number
  /** The same precision if every pair with a text that is not labelled counts as wrong: a floor, not a measure. */
  precisionFloor: number
}

const FIRST = 5

/**
 * Compares what an index found with groups that people know. Pairs are judged where both texts are labelled: of the
 * others nobody knows whether they are the same matter.
 */
export function measurePairs(rows: readonly Labelled[], threshold: number): PairMeasure {
  const earlier = new Map<string, number>()
  let truePairs = 0
  let queries = 0
  let inFirst = 0
  let right = 0
  let wrong = 0
  let unjudged = 0
  for (const { group, found } of rows) {
    const mates = found.filter(({ at }) => group !== null && rows[at]?.group === group)
    for (const { at, likeness } of found) {
      if (likeness < threshold) continue
      const other = rows[at]?.group ?? null
      if (group === null || other === null) unjudged++
      else if (group === other) right++
      else wrong++
    }
    if (group === null) continue
    const known = earlier.get(group) ?? 0
    earlier.set(group, known + 1)
    truePairs += known
    if (known === 0) continue
    queries++
    inFirst += found.slice(0, FIRST).filter(row => mates.includes(row)).length / Math.min(FIRST, known)
  }
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of)
  const precision = share(right, right + wrong)
  const recall = share(right, truePairs)
  return {
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    recallFirst5: share(inFirst, queries),
    truePairs,
    foundPairs: right + wrong,
    queries,
    precisionFloor: share(right, right + wrong + unjudged),
  }
}
