import { type Counts, type RankingScheme, score } from '../../../rules/score/index.ts'

/** Points that one more matter can still bring or cost a unit, by the scheme and what has been counted so far. */
export interface Stakes {
  /** of the score: a limit that is kept, against one that is not */
  limit: number
  /** somebody satisfied, against somebody not */
  rating: number
  /** a return that is upheld, against one that is not */
  returned: number
}

/**
 * What is at stake: the score with the good end less the score with the bad end, other things equal, from 0 to 100 in
 * hundredths. More matters of a kind are worth somewhat less each; a page says "about".
 */
export function stakesOf(counts: Counts, scheme: Pick<RankingScheme, 'indicators'>): Stakes {
  const at = (change: Partial<Counts>) => {
    const next = { ...counts }
    for (const [name, by] of Object.entries(change) as [keyof Counts, number][]) next[name] += by
    return score(next, scheme).score
  }
  const between = (good: number, bad: number) => Math.max(0, Math.round((good - bad) * 100) / 100)
  return {
    limit: between(at({ limitEnded: 1, closedInTime: 1 }), at({ limitEnded: 1 })),
    rating: between(at({ valid: 1, satisfied: 1 }), at({ valid: 1 })),
    // One that is upheld leaves both dispatch and return.
    returned: counts.returned > 0 && counts.dispatched > 0 ? between(at({ returned: -1, dispatched: -1 }), at({})) : 0,
  }
}
