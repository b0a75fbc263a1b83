import { z } from 'zod'
import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { gapsIn, maskPersonalData } from '../../rules/text/index.ts'
import { dayIn } from '../registry/index.ts'
import { askEveryone } from './ask-everyone.ts'
import { stopClock } from './clocks.ts'
import { releaseUnits } from './co-handlers.ts'
import { dropRequest } from './drop-request.ts'
import { type SaidWord, wordsIn } from './finality.ts'
import { mainOf, partAnswered } from './parts.ts'
import { noteReplyCheck, questionOf } from './reply-check.ts'
import { NO_STEP } from './rules/chain.ts'
import { checkListed } from './rules/check-reference.ts'
import { knownOf } from './rules/known-data.ts'
import { mayPublish } from './rules/may-publish.ts'
import { nextReminder } from './rules/promised.ts'
import { isRefusal } from './rules/sign-off.ts'
import { Outcome } from './shapes.ts'
import { endStep } from './steps.ts'
import type { CaseFile } from './subject.ts'

/** An answer as its writer gives it: public text and internal record apart, cause and measure from the pack's lists (K75). */
export const ReplyInput = z.object({
  outcome: Outcome,
  publicText: z.string().trim().min(10).max(5000).describe('what the appellant and the public read'),
  internalNote: z.string().trim().max(5000).optional(),
  cause: z.string().optional(),
  measure: z.string().optional(),
  way: z.string().optional().describe('how it was acted on, where the city has ways (SPEC N1)'),
  contacted: z.boolean().describe('the unit spoke with the appellant'),
  publish: z.boolean().default(true),
  fileIds: z.array(z.uuid()).max(20).default([]),
  despite: z.string().trim().min(4).max(500).optional().describe('why it is answered although a co-handler has not'),
  until: z.iso
    .date()
    .optional()
    .describe('until when the rest is done, where the outcome leaves something to do (K75)'),
})

export interface ReplyContent {
  outcome: string
  publicText: string
  internalNote: string | null
  cause: string | null
  measure: string | null
  way: string | null
  contacted: boolean
  publish: boolean
  files: number
  despite: string | null
  /** civil day until which the rest is done */
  until: string | null
  /** who wrote it */
  by: string | null
  /** under whose name it leaves, if somebody signed it off */
  signedBy: string | null
}

/** @throws Refusal at `path` if a gap of a canned text is left in words that a citizen reads (CHECKLIST K37) */
export function checkGaps(text: string, path: string): void {
  const gaps = gapsIn(text)
  if (gaps.length > 0)
    throw new Refusal('bad_input', { fields: [{ path, code: 'gap_left', vars: { gaps: gaps.join(' ') } }] })
}

/**
 * The day that an answer names for the rest, null where its outcome leaves nothing to do (CHECKLIST K75).
 * @throws Refusal at `until` if such an answer names none, or one that is past
 */
export function dayForRest(ctx: ActContext, outcome: string, until: string | undefined): string | null {
  const { outcomes } = ctx.city.pack.rules.reply
  if (!outcomes.find(row => row.code === outcome)?.needsDate) return null
  if (!until) throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'until_needed' }] })
  if (until < dayIn(ctx.city, ctx.now))
    throw new Refusal('bad_input', { fields: [{ path: 'until', code: 'until_past' }] })
  return until
}

/** @throws Refusal that names the field: cause, measure or way is not in the pack's list, no way is named, a gap of a canned text is left */
export function checkReply(
  ctx: ActContext,
  input: {
    publicText: string
    cause?: string | undefined
    measure?: string | undefined
    way?: string | undefined
  },
): void {
  const { causes, measures } = ctx.city.pack.rules.reply
  const { ways } = ctx.city.pack.rules
  checkGaps(input.publicText, 'publicText')
  if (input.cause) checkListed(causes, input.cause, 'cause')
  if (input.measure) checkListed(measures, input.measure, 'measure')
  if (ways && !input.way) throw new Refusal('bad_input', { fields: [{ path: 'way', code: 'way_needed' }] })
  if (input.way) checkListed(ways ?? [], input.way, 'way')
}

/**
 * A case does not close over co-handlers who have not answered, unless the lead says why (SPEC F6); nor over open sub-tasks:
 * they are done or dropped with a reason first (CHECKLIST K74).
 */
export function checkOpenWork(
  kase: Pick<CaseFile, 'open_co' | 'open_tasks'>,
  despite: string | null | undefined,
): void {
  if (kase.open_tasks > 0) throw new Refusal('tasks_open', { status: 409, vars: { n: kase.open_tasks } })
  if (kase.open_co > 0 && !despite) throw new Refusal('co_open', { status: 409, vars: { n: kase.open_co } })
}

