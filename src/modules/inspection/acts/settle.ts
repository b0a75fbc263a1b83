import { z } from 'zod'
import { type Actor, act, type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type Seen, tallyOf } from '../rules/tally.ts'
import {
  ANSWERERS,
  INSPECTORS,
  type Inspection,
  isOfUnit,
  keepStep,
  onInspection,
  RULERS,
  tellInspector,
  tellRulers,
  tellUnit,
  termsFrom,
} from '../subject.ts'

const Words = z.string().trim().min(5).max(2000)
const Files = z.array(z.uuid()).max(20).default([])

const nameOf = (city: CityContext, { unit_id }: Inspection) => city.pack.units.get(unit_id)?.name ?? unit_id

/** 整改: the unit says what was mended, with what proves it. */
act({
  name: 'inspection.answer',
  on: onInspection,
  from: ['open'],
  to: 'answered',
  by: ANSWERERS,
  within: ANSWERERS,
  clause: 'F12 K94',
  primaryIn: ['open'],
  input: z.object({ words: Words.describe('what was mended, and when'), fileIds: Files }),
  run: async (ctx, inspection, said) => {
    await keepStep(ctx, inspection, 'answered', said)
    tellInspector(ctx, inspection, 'answered', nameOf(ctx.city, inspection))
    return { data: { onTime: inspection.due_at === null || ctx.now <= inspection.due_at, files: said.fileIds.length } }
  },
})

/** The unit says that it was not so; somebody decides who was not there. */
act({
  name: 'inspection.contest',
  on: onInspection,
  from: ['open'],
  to: 'contested',
  by: ['unit_head'],
  within: ['unit_head'],
  clause: 'F12 N7',
  input: z.object({ words: Words.describe('which points, and why not'), fileIds: Files }),
  shut: ({ due_at }, _actor, _city, now) => (due_at !== null && now > due_at ? 'inspection_over' : null),
  run: async (ctx, inspection, said) => {
    await keepStep(ctx, inspection, 'contested', said)
    tellRulers(ctx, inspection, nameOf(ctx.city, inspection))
    return { data: { files: said.fileIds.length } }
  },
})

const shutToInvolved = (inspection: Inspection, actor: Actor, city: CityContext): string | null =>
  inspection.by_person === actor.id
    ? 'inspection_was_there'
    : isOfUnit(city, actor, inspection.unit_id)
      ? 'inspection_own_unit'
      : null

const pointsOf = (db: Db, cityId: number, id: string) => ({
  points: db
    .selectFrom('inspection_point')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('inspection_id', '=', id)
    .orderBy('code')
    .$castTo<Seen>(),
})

/** Somebody who was not there decides which faults stand; what is struck counts as not looked at. */
act({
  name: 'inspection.rule',
  on: onInspection,
  from: ['contested'],
  by: RULERS,
  clause: 'F12 N7',
  primaryIn: ['contested'],
  input: z.object({
    struck: z.array(z.string().max(64)).max(40).default([]).describe('codes of the faults that do not stand'),
    words: Words.describe('why'),
  }),
  shut: shutToInvolved,
  reads: pointsOf,
  run: async (ctx, inspection, { struck, words }, { points }) => {
    const strange = struck.filter(code => !points.some(point => point.code === code && point.result === 'fault'))
    if (strange.length > 0)
      throw new Refusal('bad_input', { fields: [{ path: 'struck', code: 'inspection_unknown_point' }] })
    if (struck.length > 0)
      ctx.write(
        ctx.db
          .updateTable('inspection_point')
          .set({ struck: true })
          .where('city_id', '=', ctx.city.id)
          .where('inspection_id', '=', inspection.id)
          .where('code', 'in', struck),
      )
    const tally = tallyOf(points.map(point => ({ ...point, struck: point.struck || struck.includes(point.code) })))
    const clean = tally.points === tally.passed
    await keepStep(ctx, inspection, 'ruled', { words })
    tellUnit(ctx, inspection, clean ? 'struck' : 'stands', { n: String(tally.points - tally.passed) })
    tellInspector(ctx, inspection, 'ruled', nameOf(ctx.city, inspection))
    return {
      to: clean ? 'clean' : 'open',
      patch: { ...tally, ...termsFrom(ctx.city, ctx.now, !clean) },
      data: { struck, ...tally },
    }
  },
})

/** 复查: somebody looks again, and it is mended or goes back with a new time. */
act({
  name: 'inspection.settle',
  on: onInspection,
  from: ['answered'],
  by: INSPECTORS,
  clause: 'F12 N4 K94',
  primaryIn: ['answered'],
  input: z.object({ mended: z.boolean(), words: Words.describe('what was seen this time'), fileIds: Files }),
  shut: (inspection, actor, city) => (isOfUnit(city, actor, inspection.unit_id) ? 'inspection_own_unit' : null),
  run: async (ctx, inspection, { mended, ...said }) => {
    await keepStep(ctx, inspection, mended ? 'mended' : 'sent_back', said)
    tellUnit(ctx, inspection, mended ? 'mended' : 'sentBack', {})
    return {
      to: mended ? 'mended' : 'open',
      patch: termsFrom(ctx.city, ctx.now, !mended),
      data: { mended, files: said.fileIds.length },
    }
  },
})

/** The unit's time is over and it has not answered: said once to the unit and to whoever was there. */
export const remindInspection = act({
  name: 'inspection.remind',
  on: onInspection,
  from: ['open'],
  by: ['system'],
  clause: 'F12 K94',
  hidden: true,
  input: z.object({}),
  shut: ({ reminded, due_at }, _actor, _city, now) =>
    reminded || due_at === null || now <= due_at ? 'inspection_not_late' : null,
  run: (ctx, inspection) => {
    tellUnit(ctx, inspection, 'late', {})
    tellInspector(ctx, inspection, 'unitLate', nameOf(ctx.city, inspection))
    ctx.announce('inspection', { id: inspection.id })
    return { patch: { reminded: true }, data: { due: inspection.due_at?.toISOString() ?? null } }
  },
})
