import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AssessmentResult,
  assess,
  assessmentProblems,
  type Counts,
  ladder,
  type PastPeriod,
  scoredLeaves,
  zeroCounts,
} from '../../../rules/score/index.ts'
import { citiesIn, loadPack, schemeOf } from '../../registry/index.ts'
import { inputsOfRanking } from './as-inputs.ts'
import { type RankingInputs, rowsOf } from './body.ts'
import { methodOf } from './method.ts'

const PACKS = join(import.meta.dirname, '../../../../packs')
const packs = citiesIn(PACKS).map(city => loadPack(join(PACKS, city)))

const n = fc.nat({ max: 40 })
const counted = fc.tuple(n, n, n, n, n, n).map(([a, b, c, d, e, f]): Counts => {
  return { ...zeroCounts(), satisfied: a, valid: a + b, closedInTime: c, limitEnded: c + d, returned: e, dispatched: f }
})
const months = fc.array(fc.array(counted, { minLength: 12, maxLength: 12 }), { minLength: 4, maxLength: 4 })

test.each(packs.map(pack => [pack.code, pack] as const))(
  'R11 R13: the engine gives the same points, places and ladder for the daily scheme of %s as the ranking that is published',
  (_, pack) => {
    const method = methodOf(pack, 'month')
    const scheme = pack.schemes.get('daily')
    if (!method || !scheme) throw new Error('no daily scheme')
    const rules = schemeOf(scheme)
    expect(assessmentProblems(rules)).toEqual([])
    const groups = method.scheme.groups
    fc.assert(
      fc.property(months, past => {
        const history: PastPeriod[] = []
        const rankings: { month: string; rows: ReturnType<typeof rowsOf> }[] = []
        let result: AssessmentResult | undefined
        for (const [m, all] of past.entries()) {
          const month = `2026-0${m + 1}`
          const inputs: RankingInputs = {
            format: 'bihuan-ranking/1',
            city: pack.code,
            kind: 'month',
            period: month,
            from: `${month}-01`,
            to: `${month}-28`,
            pack: pack.version,
            calendar: '',
            scheme: method.scheme,
            schemeVersion: method.version,
            units: all.map((counts, i) => {
              const group = groups[i % groups.length]
              if (!group) throw new Error('no group')
              return { unit: `u${i}`, name: { zh: '', en: '' }, kind: group.unitKind, group: group.id, counts }
            }),
          }
          const rows = rowsOf(inputs)
          result = assess(rules, { ...inputsOfRanking({ inputs, exclusions: method.exclusions }), history })
          expect(
            result.rows.map(row => ({
              unit: row.subject,
              group: row.group,
              score: Number(row.score),
              place: row.places.group?.place ?? null,
              overall: row.places.kind,
              tied: row.tied,
              points: scoredLeaves(row.indicators).map(leaf => [leaf.id, Number(leaf.weight), Number(leaf.points)]),
            })),
          ).toEqual(
            rows.map(row => ({
              unit: row.unit,
              group: row.group,
              score: row.score,
              place: row.place,
              overall: row.overall,
              tied: row.tied,
              points: row.indicators.map(leaf => [leaf.id, leaf.weight, leaf.points]),
            })),
          )
          history.push({ period: month, met: result.met })
          rankings.push({ month, rows })
        }
        const steps = method.ladders.flatMap(rules => ladder(rankings, rules))
        expect(
          result?.consequences.map(({ subject, rule, periods }) => `${subject} ${rule} ${periods.length}`).sort(),
        ).toEqual(steps.map(({ unit, step, months }) => `${unit} ${step} ${months.length}`).sort())
      }),
      { numRuns: 40 },
    )
  },
)
