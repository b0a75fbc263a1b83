import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { attachFiles } from '../../../../platform/files/index.ts'
import { checkGaps, checkListed, onCase } from '../../../casework/index.ts'

/**
 * Passed to another body (CHECKLIST K51): 110, 12315, the petitions office, the province, a neighbour city. Only with proof
 * of the hand-over; the person is told where it lies now.
 */
export const passOn = act({
  name: 'case.passOn',
  on: onCase,
  from: ['received', 'accepted', 'raised'],
  to: 'passed',
  by: ['operator', 'dispatcher'],
  clause: 'K51',
  input: z.object({
    body: z.string(),
    receipt: z.string().trim().min(2).max(60).optional().describe('number that the other body gave'),
    text: z.string().trim().min(10).max(1000).describe('what the person is told'),
    fileIds: z.array(z.uuid()).max(9).default([]).describe('proof of the hand-over'),
  }),
  shut: (kase, _actor, { pack }) => {
    if (!pack.rules.passing) return 'not_in_pack'
    return kase.part_of !== null || kase.parts > 0 ? 'has_parts' : null
  },
  run: async (ctx, kase, input) => {
    const bodies = ctx.city.pack.rules.passing ?? []
    checkListed(bodies, input.body, 'body')
    checkGaps(input.text, 'text')
    const proof = bodies.find(row => row.code === input.body)?.proof
    const lacks = (path: string) => new Refusal('bad_input', { fields: [{ path, code: 'proof_needed' }] })
    if (proof === 'number' && !input.receipt) throw lacks('receipt')
    if (proof === 'file' && input.fileIds.length === 0) throw lacks('fileIds')
    if (!input.receipt && input.fileIds.length === 0) throw lacks('receipt')
    const id = ctx.id()
    const by = ctx.actor.id
    await attachFiles(ctx, {
      ids: input.fileIds,
      owner: `staff:${by}`,
      subjectKind: 'pass_on',
      subjectId: id,
      most: ctx.city.pack.rules.files.count.value,
      widest: 'internal',
    })
    ctx.write(
      ctx.db.insertInto('pass_on').values({
        city_id: ctx.city.id,
        id,
        case_id: kase.id,
        body: input.body,
        from_state: kase.state,
        receipt: input.receipt ?? null,
        told: input.text,
        by_person: by,
        at: ctx.now,
        returned_why: null,
        returned_by: null,
        returned_at: null,
      }),
    )
    ctx.write(
      ctx.db.insertInto('reply').values({
        city_id: ctx.city.id,
        id: ctx.id(),
        case_id: kase.id,
        round: 0,
        unit_id: ctx.actor.kind === 'staff' ? (ctx.actor.posts[0]?.path.at(-1) ?? '') : '',
        outcome: 'passed',
        cause: input.body,
        public_text: input.text,
        masked_text: input.text,
        internal_note: null,
        published: false,
        by_person: by,
        at: ctx.now,
      }),
    )
    ctx.follow('message.case', { caseId: kase.id, template: 'passed' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: null })
    return {
      patch: { closed_at: ctx.now },
      data: { pass: id, body: input.body, receipt: input.receipt ?? null, files: input.fileIds.length },
    }
  },
})

/** The other body gave it back, or does not take it: it goes on where it was, and the person is told. */
export const passedBack = act({
  name: 'case.passedBack',
  on: onCase,
  from: ['passed'],
  by: ['operator', 'dispatcher', 'supervisor'],
  clause: 'K51',
  primaryIn: ['passed'],
  input: z.object({ reason: z.string().trim().min(4).max(500).describe('why it came back') }),
  reads: (db, cityId, id) => ({
    passes: db
      .selectFrom('pass_on')
      .select(['id', 'from_state', 'body'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('returned_at', 'is', null)
      .orderBy('at', 'desc')
      .limit(1),
  }),
  run: (ctx, kase, input, { passes: [pass] }) => {
    if (!pass) throw new Error(`case ${kase.id} is passed to nobody`)
    ctx.write(
      ctx.db
        .updateTable('pass_on')
        .set({ returned_why: input.reason, returned_by: ctx.actor.id, returned_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', pass.id),
    )
    ctx.follow('message.case', { caseId: kase.id, template: 'passed_back' })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { to: pass.from_state, patch: { closed_at: null }, data: { pass: pass.id, body: pass.body } }
  },
})
