import type { ActContext } from '../../platform/acts/index.ts'
import { keepPaper } from '../../platform/documents/index.ts'
import { openClock } from '../casework/index.ts'
import { dayIn } from '../registry/index.ts'
import { nextNumber } from './numbers.ts'
import type { SlipKind } from './rules/kinds.ts'
import { tellOf, told } from './tell.ts'
import { slipWords } from './words.ts'

export interface Paper {
  kind: SlipKind
  unit: string
  caseId: string | null
  body: string
  copies: string | null
  origin: 'mark' | 'unread' | 'unanswered' | 'hand' | 'count' | 'letter'
  clock?: string | null
  mark?: string | null
  after?: string | null
  entryId: string
}

/**
 * Serves a paper on a unit: numbered, with a limit to acknowledge it and one to answer it. Both run from serving: a unit
 * must not win time by leaving a paper unopened.
 * @returns what the ledger entry keeps
 */
export async function serveSlip(ctx: ActContext, paper: Paper) {
  const number = await nextNumber(ctx, paper.kind.word)
  const id = ctx.id()
  const read = openClock(ctx, {
    kind: 'slip_read',
    unit: paper.unit,
    limit: paper.kind.readWithin,
    caseId: null,
    subject: { kind: 'slip', id },
  })
  const answer = paper.kind.answerWithin
    ? openClock(ctx, {
        kind: 'slip',
        unit: paper.unit,
        limit: paper.kind.answerWithin,
        caseId: null,
        subject: { kind: 'slip', id },
      })
    : null
  ctx.write(
    ctx.db.insertInto('slip').values({
      city_id: ctx.city.id,
      id,
      version: 1,
      number,
      kind: paper.kind.code,
      state: 'served',
      unit_id: paper.unit,
      case_id: paper.caseId,
      body: paper.body,
      copies: paper.copies,
      origin: paper.origin,
      clock_id: paper.clock ?? null,
      mark: paper.mark ?? null,
      raised_by: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      after_slip: paper.after ?? null,
      read_clock: read.id,
      answer_clock: answer?.id ?? null,
      answer_due: answer?.due ?? null,
      served_at: ctx.now,
      opened_at: null,
      opened_by: null,
      acknowledged_at: null,
      acknowledged_by: null,
      answer: null,
      answered_at: null,
      answered_by: null,
      withdrawn_at: null,
      withdrawn_why: null,
      entry_id: paper.entryId,
      pack_version: ctx.city.pack.version,
    }),
  )
  const { kind, unit, body, copies, caseId } = paper
  const { digest } = keepPaper(ctx, {
    kind: 'slip',
    id,
    name: kind.name.zh,
    day: dayIn(ctx.city, ctx.now),
    document: slipWords(ctx.city, { number, kind: kind.code, unit_id: unit, body, copies, served_at: ctx.now }),
  })
  const about = { event: 'slip', subject: { kind: 'slip', id }, caseId } as const
  const named = { kind: kind.name, number }
  tellOf(ctx, { ...about, title: told('slip.served', named), roles: ['unit_head', 'coordinator'], unit })
  if (copies && kind.copyTo.length) tellOf(ctx, { ...about, title: told('slip.copied', named), roles: kind.copyTo })
  ctx.announce('slip', { id, unit: paper.unit })
  return {
    id,
    data: {
      slip: id,
      number,
      kind: paper.kind.code,
      case: paper.caseId,
      origin: paper.origin,
      clock: paper.clock ?? null,
      mark: paper.mark ?? null,
      after: paper.after ?? null,
      readBy: read.due.toISOString(),
      answerBy: answer?.due.toISOString() ?? null,
      copied: paper.copies !== null,
      digest,
    },
  }
}
