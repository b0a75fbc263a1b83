import { z } from 'zod'
import { act, type CityContext, Refusal, type StaffActor } from '../../../platform/acts/index.ts'
import { branchOf } from '../../registry/index.ts'
import { checkGiving } from '../check-giving.ts'
import { chainTo, unitsInHand } from '../rules/chain.ts'
import { passStep } from '../steps.ts'
import { type CaseFile, onCase } from '../subject.ts'

/**
 * Down the tree, and changeable: a sub-platform's own dispatchers to its towns and departments, a unit to a section, a
 * section to a person. The unit that leads stays answerable and its limit runs on; each step has its part of it.
 */
export const handOn = act({
  name: 'case.handOn',
  on: onCase,
  from: ['dispatched', 'signed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  area: ['dispatcher', 'operator'],
  clause: 'F1 R4 H2 K65',
  key: 'H',
  input: z.object({
    unit: z.string().optional().describe('a unit or section below the one that has it, or that unit itself'),
    person: z.uuid().optional().describe('who does it'),
    note: z.string().trim().max(1000).optional().describe('for whoever gets it, never shown to the citizen'),
  }),
  run: async (ctx, kase, input) => {
    const lead = kase.unit_id as string
    const target = input.unit ?? kase.section_id ?? kase.held_by ?? lead
    const chain = chainTo(ctx.city.pack, lead, target)
    if (!chain || !reaches(ctx.city, ctx.actor as StaffActor, kase, target))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_below', vars: { value: target } }] })
    const person = input.person ?? null
    if (person) await checkGiving(ctx, person, target, 'person')
    if (target === (kase.section_id ?? kase.held_by ?? lead) && person === kase.handler_id)
      throw new Refusal('hand_on_nothing', { status: 409 })
    const note = input.note ? ctx.id() : null
    const step = passStep(ctx, kase, target, person)
    if (note)
      ctx.write(
        ctx.db.insertInto('case_note').values({
          city_id: ctx.city.id,
          id: note,
          case_id: kase.id,
          text: input.note ?? '',
          mentions: person ? [person] : [],
          by_person: ctx.actor.id,
          at: ctx.now,
        }),
      )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: target })
    const moved = chain.held_by !== kase.held_by
    return {
      // Another unit takes it over by signing, as the first did; inside a unit it stays signed for.
      to: moved && person === null ? 'dispatched' : kase.state,
      patch: { ...chain, ...step.patch, handler_id: person },
      unit: target,
      data: {
        from: kase.section_id ?? kase.held_by ?? lead,
        unit: target,
        person,
        round: kase.round,
        step: step.patch.step_id,
        due: step.patch.step_due?.toISOString() ?? null,
        onTime: step.onTime,
        ...(note ? { note } : {}),
      },
    }
  },
})

/** Whoever has it hands it down from their own place in the tree, never past it to a neighbour. */
function reaches(city: CityContext, actor: StaffActor, kase: CaseFile, target: string): boolean {
  const above = branchOf(city.pack, target)
  const mine = [...actor.posts, ...(actor.lent ?? []).map(({ post }) => post)]
  return mine.some(
    post =>
      unitsInHand(kase).some(unit => post.path.includes(unit) && above.includes(unit)) ||
      post.area?.units.includes(target),
  )
}
