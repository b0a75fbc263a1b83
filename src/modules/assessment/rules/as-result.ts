import type { AssessmentResult, ResultRow } from '../../../rules/score/index.ts'
import type { RankingBody } from './body.ts'

const points = (value: number): string => value.toFixed(2)

/**
 * The rows of a daily or monthly ranking, as published, in the form of the scheme engine's results, so that its `difference`
 * explains them. Nothing is reckoned again: a frozen row says what it said.
 */
export function resultOfRanking({ inputs, rows }: Pick<RankingBody, 'inputs' | 'rows'>): AssessmentResult {
  const ranked = (group: string) => rows.filter(row => row.group === group && row.place !== null).length
  return {
    format: 'bihuan-assessment/1',
    scheme: { id: inputs.scheme.id, version: inputs.schemeVersion },
    kind: inputs.kind,
    period: inputs.period,
    rows: rows.map((row): ResultRow => {
      const place = row.place === null ? null : { place: row.place, of: ranked(row.group) }
      return {
        subject: row.unit,
        unit: null,
        kind: row.kind,
        group: row.group,
        carried: false,
        stage: '',
        score: points(row.score),
        parts: {
          indicators: points(row.score),
          plusMinus: points(0),
          lines: points(0),
          correction: points(0),
        },
        indicators: row.indicators.map(scored => ({
          id: scored.id,
          weight: points(scored.weight),
          points: points(scored.points),
          lost: points(scored.lost),
          numerator: String(scored.numerator),
          denominator: String(scored.denominator),
          value: scored.rate === null ? null : String(scored.rate),
          earned: null,
          votes: 0,
          noVote: 0,
          struck: 0,
          empty: null,
          excluded: [],
        })),
        earlier: [],
        plusMinus: [],
        lines: null,
        vetoes: [],
        unranked: row.small ? 'small' : null,
        tied: row.tied,
        places: { all: null, group: place, kind: row.overall, unit: null },
      }
    }),
    stages: [],
    consequences: [],
    met: {},
  }
}
