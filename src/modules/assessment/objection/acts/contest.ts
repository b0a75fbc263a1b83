import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { onAppeal } from '../../../intake/index.ts'
import { publishers } from '../../acts/publish.ts'
import { enterRestoration } from '../../restoration/enter.ts'
import { tellWaiting } from '../../tell.ts'
import { waiverStands } from '../../waiver-stands.ts'

/**
 * The person whose "not satisfied" is not to count objects, until it is approved (CHECKLIST K91): the words stand with the objection,
 * before the eyes of whoever approves, who are told once. Said again they take the place of those before. Whoever was not heard before
 * objects once within the time after it was approved; then it is a request to count the word again.
 */
act({
  name: 'appeal.contest',
  on: onAppeal,
  by: ['owner'],
  clause: 'K91',
  hidden: true,
  input: z.object({ text: z.string().trim().min(4).max(1000) }),
  run: async (ctx, appeal, input) => {
    const { city, db } = ctx
    const row = await db
      .selectFrom('objection')
      .innerJoin('verdict', join =>
        join.onRef('verdict.city_id', '=', 'objection.city_id').onRef('verdict.id', '=', 'objection.fact_id'),
      )
      .select(['objection.id', 'objection.version', 'objection.number', 'objection.unit_id'])
      .select(['objection.decided_by', 'objection.person_at'])
      .where('objection.city_id', '=', city.id)
      .where('objection.fact', '=', 'verdict')
      .where('objection.state', '=', 'upheld')
      .where('verdict.appeal_id', '=', appeal.id)
      .orderBy('objection.decided_at', 'desc')
      .forNoKeyUpdate('objection')
      .executeTakeFirst()
    if (!row) return contestAfter(ctx, appeal.id, input.text)
    ctx.write(
      db
        .updateTable('objection')
        .set({ person_words: input.text, person_at: ctx.now, version: row.version + 1 })
        .where('city_id', '=', city.id)
        .where('id', '=', row.id),
    )
    ctx.announce('objection', { id: row.id })
    if (row.person_at === null)
      tellWaiting(ctx, {
        subject: { kind: 'objection', id: row.id },
        title: text('objection.personObjects', { number: row.number }),
        roles: publishers,
        // Who decided does not approve.
        but: [row.decided_by],
      })
    return {
      unit: row.unit_id,
      data: { objection: row.number },
      answer: { headline: text('objection.contested') },
    }
  },
})

async function contestAfter(ctx: ActContext, appealId: string, words: string) {
  const { city, db, now } = ctx
  const waiver = await db
    .selectFrom('fact_waiver as waiver')
    .innerJoin('verdict', join =>
      join.onRef('verdict.city_id', '=', 'waiver.city_id').onRef('verdict.id', '=', 'waiver.fact_id'),
    )
    .selectAll('waiver')
    .where('waiver.city_id', '=', city.id)
    .where('waiver.fact', '=', 'verdict')
    .where('waiver.person_by', '>=', now)
    .where('verdict.appeal_id', '=', appealId)
    .where(waiverStands)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('restoration')
            .select('restoration.id')
            .whereRef('restoration.city_id', '=', 'waiver.city_id')
            .whereRef('restoration.waiver_id', '=', 'waiver.id')
            .where('restoration.asked_by', 'is', null),
        ),
      ),
    )
    .orderBy('waiver.at', 'desc')
    .executeTakeFirst()
  if (!waiver) throw new Refusal('nothing_to_contest', { status: 409 })
  const { number } = await enterRestoration(ctx, waiver, { ground: 'person', words, askedBy: null })
  return {
    unit: waiver.unit_id,
    data: { restoration: number },
    answer: { headline: text('restoration.contested') },
  }
}
