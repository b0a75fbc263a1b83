import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { mayPublish } from '../../casework/index.ts'
import { ownCase } from '../say.ts'
import { onAppeal } from '../subject.ts'

/**
 * Takes back, or gives, the consent that the matter may be read by the public (PIPL 15: as easily as it was given, CHECKLIST
 * K28). Taken back, the answer leaves the public's pages at once; given again by all who asked, an answer that was public
 * is so again.
 */
export const consentAppeal = act({
  name: 'appeal.consent',
  on: onAppeal,
  by: ['owner'],
  clause: 'K28',
  hidden: true,
  input: z.object({ publish: z.boolean() }),
  reads: (db, cityId, id) => ({
    ...ownCase(db, cityId, id),
    others: db
      .selectFrom('appeal')
      .select('consent_publish')
      .where('city_id', '=', cityId)
      .where('id', '!=', id)
      .where('case_id', '=', eb =>
        eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', id),
      ),
    answers: db
      .selectFrom('reply')
      .select('at')
      .where('city_id', '=', cityId)
      .where('published', '=', true)
      .where('case_id', '=', eb =>
        eb.selectFrom('appeal').select('case_id').where('city_id', '=', cityId).where('id', '=', id),
      )
      .orderBy('at', 'desc')
      .limit(1),
  }),
  run: (ctx, appeal, { publish }, { kase: [kase], others, answers: [answer] }) => {
    if (!kase) throw new Refusal('not_found', { status: 404 })
    if (publish === appeal.consent_publish) throw new Refusal('consent_as_it_is', { status: 409 })
    const all = publish && others.every(other => other.consent_publish)
    const open = all && answer !== undefined && mayPublish(ctx.city.pack, kase) ? answer.at : null
    if ((open === null) !== (kase.published_at === null))
      ctx.write(
        ctx.db
          .updateTable('case_file')
          .set({ published_at: open, version: kase.version + 1 })
          .where('city_id', '=', ctx.city.id)
          .where('id', '=', kase.id),
      )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      unit: kase.unit_id,
      patch: { consent_publish: publish },
      data: { publish, case: kase.id, public: open !== null },
      answer: { publish, public: open !== null },
    }
  },
})
