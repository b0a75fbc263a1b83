/** The final words of people about a unit in one published month. */
export interface MonthWords {
  month: string
  satisfied: number
  valid: number
}

interface Sum {
  months: string[]
  satisfied: number
  valid: number
  /** 0 to 1, four decimals; null: nobody said anything */
  rate: number | null
}

export interface Effect {
  before: Sum
  after: Sum
  /** percentage points, one decimal; null until both have words */
  points: number | null
}

function sum(rows: readonly MonthWords[]): Sum {
  const satisfied = rows.reduce((all, row) => all + row.satisfied, 0)
  const valid = rows.reduce((all, row) => all + row.valid, 0)
  const rate = valid === 0 ? null : Math.round((satisfied / valid) * 10_000) / 10_000
  return { months: rows.map(row => row.month), satisfied, valid, rate }
}

/**
 * Satisfaction before and after a step (SPEC R13: satisfaction +7 points): the months that led to it against the published
 * months since, as many at most. It says what followed, not what caused it.
 * @param run the months of the step, any order
 * @param published the unit's words in every published month, any order
 */
export function effectOf(run: readonly string[], published: readonly MonthWords[]): Effect {
  const inOrder = [...published].sort((a, b) => (a.month < b.month ? -1 : 1))
  const newest = [...run].sort().at(-1) ?? ''
  const before = sum(inOrder.filter(row => run.includes(row.month)))
  const after = sum(inOrder.filter(row => row.month > newest).slice(0, Math.max(1, run.length)))
  const both = before.rate !== null && after.rate !== null
  return { before, after, points: both ? Math.round(((after.rate ?? 0) - (before.rate ?? 0)) * 1000) / 10 : null }
}
