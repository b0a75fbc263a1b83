import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { attachFiles } from '../../../platform/files/index.ts'
import { dayIn } from '../../registry/index.ts'
import { ANSWERERS, campaignOf, keepStep, LEADERS, onTarget, running, type Target, tell } from '../subject.ts'

const Words = z.string().trim().min(5).max(2000)

const lineOf = (target: Target) => ({ line: String(target.line) })

/** The unit says how far it is, and whether that resolves it; somebody else finds whether it does (SPEC R16). */
export const reportTarget = act({
  name: 'target.report',
  on: onTarget,
  from: ['open'],
  by: ANSWERERS,
  within: ANSWERERS,
  clause: 'R16',
  primaryIn: ['open'],
  input: z.object({
    resolved: z.boolean(),
    words: Words.describe('what was done since, what is next'),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reads: campaignOf,
  run: async (ctx, target, { resolved, words, fileIds }, { campaigns }) => {
    const campaign = running(campaigns)
    const step = keepStep(ctx, target, resolved ? 'reported' : 'progress', words)
    await attachFiles(ctx, {
      ids: fileIds,
      owner: `staff:${ctx.actor.id}`,
      subjectKind: 'campaign_step',
      subjectId: step,
      most: ctx.city.pack.rules.files.count.value,
      widest: 'internal',
    })
    if (resolved) tell(ctx, campaign, 'reported', lineOf(target), { roles: [...LEADERS] })
    return {
      to: resolved ? 'reported' : 'open',
      patch: { said_at: ctx.now },
      data: { resolved, files: fileIds.length },
    }
  },
})

/** 销号: somebody who does not work there finds that it is resolved, or gives it back with what is missing. */
export const settleTarget = act({
  name: 'target.settle',
  on: onTarget,
  from: ['reported'],
  by: LEADERS,
  clause: 'R16',
  primaryIn: ['reported'],
  input: z.object({ resolved: z.boolean(), words: Words.describe('how that was found') }),
  reads: campaignOf,
  run: (ctx, target, { resolved, words }, { campaigns }) => {
    const campaign = running(campaigns)
    keepStep(ctx, target, resolved ? 'resolved' : 'sent_back', words)
    if (!resolved) tell(ctx, campaign, 'sentBack', lineOf(target), { roles: [...ANSWERERS], unit: target.unit_id })
    return {
      to: resolved ? 'resolved' : 'open',
      patch: resolved ? { resolved_on: dayIn(ctx.city, ctx.now) } : {},
      data: { resolved },
    }
  },
})

/** Entered by mistake, or not of this campaign: it stays in the list with the reason and counts no more. */
export const dropTarget = act({
  name: 'target.drop',
  on: onTarget,
  from: ['open', 'reported'],
  to: 'dropped',
  by: LEADERS,
  clause: 'R16',
  input: z.object({ words: Words.describe('why it is not to be counted') }),
  reads: campaignOf,
  run: (ctx, target, { words }, { campaigns }) => {
    const campaign = running(campaigns)
    keepStep(ctx, target, 'dropped', words)
    tell(ctx, campaign, 'dropped', lineOf(target), { roles: [...ANSWERERS], unit: target.unit_id })
    return { data: {} }
  },
})

/** The appeal that it is was closed after its person was asked: nobody reports it a second time. */
export const followCase = act({
  name: 'target.followCase',
  on: onTarget,
  from: ['open', 'reported'],
  to: 'resolved',
  by: ['system'],
  clause: 'R16',
  hidden: true,
  input: z.object({}),
  shut: ({ case_id }) => (case_id === null ? 'campaign_no_case' : null),
  reads: campaignOf,
  run: (ctx, target, _input, { campaigns }) => {
    running(campaigns)
    keepStep(ctx, target, 'resolved', '')
    return { patch: { resolved_on: dayIn(ctx.city, ctx.now) }, data: { case: target.case_id } }
  },
})
