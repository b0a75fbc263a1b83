import type { z } from 'zod'
import type { Actor, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { fileViews } from '../../platform/files/index.ts'
import { personName } from './rules/person-in-unit.ts'
import { maySignOff, needsSignOff } from './rules/sign-off.ts'
import type { CaseDetail } from './shapes.ts'
import type { CaseFile } from './subject.ts'

/** What a case needs for its answer to leave, and the paper that is on its way. */
export async function signOffOf(
  db: Db,
  city: CityContext,
  actor: Actor,
  kase: CaseFile,
): Promise<z.input<typeof CaseDetail>['signOff']> {
  const draft =
    kase.sign_off === null
      ? undefined
      : await db
          .selectFrom('reply_draft')
          .selectAll()
          .where('city_id', '=', city.id)
          .where('case_id', '=', kase.id)
          .where('round', '=', kase.round)
          .where('state', 'in', ['waiting', 'returned'])
          .executeTakeFirst()
  const files = draft ? await fileViews(db, city, [draft.id]) : null
  return {
    needed: needsSignOff(city.pack, kase, null),
    outcomes: [...city.pack.rules.signOff.outcomes.value],
    mine: maySignOff(actor, kase),
    draft: draft
      ? {
          id: draft.id,
          state: draft.state as 'waiting',
          outcome: draft.outcome as 'solved',
          publicText: draft.public_text,
          internalNote: draft.internal_note,
          cause: draft.cause,
          measure: draft.measure,
          way: draft.way,
          until: draft.until,
          contacted: draft.contacted,
          publish: draft.publish,
          remark: draft.remark,
          by: personName(city, draft.by_person),
          submittedAt: draft.submitted_at.toISOString(),
          files: files?.get(draft.id) ?? [],
        }
      : null,
  }
}
