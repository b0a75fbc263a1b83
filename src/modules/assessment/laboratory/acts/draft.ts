import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { publicationDigest, tryScheme } from '../../../../rules/score/index.ts'
import { dayIn, readScheme, type Scheme, schemeOf } from '../../../registry/index.ts'
import { onDraft } from '../draft.ts'
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

/** Reads a draft that may be proposed: without a fault, of the same scheme, with a version and a day of its own. */
function ready(body: string, draft: { scheme: string; base: string }, today: string): Scheme {
  const { scheme, problems } = readScheme(`schemes/${draft.scheme}.yaml`, body)
  const [fault] = problems
  if (!scheme)
    throw new Refusal('scheme_draft_faulty', {
      status: 409,
      vars: { n: String(problems.length), line: String(fault?.line ?? 1), what: fault?.what ?? '' },
    })
  if (scheme.code !== draft.scheme)
    throw new Refusal('scheme_draft_other', { status: 409, vars: { code: draft.scheme } })
  if (scheme.version === draft.base)
    throw new Refusal('scheme_draft_version', { status: 409, vars: { version: draft.base } })
  if (scheme.effectiveFrom <= today)
    throw new Refusal('scheme_draft_past', { status: 409, vars: { day: scheme.effectiveFrom } })
  return scheme
}

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
    const scheme = ready(draft.body, draft, dayIn(ctx.city, ctx.now))
    const { file, method } = schemeAsked(ctx, draft.scheme)
    const after = schemeOf(scheme)
    const trial = tryScheme(method, after, await pastOf(ctx, file, 6))
    const digest = publicationDigest(draft.body)
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

/** The second person approves: the text with this digest is what the administrator writes into the pack. */
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
  run: (ctx, draft, { reason }) => ({
    patch: { decided_by: ctx.actor.id, decided_at: ctx.now, reason },
    data: {
      ...{
        scheme: draft.scheme,
        effectiveFrom: draft.effective_from,
        digest: draft.digest,
        proposedBy: draft.by_person,
      },
    },
  }),
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
