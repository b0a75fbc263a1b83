import { sql } from 'kysely'
import { z } from 'zod'
import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import { gapsIn, searchTokens } from '../../rules/text/index.ts'
import { dayIn } from '../registry/index.ts'

export const WordingInput = z.object({
  question: z.string().trim().min(4).max(120).describe('as people ask it'),
  answer: z.string().trim().min(10).max(4000),
  basis: z.string().trim().min(2).max(300).describe('the rule it rests on, with its clause'),
  applies: z.string().trim().max(200).default('').describe('for whom and where it holds'),
  keywords: z.array(z.string().trim().min(2).max(20)).max(20).default([]),
  public: z.boolean().describe('shown on the portal; otherwise for staff alone'),
  until: z.iso.date().nullable().default(null).describe('last day, if the matter itself has one'),
})
export type WordingInput = z.output<typeof WordingInput>

/** @throws Refusal bad_input: a gap of a canned text is left, or the last day has passed */
export function checkWording(ctx: ActContext, input: WordingInput): void {
  const gaps = gapsIn(input.answer)
  if (gaps.length > 0)
    throw new Refusal('bad_input', { fields: [{ path: 'answer', code: 'gap_left', vars: { gaps: gaps.join(' ') } }] })
  if (input.until !== null && input.until < dayIn(ctx.city, ctx.now))
    throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'day_passed' }] })
}

/** The columns that an entry and each of its wordings share. */
export const columnsOf = (input: Omit<WordingInput, 'until'>) => ({
  question: input.question,
  answer: input.answer,
  basis: input.basis,
  applies: input.applies || null,
  keywords: [...new Set(input.keywords)],
  public: input.public,
})

/** What the search reads: question and key words before place, answer and basis. */
export const docOf = (row: {
  question: string
  answer: string
  basis: string
  applies: string | null
  keywords: readonly string[]
}) => {
  const first = searchTokens([row.question, ...row.keywords].join('\n'))
  const rest = searchTokens([row.applies ?? '', row.answer, row.basis].join('\n'))
  return sql<string>`setweight(${first}::text::tsvector, 'A') || setweight(${rest}::text::tsvector, 'D')`
}
