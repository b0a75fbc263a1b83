import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { releaseClock } from '../change.ts'
import { onCase } from '../subject.ts'

/** Ground of the schemes' exclusions (packs, schemes/*.yaml). */
const MERGED = 'merged_away'
const OPEN = ['received', 'accepted', 'dispatched', 'signed', 'disputed']

/** 一事多投 (SPEC R2): the appeals of this case join another; every appellant keeps answer, call-back and rating. */
export const mergeCase = act({
  name: 'case.merge',
  on: onCase,
  from: ['received', 'accepted', 'dispatched'],
  to: 'merged',
  by: ['operator', 'dispatcher', 'system'],
  clause: 'R2',
  key: 'M',
  input: z.object({ into: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  // "Not satisfied" would vanish with the case it was said of.
  shut: kase => {
    if (kase.parts > 0 || kase.part_of !== null) return 'has_parts'
    return kase.verdict === 'dissatisfied' ? 'merge_not_satisfied' : null
  },
  reads: (db, cityId, id) => ({
    appeals: db.selectFrom('appeal').select('id').where('city_id', '=', cityId).where('case_id', '=', id),
  }),
  run: async (ctx, kase, input, { appeals }) => {
    if (input.into === kase.id) throw new Refusal('merge_into_itself')
    const target = await ctx.db
      .selectFrom('case_file')
      .select(['id', 'number', 'state', 'version', 'appeal_count', 'unit_id', 'part_of'])
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', input.into)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!target) throw new Refusal('bad_input', { fields: [{ path: 'into', code: 'unknown_case' }] })
    if (target.part_of !== null) throw new Refusal('has_parts', { status: 409 })
    if (!OPEN.includes(target.state)) throw new Refusal('merge_target_answered', { status: 409 })
    ctx.write(
      ctx.db
        .updateTable('appeal')
        .set({ case_id: target.id, merged_at: ctx.now })
        .where('city_id', '=', ctx.city.id)
        .where('case_id', '=', kase.id),
    )
    ctx.write(
      ctx.db
        .updateTable('case_file')
        .set({ appeal_count: target.appeal_count + appeals.length, version: target.version + 1 })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', target.id),
    )
    releaseClock(ctx, kase, MERGED)
    if (kase.clock_id)
      ctx.write(
        ctx.db
          .updateTable('dispatch')
          .set({ excluded: MERGED })
          .where('city_id', '=', ctx.city.id)
          .where('case_id', '=', kase.id)
          .where('round', '=', kase.round),
      )
    ctx.also(
      'case.joined',
      { kind: 'case', id: target.id },
      { from: kase.id, appeals: appeals.map(row => row.id) },
      target.unit_id,
    )
    ctx.follow('message.case', {
      caseId: target.id,
      template: 'merged',
      appealIds: appeals.map(row => row.id),
    })
    ctx.follow('search.index', { caseId: target.id })
    ctx.announce('case', { id: target.id, version: target.version + 1, unit: target.unit_id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { merged_into: target.id, closed_at: ctx.now, due_at: null, clock_id: null, appeal_count: 0 },
      data: {
        into: target.id,
        appeals: appeals.map(row => row.id),
        clock: kase.clock_id,
        unit: kase.unit_id,
        round: kase.round,
      },
      answer: { into: target.id, number: target.number, appeals: appeals.map(row => row.id) },
    }
  },
})

/** Undo: the appeal goes back to the case it came with, which is open again. */
export const unmergeCase = act({
  name: 'case.unmerge',
  on: onCase,
  from: OPEN,
  by: ['operator', 'dispatcher'],
  clause: 'R2',
  input: z.object({ appealId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  shut: kase => (kase.appeal_count < 2 ? 'nothing_merged' : null),
  run: async (ctx, kase, input) => {
    const { appeal, home } = await homeOf(ctx.db, ctx.city.id, input.appealId)
    if (!appeal || appeal.case_id !== kase.id || !appeal.merged_at || !home)
      throw new Refusal('not_merged_here', { status: 409 })
    ctx.write(
      ctx.db
        .updateTable('appeal')
        .set({ case_id: home.id, merged_at: null })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', input.appealId),
    )
    const first = home.state === 'merged'
    ctx.write(
      ctx.db
        .updateTable('case_file')
        .set({
          appeal_count: home.appeal_count + 1,
          version: home.version + 1,
          ...(first
            ? {
                state: home.item && home.grade ? 'accepted' : 'received',
                merged_into: null,
                closed_at: null,
                unit_id: null,
                handler_id: null,
              }
            : {}),
        })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', home.id),
    )
    ctx.follow('search.index', { caseId: kase.id })
    ctx.follow('search.index', { caseId: home.id })
    ctx.also('case.parted', { kind: 'case', id: home.id }, { from: kase.id, appeal: input.appealId })
    ctx.announce('case', { id: home.id, version: home.version + 1, unit: null })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { appeal_count: kase.appeal_count - 1 },
      data: { appeal: input.appealId, home: home.id },
      answer: { home: home.id, number: home.number },
    }
  },
})

async function homeOf(db: Db, cityId: number, appealId: string) {
  const appeal = await db
    .selectFrom('appeal')
    .select(['case_id', 'home_case_id', 'merged_at'])
    .where('city_id', '=', cityId)
    .where('id', '=', appealId)
    .executeTakeFirst()
  const home = appeal
    ? await db
        .selectFrom('case_file')
        .select(['id', 'number', 'state', 'version', 'appeal_count', 'item', 'grade'])
        .where('city_id', '=', cityId)
        .where('id', '=', appeal.home_case_id)
        .forNoKeyUpdate()
        .executeTakeFirst()
    : undefined
  return { appeal, home }
}
