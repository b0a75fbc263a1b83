import { COUNT_NAMES, type RankingRow } from '../score/index.ts'
import type { RankingInputs } from './inputs.ts'

/** The part of a row that a publication promises: a later version of the program may add to rows, never to this. */
export interface Result {
  unit: string
  group: string
  place: number | null
  tied: boolean
  score: number
  small: boolean
  indicators: { id: string; numerator: number; denominator: number; weight: number; points: number; lost: number }[]
}

export const resultsOf = (rows: readonly RankingRow[]): Result[] =>
  rows.map(({ unit, group, place, tied, score, small, indicators }) => ({
    unit,
    group,
    place,
    tied,
    score,
    small,
    indicators: indicators.map(({ id, numerator, denominator, weight, points, lost }) => ({
      id,
      numerator,
      denominator,
      weight,
      points,
      lost,
    })),
  }))

/** What a correction changed of one unit; `was` and `is` are the values before and after. */
export interface Change {
  unit: string
  place?: { was: number | null; is: number | null }
  score?: { was: number; is: number }
  counts: { count: string; was: number; is: number }[]
}

interface Side {
  inputs: Pick<RankingInputs, 'units'>
  rows: readonly Pick<RankingRow, 'unit' | 'place' | 'score'>[]
}

/** Units whose place, score or counts differ between two publications of one period, in the order of the newer. */
export function changesBetween(before: Side, after: Side): Change[] {
  const units = [...new Set([...after.inputs.units, ...before.inputs.units].map(row => row.unit))]
  return units.flatMap(unit => {
    const [was, is] = [before, after].map(side => ({
      row: side.rows.find(row => row.unit === unit),
      counts: side.inputs.units.find(row => row.unit === unit)?.counts,
    }))
    const counts = COUNT_NAMES.flatMap(count => {
      const pair = { was: was?.counts?.[count] ?? 0, is: is?.counts?.[count] ?? 0 }
      return pair.was === pair.is ? [] : [{ count, ...pair }]
    })
    const place = { was: was?.row?.place ?? null, is: is?.row?.place ?? null }
    const score = { was: was?.row?.score ?? 0, is: is?.row?.score ?? 0 }
    if (counts.length === 0 && place.was === place.is && score.was === score.is) return []
    return {
      unit,
      ...(place.was === place.is ? {} : { place }),
      ...(score.was === score.is ? {} : { score }),
      counts,
    }
  })
}
