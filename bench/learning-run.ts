import { classify, modelToBytes, reasonsFor, trainClassifier } from '../src/rules/text/classifier/index.ts'
import { round } from './stats.ts'

const HELP = `node bench/learning-run.ts [orders...]

Learns made-up orders of 70 characters and 150 labels, on one core, in this process: seconds to learn, microseconds to
propose and to give reasons for one text, megabytes of the model. Sizes: 2000 8000 17000 if none is named.
`

const LABELS = 150
const TEXT = 70
const PROBES = 2000

/** The same numbers at every run. */
let state = 20260318
const below = (n: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}

/** A character of Chinese script: common ones more often, as in any text. */
const character = (): string => String.fromCharCode(0x4e00 + Math.floor((below(1000) * below(1000)) / 1000) * 3)
const words = Array.from({ length: LABELS }, () => Array.from({ length: 12 }, () => character() + character()))

function order(label: number): string {
  let text = ''
  while (text.length < TEXT)
    text += below(6) === 0 ? (words[label] as string[])[below(12)] : character() + (below(9) === 0 ? '，' : '')
  return text
}

if (process.argv.includes('--help')) {
  console.log(HELP)
  process.exit(0)
}
const sizes = process.argv.slice(2).map(Number)
if (sizes.some(size => !Number.isInteger(size) || size < LABELS)) {
  console.error(`write whole numbers of orders from ${LABELS} on`)
  process.exit(2)
}
for (const size of sizes.length > 0 ? sizes : [2000, 8000, 17_000]) {
  // Some labels are much more frequent than others.
  const rows = Array.from({ length: size }, () => {
    const label = Math.floor((below(LABELS) * below(LABELS)) / LABELS)
    return { text: order(label), label: `u${label}` }
  })
  const start = performance.now()
  const used = process.cpuUsage()
  const { model } = trainClassifier(rows)
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage(used)
  const probes = rows.slice(0, PROBES)
  const proposed = performance.now()
  const first = probes.map(row => classify(model, row)[0]?.label ?? '')
  const explained = performance.now()
  probes.forEach((row, i) => {
    reasonsFor(model, row, first[i] as string)
  })
  const done = performance.now()
  console.log(
    JSON.stringify({
      orders: size,
      secondsToLearn: round(seconds, 1),
      secondsOfProcessor: round((cpu.user + cpu.system) / 1e6, 1),
      microsecondsToPropose: Math.round(((explained - proposed) * 1000) / probes.length),
      microsecondsToExplain: Math.round(((done - explained) * 1000) / probes.length),
      megabytes: round(modelToBytes(model).length / 2 ** 20, 1),
      columns: model.vocabulary.idf.length,
    }),
  )
}