/** The day that the unit is bound to, and when it is first reminded of it; what is near already needs no reminder today. */
const promised = ({ city, now }: ActContext, until: string) => ({
  promised_on: until,
  remind_on: nextReminder(city.calendar, until, city.pack.rules.reply.remindBefore?.value ?? [], dayIn(city, now)),
})

/** What {@link sendReply} wants to have read with the lock. */
export const replyReads = (db: Db, cityId: number, id: string) => ({
  clock: db
    .selectFrom('clock')
    .select(['id', 'due_at'])
    .where('city_id', '=', cityId)
    .where('case_id', '=', id)
    .where('kind', '=', 'handle')
    .where('stopped_at', 'is', null),
  appeals: db
    .selectFrom('appeal')
    .select([
      'id',
      'contact',
      'behalf',
      'phone_index',
      'reply_by',
      'consent_publish',
      'anonymous',
      'place_text',
      'text',
    ])
    .where('city_id', '=', cityId)
    .where('case_id', '=', id),
  words: wordsIn(db, cityId).where('verdict.case_id', '=', id),
})

interface ReplyRead {
  clock: { id: string; due_at: Date }[]
  appeals: {
    id: string
    contact: Buffer | null
    behalf: Buffer | null
    phone_index: Buffer | null
    reply_by: string
    consent_publish: boolean
    place_text: string | null
    text: string
  }[]
  words: SaidWord[]
}

/**
 * The answer leaves: the limit stops with its verdict, the public text is masked, everybody who asked is told and called
 * back. A "no" is reported to the supervisors (否定报备, CHECKLIST K83).
 * @param id of the answer
 */
export async function sendReply(ctx: ActContext, kase: CaseFile, id: string, reply: ReplyContent, read: ReplyRead) {
  const { clock, appeals, words } = read
  const running = clock[0]
  if (!running) throw new Error(`case ${kase.id} is signed without a clock`)
  const main = await mainOf(ctx, kase)
  const onTime = stopClock(ctx, running)
  endStep(ctx, kase)
  const part = main !== null
  const published =
    reply.publish && !part && appeals.every(appeal => appeal.consent_publish) && mayPublish(ctx.city.pack, kase)
  ctx.insert('reply', {
    city_id: ctx.city.id,
    id,
    case_id: kase.id,
    round: kase.round,
    unit_id: kase.unit_id as string,
    outcome: reply.outcome,
    cause: reply.cause,
    measure: reply.measure,
    ...(reply.way ? { way: reply.way } : {}),
    public_text: reply.publicText,
    masked_text: maskPersonalData(reply.publicText, knownOf(ctx.city, main?.appeals ?? appeals)).masked,
    internal_note: reply.internalNote,
    published,
    by_person: reply.by,
    signed_by: reply.signedBy,
    despite: reply.despite,
    ...(reply.until ? { until: reply.until } : {}),
    at: ctx.now,
  })
  noteReplyCheck(ctx, kase, id, questionOf(appeals), reply.publicText)
  // Several matters of one submission have one answer: the last of them asks and tells (CHECKLIST K44).
  const waits = !part && kase.open_parts > 0
  if (main) partAnswered(ctx, kase, main)
  const waiting = part || waits ? 0 : askEveryone(ctx, kase, appeals, words)
  if (!part && !waits) ctx.follow('message.case', { caseId: kase.id, template: 'answered' })
  ctx.follow('search.index', { caseId: kase.id })
  ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
  const closes = waiting === 0 && !waits
  const reported = isRefusal(ctx.city.pack, reply.outcome)
  if (reported) ctx.announce('refusal', { id: kase.id })
  return {
    to: closes ? 'closed' : 'replied',
    patch: {
      replied_at: ctx.now,
      due_at: null,
      sign_off: null,
      ...NO_STEP,
      ...dropRequest(ctx, kase),
      ...releaseUnits(ctx, kase),
      ...(published ? { published_at: ctx.now } : {}),
      ...(reply.until ? promised(ctx, reply.until) : {}),
      ...(closes ? { closed_at: ctx.now, ...(part ? {} : { verdict: 'unreachable' }) } : {}),
    },
    data: {
      reply: id,
      clock: running.id,
      round: kase.round,
      outcome: reply.outcome,
      ...(reply.way ? { way: reply.way } : {}),
      ...(reply.until ? { until: reply.until } : {}),
      onTime,
      contacted: reply.contacted,
      published,
      files: reply.files,
      asked: waiting,
      ...(reply.signedBy ? { signedBy: reply.signedBy } : {}),
      ...(reported ? { reported } : {}),
    },
    answer: { replyId: id, published, closed: closes },
  }
}
