import type { Selectable } from 'kysely'
import { z } from 'zod'
import {
  type ActContext,
  type Actor,
  act,
  forbidden,
  hasRole,
  hasRoleWithin,
  Refusal,
  rowOf,
  type SubjectKind,
} from '../../../../platform/acts/index.ts'
import type { Database } from '../../../../platform/db/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { FACT_NAMES, indicatorsOf } from '../../../../rules/score/index.ts'
import { branchOf, pathOfUnit } from '../../../registry/index.ts'
import { attachEvidence, Evidence } from '../../evidence.ts'
import { factsOfLeaf } from '../measure.ts'
import { onRound, type Participant, participantsOf, type Round } from '../subject.ts'

type Claim = Selectable<Database['round_claim']>

/** Who keeps a round; a unit's own people may propose for what concerns them. */
export const KEEPERS = ['assessor', 'supervisor', 'leader', 'discipline_inspector'] as const
const OWN = ['unit_head', 'handler'] as const

/** The unit whose people may not decide: its own, or the one it belongs to. */
export const unitOf = (row: Pick<Participant, 'id' | 'unit_id'>): string => row.unit_id ?? row.id

export const homeOf = (actor: Actor): string | null => (actor.kind === 'staff' ? (actor.posts[0]?.unit ?? null) : null)

/** Whether somebody has a post in a unit or below it. */
export const isOf = (ctx: Pick<ActContext, 'city' | 'actor'>, unit: string): boolean =>
  ctx.actor.kind === 'staff' &&
  ctx.actor.posts.some(
    post => pathOfUnit(ctx.city, post.unit).includes(unit) || branchOf(ctx.city.pack, post.unit).includes(unit),
  )

const ClaimInput = z.object({
  kind: z.enum(['item', 'veto', 'exclusion']),
  subject: z.string().max(64),
  code: Code.describe('the item, the veto, or the ground of what is left out'),
  indicator: Code.optional().describe('of what is left out'),
  times: z.int().min(1).max(100_000).default(1),
  facts: z
    .partialRecord(z.enum(FACT_NAMES), z.int().min(0).max(100_000))
    .default({})
    .describe('by how much each fact of the indicator is lowered'),
  evidence: z.string().trim().min(2).max(300).describe('number of the document, or what proves it'),
  words: z.string().trim().min(5).max(2000),
  fileIds: Evidence,
})
type ClaimInput = z.infer<typeof ClaimInput>

/**
 * 申报: a plus or minus item, a veto, or facts to be left out, each with its evidence. A unit's own people propose for
 * themselves, the keepers of the round for anybody; somebody else decides (SPEC F17 N7, CHECKLIST K90).
 */
export const claimInRound = act({
  name: 'round.claim',
  on: onRound,
  from: ['open'],
  by: [...KEEPERS, ...OWN],
  clause: 'F17 N7 K90',
  key: 'J',
  input: ClaimInput,
  run: async (ctx, round, input) => {
    const { db, city, actor } = ctx
    const row = (await participantsOf(db, city.id, round.id)).find(one => one.id === input.subject)
    if (!row)
      throw new Refusal('bad_input', {
        fields: [{ path: 'subject', code: 'round_stranger', vars: { value: input.subject } }],
      })
    const keeper = hasRole(actor, ...KEEPERS)
    if (!keeper && (input.kind === 'veto' || !hasRoleWithin(actor, unitOf(row), OWN))) throw forbidden()
    const fault = faultOf(round, input)
    if (fault) throw new Refusal('bad_input', { fields: [fault] })
    const id = ctx.id()
    ctx.write(
      db.insertInto('round_claim').values({
        ...{
          city_id: city.id,
          id,
          version: 1,
          round_id: round.id,
          subject: row.id,
          kind: input.kind,
          code: input.code,
        },
        ...{ indicator: input.indicator ?? null, times: input.times, facts: JSON.stringify(input.facts) },
        ...{ evidence: input.evidence, words: input.words, state: 'proposed', proposed_by: actor.id },
        ...{ proposed_unit: homeOf(actor), proposed_at: ctx.now, decided_at: null },
      }),
    )
    await attachEvidence(ctx, 'round_claim', id, input.fileIds)
    ctx.announce('round', { id: round.id })
    const { kind, code, indicator = null, times, fileIds } = input
    return {
      data: { claim: id, kind, subject: row.id, code, indicator, times, files: fileIds.length },
      answer: { claim: id },
    }
  },
})

function faultOf({ method }: Round, input: ClaimInput): { path: string; code: string } | null {
  if (input.kind === 'item')
    return method.plusMinus.some(branch => branch.items.some(item => item.id === input.code))
      ? null
      : { path: 'code', code: 'round_unknown_item' }
  if (input.kind === 'veto')
    return method.vetoes.some(veto => veto.id === input.code) ? null : { path: 'code', code: 'round_unknown_veto' }
  const leaf = indicatorsOf(method).find(one => one.id === input.indicator)
  if (!leaf) return { path: 'indicator', code: 'round_unknown_indicator' }
  if (!leaf.exclude.includes(input.code)) return { path: 'code', code: 'round_unknown_ground' }
  const own = new Set<string>(factsOfLeaf(leaf))
  const named = Object.entries(input.facts).filter(([, number]) => number > 0)
  if (named.length === 0 || named.some(([fact]) => !own.has(fact))) return { path: 'facts', code: 'round_facts_of' }
  return null
}

