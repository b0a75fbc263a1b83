import { compare, type Mark, type Who } from '../score/index.ts'
import { CHOSEN, faultsOf, type Given, outOfHundred, type PaperIndicator, type Slot } from './paper.ts'

/** A ballot that was opened. `struck`: its seat was lost for a breach (SPEC N7): shown, not counted. */
export interface OpenBallot {
  slot: string
  marks: readonly Given[]
  struck?: { ground: string }
}

/** Votes that somebody else counted and that are added (SPEC F11): equal ones are one row. */
export interface CountedVotes {
  subject: string
  indicator: string
  who: Who
  given: string
  votes: number
}

export interface SubjectTally {
  subject: string
  /** what a round is fed with; equal ballots are one mark */
  marks: Mark[]
  /** for people: by indicator */
  indicators: IndicatorTally[]
}

export interface IndicatorTally {
  indicator: string
  /** answers that count, "don't know", nothing given, given by a seat that was lost */
  votes: number
  noVote: number
  abstained: number
  struck: number
  /** mean of the votes, 0 to 100, two decimals, half up; null without votes */
  mean: string | null
}

export interface Tally {
  ballots: number
  /** not valid: wrong in itself, so none of it counts */
  spoiled: number
  struck: number
  subjects: SubjectTally[]
}

interface Counted {
  who: Who
  given: string
  ground: string | null
  votes: number
}

function markOf(row: PaperIndicator, { who, given, ground, votes }: Counted): Mark {
  const { ask } = row
  const value =
    ask.kind === 'answers'
      ? { answer: given }
      : { value: ask.kind === 'points' ? outOfHundred(given, ask.most) : given === CHOSEN ? '100' : '0' }
  return { indicator: row.id, who, ...value, votes, ...(ground === null ? {} : { struck: { ground } }) }
}

const worthOf = (row: PaperIndicator, mark: Mark): string | null => {
  if (mark.value !== undefined) return String(mark.value)
  if (row.ask.kind !== 'answers') return null
  const worth = row.ask.answers.find(answer => answer.id === mark.answer)?.worth
  return worth === null || worth === undefined ? null : String(worth)
}

const FINE = 10n ** 12n
const fine = (decimal: string): bigint => {
  const [whole = '0', part = ''] = decimal.split('.')
  return BigInt(whole) * FINE + BigInt(part.padEnd(12, '0').slice(0, 12))
}

/** Sum over votes, two decimals, half up. */
function meanOf(sum: bigint, votes: number): string | null {
  if (votes === 0) return null
  const unit = BigInt(votes) * FINE
  const hundredths = (sum * 200n + unit) / (unit * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/**
 * Counts ballots. The order of ballots and of their marks changes nothing. A subject that a ballot could have chosen and
 * did not gets a mark of 0 where N are to be chosen, unless the ballot chose nothing at all.
 */
export function tally(
  indicators: readonly PaperIndicator[],
  slots: readonly Slot[],
  subjects: readonly string[],
  ballots: readonly OpenBallot[],
  counted: readonly CountedVotes[] = [],
): Tally {
  const slotOf = new Map(slots.map(slot => [slot.id, slot]))
  const sums = new Map<string, Counted>()
  const abstained = new Map<string, number>()
  let [spoiled, struck] = [0, 0]
  const put = (subject: string, indicator: string, { who, given, ground, votes }: Counted) => {
    const key = JSON.stringify([subject, indicator, who, given, ground])
    const before = sums.get(key)
    if (before) before.votes += votes
    else sums.set(key, { who, given, ground, votes })
  }
  for (const { subject, indicator, ...row } of counted) put(subject, indicator, { ...row, ground: null })
  for (const ballot of ballots) {
    const slot = slotOf.get(ballot.slot)
    if (!slot || faultsOf(indicators, slot, ballot.marks).length > 0) {
      spoiled++
      continue
    }
    if (ballot.struck) struck++
    const ground = ballot.struck?.ground ?? null
    for (const row of indicators) {
      const own = new Map(ballot.marks.filter(([, id]) => id === row.id).map(([subject, , given]) => [subject, given]))
      for (const subject of slot.subjects) {
        const given = own.get(subject) ?? (row.ask.kind === 'choose' && own.size > 0 ? 'left' : undefined)
        if (given !== undefined) put(subject, row.id, { who: slot.who, given, ground, votes: 1 })
        else if (ground === null)
          abstained.set(`${subject}/${row.id}`, (abstained.get(`${subject}/${row.id}`) ?? 0) + 1)
      }
    }
  }
  const byPlace = new Map<string, Counted[]>()
  for (const [key, row] of sums) {
    const [subject, indicator] = JSON.parse(key) as [string, string]
    const place = `${subject}/${indicator}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), row])
  }
  return {
    ballots: ballots.length,
    spoiled,
    struck,
    subjects: subjects.map(subject => {
      const rows = indicators.map(row => {
        const marks = (byPlace.get(`${subject}/${row.id}`) ?? [])
          .map(one => markOf(row, one))
          .sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)))
        let [votes, noVote, lost, sum] = [0, 0, 0, 0n]
        for (const mark of marks) {
          const worth = worthOf(row, mark)
          if (mark.struck) lost += mark.votes
          else if (worth === null) noVote += mark.votes
          else {
            votes += mark.votes
            sum += fine(worth) * BigInt(mark.votes)
          }
        }
        const figures: IndicatorTally = {
          indicator: row.id,
          votes,
          noVote,
          abstained: abstained.get(`${subject}/${row.id}`) ?? 0,
          struck: lost,
          mean: meanOf(sum, votes),
        }
        return { marks, figures }
      })
      return { subject, marks: rows.flatMap(row => row.marks), indicators: rows.map(row => row.figures) }
    }),
  }
}
