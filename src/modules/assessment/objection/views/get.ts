import { z } from 'zod'
import { notFound, openActs, type ViewContext, view } from '../../../../platform/acts/index.ts'
import { fileViews } from '../../../../platform/files/index.ts'
import { personName, unitRef } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { waiverHistory } from '../../restoration/present.ts'
import { roundById } from '../../round/subject.ts'
import { schemeFor } from '../../scheme-for.ts'
import type { FactKind } from '../../shapes.ts'
import { corrections, waiverOf } from '../correct.ts'
import { objectionRows, objectionUnits, READERS } from '../present.ts'
import { correctedRounds, roundEffects } from '../round/corrected.ts'
import { targetIn } from '../round/decide.ts'
import type { Effects } from '../rules/effects.ts'
import { ObjectionDetail } from '../shapes.ts'
import { lostFact, type Objection } from '../subject.ts'

/** One objection: the fact, the reasons on both sides, the clocks, and what upholding it changes in all later figures. */
export const getObjection = view({
  name: 'objection.get',
  route: 'GET /api/objections/{id}',
  by: READERS,
  input: z.object({
    id: z.uuid(),
    remedy: z.enum(['exclude', 'correct']).optional().describe('what is looked at before the decision'),
  }),
  output: ObjectionDetail,
  async run(ctx, { id, remedy }) {
    const { db, city, actor, now } = ctx
    const row = await db
      .selectFrom('objection')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const own = objectionUnits(actor)
    if (!row || (own && !own.includes(row.unit_id))) throw notFound()
    const [[shown], fact, files] = await Promise.all([
      objectionRows(db, city, [row], now),
      row.fact_id === null
        ? null
        : lostFact(db, city.id, row.fact as FactKind, row.fact_id, row.unit_id, dayIn(city, now)),
      fileViews(db, city, [id]),
    ])
    if (!shown) throw notFound()
    const kept = row.effects as unknown as (Effects & { day: string | null; corrected?: string[] }) | null
    const effects =
      kept ??
      (row.state === 'filed' && row.round_id ? await roundEffect(ctx, row) : null) ??
      (row.state === 'filed' && fact
        ? (
            await corrections(ctx, {
              unit: row.unit_id,
              day: fact.day,
              waiver: waiverOf({ fact: row.fact, remedy: remedy ?? null }),
            })
          ).effects
        : null)
    const waiver = row.fact_id === null ? null : await waiverHistory(ctx, row.fact, row.fact_id)
    const { ladder } = schemeFor(city.pack, 'month')
    const stepName = (code: string | null) =>
      code && (ladder.find(one => one.code === code)?.name ?? { zh: code, en: code })
    const { open, shut } = openActs('objection', row, id, actor, city, now)
    return {
      ...shown,
      words: row.words,
      files: files.get(id) ?? [],
      filedBy: personName(city, row.filed_by),
      objectBy: row.object_by.toISOString(),
      decideBy: row.decide_by.toISOString(),
      approveBy: row.approve_by?.toISOString() ?? null,
      decision:
        row.decided_at && row.decision
          ? {
              upheld: row.state !== 'refused',
              remedy: row.remedy as 'exclude' | null,
              words: row.decision,
              by: personName(city, row.decided_by),
              at: row.decided_at.toISOString(),
            }
          : null,
      approved: row.approved_at
        ? {
            by: personName(city, row.approved_by),
            at: row.approved_at.toISOString(),
            publications: kept?.corrected ?? [],
          }
        : null,
      person: row.citizen_text
        ? { told: row.citizen_text, words: row.person_words, at: row.person_at?.toISOString() ?? null }
        : null,
      again: row.again,
      stillLost: row.round_id ? row.state !== 'corrected' : fact !== null && !waiver?.standing,
      waiver,
      factDay: fact?.day ?? kept?.day ?? null,
      effects: effects && {
        figures: effects.figures,
        ladder: effects.ladder.map(one => ({
          month: one.month,
          unit: unitRef(city, one.unit) ?? { id: one.unit, name: { zh: one.unit, en: one.unit } },
          before: stepName(one.before) || null,
          after: stepName(one.after) || null,
        })),
      },
      acts: open,
      shut,
    }
  },
})

/** What upholding an objection to a round would change now; null while the round is being corrected by hand. */
async function roundEffect(ctx: ViewContext, row: Objection): Promise<Effects | null> {
  const round = await roundById(ctx.db, ctx.city.id, row.round_id ?? '')
  if (!round?.inputs) return null
  const { made } = await correctedRounds(ctx, round, row.subject ?? '', targetIn(row))
  return { figures: await roundEffects(ctx, made, row.subject ?? ''), ladder: [] }
}