/** A proposal of a round as the subject of acts. */
const onClaim: SubjectKind<Claim> = {
  kind: 'claim',
  path: 'round-claims',
  ...rowOf('round_claim'),
  unit: row => row.proposed_unit,
  person: row => row.proposed_by,
}

/** The round takes nothing more once it was proposed; whoever decides waits for its lock. */
async function roundOf(ctx: ActContext, claim: Claim): Promise<Round> {
  const [round] = (await ctx.db
    .selectFrom('assessment_round')
    .selectAll()
    .where('city_id', '=', ctx.city.id)
    .where('id', '=', claim.round_id)
    .forNoKeyUpdate()
    .execute()) as unknown as Round[]
  if (round?.state !== 'open') throw new Refusal('round_not_open', { status: 409 })
  return round
}

/** Nobody decides on their own proposal. */
const byAnother = (claim: Claim, actor: Actor) => (claim.proposed_by === actor.id ? 'round_by_another' : null)

/** Nobody decides on what concerns their own unit. */
async function mustBeOutside(ctx: ActContext, claim: Claim): Promise<void> {
  const row = (await participantsOf(ctx.db, ctx.city.id, claim.round_id)).find(one => one.id === claim.subject)
  if (row && isOf(ctx, unitOf(row))) throw new Refusal('round_own_unit', { status: 409 })
}

const decided = (ctx: ActContext, state: 'approved' | 'refused', reason: string) => ({
  to: state,
  patch: { decided_by: ctx.actor.id, decided_unit: homeOf(ctx.actor), decided_at: ctx.now, reason },
})

const facts = (claim: Claim) => ({
  round: claim.round_id,
  kind: claim.kind,
  subject: claim.subject,
  code: claim.code,
  times: claim.times,
})

export const approveClaim = act({
  name: 'claim.approve',
  path: '/api/round-claims/{id}/approve',
  on: onClaim,
  from: ['proposed'],
  by: KEEPERS,
  shut: byAnother,
  clause: 'F17 N7 K90',
  input: z.object({ reason: z.string().trim().max(1000).default('') }),
  run: async (ctx, claim, { reason }) => {
    await roundOf(ctx, claim)
    await mustBeOutside(ctx, claim)
    ctx.announce('round', { id: claim.round_id })
    return { ...decided(ctx, 'approved', reason), data: facts(claim) }
  },
})

act({
  name: 'claim.refuse',
  path: '/api/round-claims/{id}/refuse',
  on: onClaim,
  from: ['proposed'],
  by: KEEPERS,
  shut: byAnother,
  clause: 'F17 N7 K90',
  input: z.object({ reason: z.string().trim().min(5).max(1000) }),
  run: async (ctx, claim, { reason }) => {
    await roundOf(ctx, claim)
    await mustBeOutside(ctx, claim)
    ctx.announce('round', { id: claim.round_id })
    return { ...decided(ctx, 'refused', reason), data: facts(claim) }
  },
})

act({
  name: 'claim.withdraw',
  path: '/api/round-claims/{id}/withdraw',
  on: onClaim,
  from: ['proposed'],
  to: 'withdrawn',
  by: [...KEEPERS, ...OWN],
  clause: 'F17',
  input: z.object({}),
  shut: (claim, actor) => (claim.proposed_by === actor.id ? null : 'round_not_yours'),
  run: async (ctx, claim) => {
    await roundOf(ctx, claim)
    ctx.announce('round', { id: claim.round_id })
    return { data: facts(claim) }
  },
})

/** 容错纠错 (SPEC Q9): after a hearing an honest mistake costs nothing; it stays in the record. */
act({
  name: 'claim.excuse',
  path: '/api/round-claims/{id}/excuse',
  on: onClaim,
  from: ['approved'],
  by: ['leader', 'discipline_inspector'],
  clause: 'Q9',
  input: z.object({ hearing: z.string().trim().min(2).max(300).describe('number of the hearing or its record') }),
  run: async (ctx, claim, { hearing }) => {
    const round = await roundOf(ctx, claim)
    const item = round.method.plusMinus.flatMap(branch => branch.items).find(one => one.id === claim.code)
    if (claim.kind !== 'item' || !item?.excusable) throw new Refusal('round_not_excusable', { status: 409 })
    await mustBeOutside(ctx, claim)
    ctx.announce('round', { id: claim.round_id })
    return {
      patch: { hearing, excused_by: ctx.actor.id, excused_unit: homeOf(ctx.actor) },
      data: { ...facts(claim), hearing },
    }
  },
})
