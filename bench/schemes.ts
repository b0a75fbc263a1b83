import { cpus } from 'node:os'
import { join } from 'node:path'
import { loadPack, schemeOf } from '../src/modules/registry/index.ts'
import {
  type AssessmentInputs,
  type AssessmentResult,
  assess,
  difference,
  type PastPeriod,
  type Scheme,
  type SubjectInputs,
  stability,
  tryScheme,
} from '../src/rules/score/index.ts'
import { round } from './stats.ts'

const HELP = `node bench/schemes.ts [--json]

How long the scheme engine takes: a full recomputation of 12 months of 300 units, why each unit moved, a draft tried on
the same 12 months, and how firm the places of a month are (500 samples of weights and of cases). Nothing is asserted.
`
if (process.argv.includes('--help')) {
  console.log(HELP)
  process.exit(0)
}

const UNITS = 300
const MONTHS = 12
const SAMPLES = 500
const pack = loadPack(join(import.meta.dirname, '../packs/rongcheng'))

function shipped(code: string): Scheme {
  const found = pack.schemes.get(code)
  if (!found) throw new Error(`no scheme ${code}`)
  return schemeOf(found)
}

/** Plausible counts that are the same in every run. */
function unit(i: number, month: number): SubjectInputs {
  const wave = (n: number, by: number) => (i * 37 + month * 101 + n * 53) % by
  const rated = 40 + wave(1, 400)
  const due = 60 + wave(2, 600)
  return {
    id: `u${String(i).padStart(3, '0')}`,
    kind: i % 3 === 0 ? 'local' : 'department',
    volume: due,
    counts: {
      'rating.rated': rated,
      'rating.satisfied': rated - wave(3, 30),
      'case.due': due,
      'case.due.finished_in_time': due - wave(4, 40),
      'case.dispatched': due + wave(5, 50),
      'case.returned': wave(6, 12),
    },
    marks: [
      { indicator: 'whistle', who: 'unit', value: 60 + wave(7, 40), votes: 3 },
      { indicator: 'secondee', who: 'unit', value: 60 + wave(8, 40), votes: 2 },
    ],
  }
}

const yearly = shipped('yearly')
const scheme: Scheme = { ...yearly, periods: ['month', 'year'], small: undefined }
const draft: Scheme = {
  ...scheme,
  version: '2026.2',
  groups: scheme.groups.map(group => ({ ...group, lines: undefined })),
}
const past = Array.from({ length: MONTHS }, (_, month): AssessmentInputs => {
  return {
    format: 'bihuan-assessment-inputs/1',
    kind: 'month',
    period: `2026-${String(month + 1).padStart(2, '0')}`,
    subjects: Array.from({ length: UNITS }, (_, i) => unit(i, month)),
  }
})

function timed<T>(run: () => T): { seconds: number; value: T } {
  const from = performance.now()
  const value = run()
  return { seconds: round((performance.now() - from) / 1000, 3), value }
}

const year = timed(() => {
  const history: PastPeriod[] = []
  return past.map(inputs => {
    const result = assess(scheme, { ...inputs, history })
    history.push({ period: inputs.period, met: result.met })
    return result
  })
})
const [before, after] = year.value.slice(-2) as [AssessmentResult, AssessmentResult]
const moved = timed(() => after.rows.map(row => difference(before, after, row.subject)))
const trial = timed(() => tryScheme(scheme, draft, past))
const newest = past.at(-1) as AssessmentInputs
const firm = timed(() => stability(scheme, newest, { seed: 1, samples: SAMPLES, weightShift: 0.1, resample: true }))

const result = {
  processor: cpus()[0]?.model ?? '',
  node: process.version,
  units: UNITS,
  months: MONTHS,
  recomputeYearSeconds: year.seconds,
  differencesOfAllSeconds: moved.seconds,
  draftOnYearSeconds: trial.seconds,
  draftMoves: trial.value.periods.reduce((sum, { moves }) => sum + moves.length, 0),
  stabilitySamples: SAMPLES,
  stabilitySeconds: firm.seconds,
  widestBand: Math.max(...firm.value.map(({ low, high }) => high - low)),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(26)} ${value}`)
