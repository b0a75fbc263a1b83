import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { publicationDigest, tryScheme } from '../../../../rules/score/index.ts'
import { approvedSchemes, dayIn, schemeOf } from '../../../registry/index.ts'
import { onDraft } from '../draft.ts'
import { approvedLocked, ready } from '../in-force.ts'
import { pastOf, schemeAsked } from '../past.ts'

const Body = z.string().min(1).max(200_000)

/** Begins a draft of a scheme (DESIGN 5). Nobody is assessed by it: it takes effect with two people's approval. */
act({
  name: 'schemeDraft.write',
  path: '/api/scheme-drafts',
  by: ['assessor', 'supervisor'],
  clause: 'K145',
  input: z.object({ scheme: Code, body: Body }),
  run: (ctx, _none, input) => {
    const { file } = schemeAsked(ctx, input.scheme)
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('scheme_draft').values({
        ...{ city_id: ctx.city.id, id, version: 1, state: 'draft', scheme: file.code, base: file.version },
        ...{ body: input.body, method: null, effective_from: null, digest: null, trial: null },
        ...{ by_person: ctx.actor.id, at: ctx.now, proposed_at: null, decided_at: null },
      }),
    )
    return { created: { kind: 'schemeDraft', id, version: 1 }, data: { scheme: file.code, base: file.version } }
  },
})

act({
  name: 'schemeDraft.change',
  on: onDraft,
  from: ['draft', 'refused'],
  to: 'draft',
  by: ['assessor', 'supervisor'],
  clause: 'K145',
  hidden: true,
  input: z.object({ body: Body }),
  run: (_ctx, draft, { body }) => ({
    patch: { body },
    data: { scheme: draft.scheme, digest: publicationDigest(body) },
  }),
})

/** Puts a draft before whoever decides, with what it would have changed in the past. */
act({
  name: 'schemeDraft.propose',
  on: onDraft,
  from: ['draft'],
  to: 'proposed',
  by: ['assessor', 'supervisor'],
  clause: 'K145',
  key: 'P',
  primaryIn: ['draft'],
  input: z.object({ words: z.string().trim().min(10).max(2000).describe('why the scheme is to be changed') }),
  run: async (ctx, draft, { words }) => {
    const digest = publicationDigest(draft.body)
    const today = dayIn(ctx.city, ctx.now)
    const scheme = ready(ctx.city, today, draft, await approvedSchemes(ctx.db, ctx.city.id), digest)
    const { file, method } = schemeAsked(ctx, draft.scheme)
    const after = schemeOf(scheme)
    const trial = tryScheme(method, after, await pastOf(ctx, file, 6))
    return {
      patch: {
        ...{ words, digest, effective_from: scheme.effectiveFrom, proposed_at: ctx.now, by_person: ctx.actor.id },
        method: JSON.stringify(after),
        trial: JSON.stringify(trial),
      },
      data: {
        ...{ scheme: draft.scheme, base: draft.base, version: scheme.version, effectiveFrom: scheme.effectiveFrom },
        ...{ digest, periods: trial.periods.length },
      },
    }
  },
})

/**
 * The second person approves: from its day on the text with this digest is the city's scheme, for all that is ranked, assessed,
 * published and read (docs/adr/0033).
 */
act({
  name: 'schemeDraft.approve',
  on: onDraft,
  from: ['proposed'],
  to: 'approved',
  by: ['leader', 'supervisor', 'assessor'],
  clause: 'K145',
  key: 'O',
  primaryIn: ['proposed'],
  input: z.object({ reason: z.string().trim().max(1000).default('') }),
  shut: (draft, actor) => (draft.by_person === actor.id ? 'round_by_another' : null),
  run: async (ctx, draft, { reason }) => {
    const digest = publicationDigest(draft.body)
    // Days may have gone by since it was proposed, and another may have been approved.
    const scheme = ready(ctx.city, dayIn(ctx.city, ctx.now), draft, await approvedLocked(ctx), digest)
    ctx.insert('scheme_version', {
      ...{ city_id: ctx.city.id, draft_id: draft.id, scheme: scheme.code, version: scheme.version, base: draft.base },
      ...{ effective_from: scheme.effectiveFrom, digest, body: draft.body, proposed_by: draft.by_person },
      ...{ approved_by: ctx.actor.id, approved_at: ctx.now },
    })
    ctx.announce('schemes', { scheme: draft.scheme })
    return {
      patch: { decided_by: ctx.actor.id, decided_at: ctx.now, reason },
      data: {
        ...{ scheme: draft.scheme, version: scheme.version, effectiveFrom: draft.effective_from, digest: draft.digest },
        proposedBy: draft.by_person,
      },
      answer: { version: scheme.version, effectiveFrom: scheme.effectiveFrom },
    }
  },
})

act({
  name: 'schemeDraft.refuse',
  on: onDraft,
  from: ['proposed'],
  to: 'refused',
  by: ['leader', 'supervisor', 'assessor'],
  clause: 'K145',
  key: 'N',
  input: z.object({ reason: z.string().trim().min(5).max(1000) }),
  shut: (draft, actor) => (draft.by_person === actor.id ? 'round_by_another' : null),
  run: (ctx, draft, { reason }) => ({
    patch: { decided_by: ctx.actor.id, decided_at: ctx.now, reason },
    data: { scheme: draft.scheme, digest: draft.digest },
  }),
})
