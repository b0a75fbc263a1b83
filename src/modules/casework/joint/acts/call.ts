import { z } from 'zod'
import { act, forbidden, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { openClock } from '../../clocks.ts'
import { checkListed, checkUnit } from '../../rules/check-reference.ts'
import { UNIT_STAFF } from '../../scope.ts'

/** 联合会办、联合勘查、联合验收 (SPEC N2): one appointment, several units, each with a limit for its own opinion from then on. */
export const callJoint = act({
  name: 'joint.call',
  path: '/api/joints',
  by: UNIT_STAFF,
  clause: 'N2',
  input: z.object({
    unit: z.string().describe('who calls'),
    kind: z.string(),
    title: z.string().trim().min(2).max(60),
    words: z.string().trim().min(5).max(1000),
    place: z.string().trim().max(200).optional(),
    meetAt: z.iso.datetime({ offset: true }),
    units: z.array(z.string()).min(1).max(20),
    deskId: z.uuid().optional(),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    const kinds = city.pack.rules.together?.kinds
    if (!kinds) throw new Refusal('not_in_pack', { status: 409 })
    if (!hasRoleWithin(ctx.actor, input.unit, UNIT_STAFF)) throw forbidden()
    checkUnit(city, input.unit)
    checkListed(kinds, input.kind, 'kind')
    for (const unit of input.units) checkUnit(city, unit, 'units')
    const meetAt = new Date(input.meetAt)
    if (meetAt <= ctx.now) throw new Refusal('bad_input', { fields: [{ path: 'meetAt', code: 'in_the_past' }] })
    const limit = kinds.find(row => row.code === input.kind)?.opinion.value
    if (!limit) throw new Error('a listed kind has its limit')
    const id = ctx.id()
    const year = dayIn(city, ctx.now).slice(2, 4)
    const running = await city.numbers.next(city.id, `joint/${year}`)
    const number = `L${year}-${String(running).padStart(5, '0')}`
    ctx.write(
      ctx.db.insertInto('joint').values({
        city_id: city.id,
        id,
        number,
        version: 1,
        state: 'called',
        kind: input.kind,
        title: input.title,
        words: input.words,
        place: input.place ?? null,
        meet_at: meetAt,
        desk_id: input.deskId ?? null,
        by_unit: input.unit,
        by_person: ctx.actor.id,
        called_at: ctx.now,
        ended_at: null,
      }),
    )
    const units = [...new Set([input.unit, ...input.units])]
    for (const unit of units) {
      const part = ctx.id()
      // The time for the opinion runs from the appointment, not from the call: before it there is nothing to judge.
      const clock = openClock(ctx, {
        kind: 'joint',
        caseId: null,
        subject: { kind: 'part', id: part },
        unit,
        limit,
        start: meetAt,
      })
      ctx.write(
        ctx.db.insertInto('joint_part').values({
          city_id: city.id,
          id: part,
          version: 1,
          joint_id: id,
          unit_id: unit,
          state: 'invited',
          clock_id: clock.id,
          due_at: clock.due,
          given_at: null,
        }),
      )
    }
    ctx.announce('joint', { id })
    return {
      created: { kind: 'joint', id, version: 1 },
      unit: input.unit,
      data: { number, kind: input.kind, units, meetAt: meetAt.toISOString() },
      answer: { number },
    }
  },
})
