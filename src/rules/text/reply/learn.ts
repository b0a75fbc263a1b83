import { classify, type Model, trainClassifier } from '../classifier/index.ts'
import { type Logistic, probabilityOf, trainLogistic } from './logistic.ts'
import { numbersOf, traitsOf } from './traits.ts'

/** A reply with its question and whether a person found it an answer. */
export type JudgedReply = { question: string; reply: string; good: boolean }

export type ReplyModel = { traits: Logistic; words: Model | null; threshold: number }

const FOLDS = 3
const GOOD = '1'
const BAD = '0'

/** How probably a reply is an answer: the mean of what its traits and what its words say. */
export function scoreReply(model: Pick<ReplyModel, 'traits' | 'words'>, question: string, reply: string): number {
  const byTraits = probabilityOf(model.traits, numbersOf(traitsOf(question, reply)))
  if (!model.words) return byTraits
  const byWords = classify(model.words, { text: reply }).find(guess => guess.label === GOOD)?.probability ?? 0
  return (byTraits + byWords) / 2
}

function fitted(rows: readonly JudgedReply[]): Pick<ReplyModel, 'traits' | 'words'> {
  const traits = trainLogistic(
    rows.map(row => numbersOf(traitsOf(row.question, row.reply))),
    rows.map(row => row.good),
  )
  const { model } = trainClassifier(rows.map(row => ({ text: row.reply, label: row.good ? GOOD : BAD })))
  return { traits, words: model }
}

/**
 * Learns from judged replies; the threshold is where the rarer answer is told best on parts that were not learned.
 * @throws RangeError if not both judgements are there
 */
export function learnReplies(rows: readonly JudgedReply[]): ReplyModel {
  if (!rows.some(row => row.good) || rows.every(row => row.good))
    throw new RangeError('both judgements are needed to learn from')
  const scores = new Array<number>(rows.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = rows.filter((_, i) => i % FOLDS !== fold)
    if (!part.some(row => row.good) || part.every(row => row.good)) continue
    const model = fitted(part)
    rows.forEach((row, i) => {
      if (i % FOLDS === fold) scores[i] = scoreReply(model, row.question, row.reply)
    })
  }
  return { ...fitted(rows), threshold: bestThreshold(scores, rows) }
}

function bestThreshold(scores: readonly number[], rows: readonly JudgedReply[]): number {
  let best = { threshold: 0.5, f1: -1 }
  for (let step = 1; step < 100; step++) {
    const threshold = step / 100
    const { weak } = judgeReplies(scores, rows, threshold)
    if (weak.f1 > best.f1) best = { threshold, f1: weak.f1 }
  }
  return best.threshold
}

export type Told = { precision: number; recall: number; f1: number }

/** How well answers (and, turned round, non-answers) are told at a threshold; 0 where there is nothing to tell. */
export function judgeReplies(
  scores: readonly number[],
  rows: readonly { good: boolean }[],
  threshold: number,
): { good: Told; weak: Told; auc: number } {
  let [both, onlySaid, onlyTrue, neither] = [0, 0, 0, 0]
  rows.forEach(({ good }, i) => {
    const said = (scores[i] ?? 0) >= threshold
    if (said && good) both++
    else if (said) onlySaid++
    else if (good) onlyTrue++
    else neither++
  })
  const told = (hit: number, wrong: number, missed: number): Told => ({
    precision: hit / Math.max(hit + wrong, 1),
    recall: hit / Math.max(hit + missed, 1),
    f1: (2 * hit) / Math.max(2 * hit + wrong + missed, 1),
  })
  return { good: told(both, onlySaid, onlyTrue), weak: told(neither, onlyTrue, onlySaid), auc: areaUnder(scores, rows) }
}

/** How probably a good one scores above one that is not; ties count half. */
function areaUnder(scores: readonly number[], rows: readonly { good: boolean }[]): number {
  const sorted = rows.map((row, i) => ({ good: row.good, score: scores[i] ?? 0 })).sort((a, b) => a.score - b.score)
  let ranks = 0
  let good = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++
    for (let k = i; k < j; k++)
      if (sorted[k]?.good) {
        ranks += (i + j + 1) / 2
        good++
      }
    i = j
  }
  const pairs = good * (sorted.length - good)
  return pairs === 0 ? 0 : (ranks - (good * (good + 1)) / 2) / pairs
}
