import { type AssessmentResult, difference } from '../score/index.ts'

/** What a correction changed for one who takes part; `was` and `is` are the values before and after. */
export interface AssessmentChange {
  subject: string
  place?: { was: number | null; is: number | null }
  score?: { was: string; is: string }
  /** indicators, items and the like whose points changed; they sum to the change of the score */
  lines: { part: string; id: string; change: string }[]
  /** rules that name the subject since, and that did so before */
  gained: string[]
  lost: string[]
}

/** Those whose place, score or consequences differ between two publications of one round, in the order of the newer. */
export function assessmentChanges(before: AssessmentResult, after: AssessmentResult): AssessmentChange[] {
  const rulesOf = ({ consequences }: AssessmentResult, subject: string) =>
    consequences.filter(row => row.subject === subject).map(row => row.rule)
  return after.rows.flatMap(({ subject, score, places }) => {
    const old = before.rows.find(row => row.subject === subject)
    if (!old) return []
    const place = { was: old.places.group?.place ?? null, is: places.group?.place ?? null }
    const [was, is] = [rulesOf(before, subject), rulesOf(after, subject)]
    const gained = is.filter(rule => !was.includes(rule))
    const lost = was.filter(rule => !is.includes(rule))
    const lines = difference(before, after, subject).lines.filter(line => Number(line.change) !== 0)
    if (place.was === place.is && old.score === score && lines.length + gained.length + lost.length === 0) return []
    return {
      subject,
      ...(place.was === place.is ? {} : { place }),
      ...(old.score === score ? {} : { score: { was: old.score, is: score } }),
      lines: lines.map(({ part, id, change }) => ({ part, id, change })),
      ...{ gained, lost },
    }
  })
}
