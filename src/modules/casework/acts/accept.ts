import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { placeAgain } from '../../places/index.ts'
import { noteDecision } from '../note-decision.ts'
import { proposalFor } from '../proposal.ts'
import { checkItem, checkPlace } from '../rules/check-reference.ts'
import { PinnedPlace } from '../rules/place.ts'
import { AppealKind, Grade, SealedProposal } from '../shapes.ts'
import { onCase } from '../subject.ts'

export const acceptCase = act({
  name: 'case.accept',
  on: onCase,
  from: ['received', 'accepted'],
  to: 'accepted',
  by: ['operator', 'dispatcher', 'system'],
  area: ['operator', 'dispatcher'],
  clause: 'F6 R3 R5',
  key: 'A',
  primaryIn: ['received'],
  input: z.object({
    title: z.string().trim().min(4).max(60),
    kind: AppealKind,
    item: z.string(),
    grade: Grade,
    place: PinnedPlace,
    suggested: z.boolean().default(false).describe('the first suggestion was taken as it was'),
    proposal: SealedProposal.optional(),
  }),
  run: async (ctx, kase, input) => {
    checkItem(ctx.city, input.item)
    checkPlace(ctx.city, input.place.unit)
    const place = await placeAgain(ctx.db, ctx.city, kase, input.place)
    const proposal = await proposalFor(ctx, kase.id, 'item', input.proposal)
    noteDecision(ctx, kase.id, 'item', input.item, proposal)
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    ctx.follow('search.index', { caseId: kase.id })
    return {
      patch: {
        title: input.title,
        kind: input.kind,
        item: input.item,
        grade: input.grade,
        ...place,
      },
      data: {
        kind: input.kind,
        item: input.item,
        grade: input.grade,
        place: place.place_unit,
        suggested: input.suggested,
        ...(proposal ? { proposal } : {}),
      },
    }
  },
})
