import { z } from 'zod'
import { type Actor, unitsOf, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { caseRow } from '../present.ts'
import { personName } from '../rules/person-in-unit.ts'
import { isRefusal } from '../rules/sign-off.ts'
import { CaseRow, FileView, Outcome } from '../shapes.ts'

/** Papers that wait for the reader's signature, each whole: read and signed in two touches (CHECKLIST K81). */
export const listApprovals = view({
  name: 'approval.list',
  route: 'GET /api/approvals',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(
        z.object({
          kase: CaseRow,
          draft: Id,
          by: z.string().nullable(),
          submittedAt: Instant,
          due: Instant.nullable().describe('end of the part of the limit that is for signing'),
          asked: z.array(z.string()).describe('the words of everybody who asked'),
          outcome: Outcome,
          outcomeName: Text,
          refusal: z.boolean().describe('a no: it leaves under the head’s name and is reported'),
          publicText: z.string(),
          until: z.iso.date().nullable().describe('until when the rest is done'),
          internalNote: z.string().nullable(),
          contacted: z.boolean(),
          publish: z.boolean(),
          files: z.array(FileView),
        }),
      ),
    })
    .meta({ id: 'Approvals' }),
  async run({ db, city, actor, now }) {
    const units = signingUnits(actor)
    if (units.length === 0) return { rows: [] }
    const cases = await db
      .selectFrom('case_file')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('closed_at', 'is', null)
      .where('sign_off', '=', 'waiting')
      .where('state', '=', 'signed')
      .where(eb => eb.or([eb('unit_id', 'in', units), eb('held_by', 'in', units)]))
      .orderBy('due_at')
      .orderBy('id')
      .limit(100)
      .execute()
    if (cases.length === 0) return { rows: [] }
    const ids = cases.map(row => row.id)
    const [drafts, appeals] = await Promise.all([
      db
        .selectFrom('reply_draft')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('case_id', 'in', ids)
        .where('state', '=', 'waiting')
        .execute(),
      db
        .selectFrom('appeal')
        .select(['case_id', 'text'])
        .where('city_id', '=', city.id)
        .where('case_id', 'in', ids)
        .orderBy('received_at')
        .execute(),
    ])
    const files = await fileViews(
      db,
      city,
      drafts.map(row => row.id),
    )
    return {
      rows: cases.flatMap(kase => {
        const draft = drafts.find(row => row.case_id === kase.id)
        if (!draft) return []
        return {
          kase: caseRow(city, kase, now),
          draft: draft.id,
          by: personName(city, draft.by_person),
          submittedAt: draft.submitted_at.toISOString(),
          due: kase.step_due?.toISOString() ?? null,
          asked: appeals.filter(row => row.case_id === kase.id).map(row => row.text),
          outcome: draft.outcome as 'solved',
          outcomeName: city.pack.rules.reply.outcomes.find(row => row.code === draft.outcome)?.name ?? {
            zh: draft.outcome,
            en: draft.outcome,
          },
          refusal: isRefusal(city.pack, draft.outcome),
          publicText: draft.public_text,
          until: draft.until,
          internalNote: draft.internal_note,
          contacted: draft.contacted,
          publish: draft.publish,
          files: files.get(draft.id) ?? [],
        }
      }),
    }
  },
})

/** Units whose answers the actor signs: as their head, for an absent head, or by the power lent for it. */
function signingUnits(actor: Actor): string[] {
  const lent = actor.kind === 'staff' ? (actor.lent ?? []) : []
  const byPower = lent
    .filter(({ powers, post }) => powers.includes('approve') && post.roles.includes('unit_head'))
    .flatMap(({ post }) => post.path)
  return [...new Set([...unitsOf(actor, 'unit_head'), ...byPower])]
}
