import {
  checkReply,
  type JudgedReply,
  judgeReplies,
  learnReplies,
  REPLY_FAULTS,
  REPLY_THRESHOLD,
  REPLY_WEIGHTS,
  scoreReply,
} from '../../rules/text/reply/index.ts'
import { readRows } from '../import/read-rows.ts'
import { UsageError } from '../tell.ts'
import type { ReplyFlags } from './flags.ts'

const YES = ['1', 'true', 'yes', '是']
const NO = ['0', 'false', 'no', '否']

async function judgedReplies(file: string, label: string): Promise<{ rows: JudgedReply[]; unjudged: number }> {
  const rows: JudgedReply[] = []
  let unjudged = 0
  for await (const row of readRows(file)) {
    const where = `${file}, line ${row.line}`
    if ('broken' in row) throw new UsageError(`${where}: not a row that can be read; write one JSON object a line`)
    const { cells } = row
    const judged = (cells[label] ?? '').toLowerCase()
    if (judged === '') {
      unjudged++
      continue
    }
    if (!YES.includes(judged) && !NO.includes(judged)) throw new UsageError(`${where}: ${label} is neither 1 nor 0`)
    if (!cells.reply) throw new UsageError(`${where}: no text in reply`)
    const question = [cells.title, cells.text].filter(Boolean).join('\n')
    rows.push({ question, reply: cells.reply, good: YES.includes(judged) })
  }
  if (rows.length + unjudged === 0) throw new UsageError(`${file}: no rows`)
  if (rows.length === 0) throw new UsageError(`--label ${label}: no row of ${file} has a value there`)
  return { rows, unjudged }
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000
const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]))

/** Prints how well answers are told from forms, with the program's own weights or those learned from a given file. */
export async function checkReplies(file: string, { label, train }: ReplyFlags): Promise<void> {
  const { rows, unjudged } = await judgedReplies(file, label)
  const learned = train === undefined ? null : (await judgedReplies(train, label)).rows
  if (learned && new Set(learned.map(row => row.good)).size < 2)
    throw new UsageError(`--train ${train}: ${label} has one value only; nothing can be told apart`)
  const model = learned ? learnReplies(learned) : { traits: REPLY_WEIGHTS, words: null, threshold: REPLY_THRESHOLD }
  const start = performance.now()
  const scores = rows.map(row => scoreReply(model, row.question, row.reply))
  const took = performance.now() - start
  const { good, weak, auc } = judgeReplies(scores, rows, model.threshold)
  const found = rows.flatMap(row => checkReply(row.question, row.reply).faults)
  console.log(
    JSON.stringify({
      ...rounded({ ...good, auc, threshold: model.threshold, microsecondsPerText: (took * 1000) / rows.length }),
      weak: rounded(weak),
      n: rows.length,
      positives: rows.filter(row => row.good).length,
      withoutLabel: unjudged,
      weights: learned ? 'learned' : 'shipped',
      ...(learned ? { nTrain: learned.length } : {}),
      faults: Object.fromEntries(REPLY_FAULTS.map(fault => [fault, found.filter(one => one === fault).length])),
    }),
  )
}
