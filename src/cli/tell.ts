import { z } from 'zod'
import { Refusal } from '../platform/acts/index.ts'
import { problemOf } from '../platform/http/problem.ts'
import { DatabaseProblem } from '../platform/postgres/index.ts'
import { LimitError } from '../rules/clock/index.ts'

/** Something the operator can mend: one clear line, no stack. */
export class UsageError extends Error {}

/** Says what went wrong: what, where and how to mend it. Only defects show where they arose. */
export function tell(error: unknown, json: boolean): void {
  const line = lineOf(error)
  if (json) console.error(JSON.stringify({ error: line }))
  else console.error(line)
}

/** By name: most commands never load the packs, and need not for this. */
const isPackError = (error: unknown): error is Error => error instanceof Error && error.name === 'PackError'

function lineOf(error: unknown): string {
  if (
    error instanceof UsageError ||
    error instanceof DatabaseProblem ||
    error instanceof LimitError ||
    isPackError(error)
  )
    return error.message
  if (error instanceof z.ZodError)
    return error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  if (error instanceof Refusal) {
    const { title, detail, next } = problemOf(error)
    return `${title.zh}：${detail.zh}。${next.zh}。 (${title.en}: ${detail.en}. ${next.en}.)`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
