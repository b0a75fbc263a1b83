import { type Text, text } from '../../../../platform/i18n/texts.ts'
import type { Consequence, Recommendation } from '../../../../rules/score/index.ts'
import type { RankingBody } from '../../rules/body.ts'
import { periodInWords } from '../../rules/period.ts'

/** The figures of the monthly ranking a step was recommended for, as they were published: they stay, whatever is corrected later. */
export interface MonthFacts {
  group: Text
  score: number
  last: number
  months: string[]
  places: { month: string; place: number; of: number }[]
  counts: Record<'satisfied' | 'valid' | 'closedInTime' | 'limitEnded' | 'returned' | 'dispatched', number>
}

/** The same of a published round. */
export interface RoundFacts {
  group: Text
  score: number
  round: { id: string; name: Text; period: string }
  /** who took part: the unit itself, or a section, a window, a person of it */
  subject: { id: string; name: Text }
  /** periods on end in which the rule was met, this one last */
  periods: string[]
  why: Consequence['why']
  /** of a unit: the months of the round, before which and after which people are heard; else none */
  months: string[]
}

export type StepFacts = MonthFacts | RoundFacts

export const ofRound = (facts: StepFacts): facts is RoundFacts => 'round' in facts

export function factsOf({ inputs, rows }: RankingBody, { unit, months, reason }: Recommendation): MonthFacts {
  const row = rows.find(one => one.unit === unit)
  const counts = inputs.units.find(one => one.unit === unit)?.counts
  if (!row || !counts) throw new Error(`${unit} is not in the ranking of ${inputs.period}`)
  const { satisfied, valid, closedInTime, limitEnded, returned, dispatched } = counts
  return {
    group: inputs.scheme.groups.find(one => one.id === row.group)?.name ?? { zh: row.group, en: row.group },
    score: row.score,
    last: reason.last,
    months,
    places: reason.places,
    counts: { satisfied, valid, closedInTime, limitEnded, returned, dispatched },
  }
}

/** A period as official documents write it. */
export const periodWords = (period: string): Text => ({ zh: periodInWords(period), en: period })

/** The reason in a sentence without a subject: 2026年3月在本组排第22名，共22个单位. */
export const reasonWords = (facts: StepFacts): Text => (ofRound(facts) ? roundWords(facts) : placesWords(facts))

export function placesWords({ places, last }: Pick<MonthFacts, 'places' | 'last'>): Text {
  const zh = places.map(row => `${periodWords(row.month).zh}第${row.place}名（共${row.of}个单位）`).join('，')
  const en = places.map(row => `${row.month} place ${row.place} of ${row.of}`).join(', ')
  return places.length === 1
    ? { zh: `在本组排名后${last}位：${zh}`, en: `was among the last ${last} of its group: ${en}` }
    : {
        zh: `连续${places.length}个月在本组排名后${last}位：${zh}`,
        en: `was among the last ${last} of its group for ${places.length} months running: ${en}`,
      }
}

function roundWords({ round, score, why, periods }: RoundFacts): Text {
  const vars = { period: periodWords(round.period), name: round.name, score: String(score) }
  const { place } = why
  const head = place
    ? text('ladder.round.place', { ...vars, place: String(place.place), of: String(place.of) })
    : why.points === undefined
      ? text('ladder.round.score', vars)
      : text('ladder.round.points', { ...vars, points: String(Math.round(Number(why.points) * 100) / 100) })
  if (periods.length < 2) return head
  const run = text('ladder.round.running', { n: String(periods.length) })
  return { zh: `${head.zh}，${run.zh}`, en: `${head.en}, ${run.en}` }
}
