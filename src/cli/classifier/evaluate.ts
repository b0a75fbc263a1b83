import {
  above,
  classify,
  modelToBytes,
  qualityOf,
  TRAIN_SETTINGS,
  trainClassifier,
} from '../../rules/text/classifier/index.ts'
import { UsageError } from '../tell.ts'
import type { EvaluateFlags } from './flags.ts'
import { labelledRows } from './labelled-rows.ts'

const round = (value: number): number => Math.round(value * 10_000) / 10_000
const rounded = <T extends object>(figures: T) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  )

/** Prints how good a model made of one file is on another. All that is chosen is chosen on the first. */
export async function evaluateClassifier(options: EvaluateFlags, json: boolean): Promise<void> {
  const wanted = Number(options.accuracy)
  if (!(wanted > 0 && wanted < 1)) throw new UsageError(`--accuracy ${options.accuracy}: write a share between 0 and 1`)
  const train = await labelledRows(options.train, options.label, options.text)
  const test = await labelledRows(options.test, options.label, options.text)
  const known = new Set(train.rows.map(row => row.label))
  if (known.size < 2)
    throw new UsageError(`--label ${options.label}: ${options.train} has one value only; nothing can be told apart`)
  if (!json) console.error(`learning ${train.rows.length} texts, ${known.size} labels …`)
  const start = performance.now()
  // Here a label is its own name; of a city's codes the pack knows the names.
  const names = Object.fromEntries([...known].map(label => [label, label]))
  const { model } = trainClassifier(train.rows, { ...TRAIN_SETTINGS, wanted, names })
  const trained = performance.now()
  const judged = test.rows.map(({ label, ...input }) => ({ truth: label, guesses: classify(model, input) }))
  const done = performance.now()
  const { threshold } = model.heldOut
  const reached = threshold === null ? { coverage: 0, accuracy: null } : above(judged, threshold)
  const { n, ...quality } = qualityOf(judged)
  console.log(
    JSON.stringify({
      ...rounded({
        ...quality,
        threshold,
        coverage: reached.coverage,
        accuracyAtThreshold: reached.accuracy,
        microsecondsPerText: ((done - trained) * 1000) / n,
        secondsToTrain: (trained - start) / 1000,
        megabytes: modelToBytes(model).length / 2 ** 20,
        nTrain: train.rows.length,
        nTest: n,
        labels: known.size,
        unseenLabels: test.rows.filter(row => !known.has(row.label)).length,
        withoutLabel: train.unlabelled + test.unlabelled,
      }),
      heldOut: rounded(model.heldOut),
    }),
  )
}
