import { z } from 'zod'
import { act, forbidden, hasRole, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { normalizePhone } from '../../../../rules/text/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { checkListed, checkUnit } from '../../rules/check-reference.ts'
import { announceDesk, noteStep, overNow, startStep } from '../change.ts'
import { OWN_UNIT } from '../subject.ts'
import { deskContext, deskOf, deskPhoneIndex } from '../terms.ts'

/** Whatever somebody could not get done is written down first (SPEC F7: unified registration); settled on the spot if it can be. */
export const registerAtDesk = act({
  name: 'desk.register',
  path: '/api/desk',
  by: ['operator', 'coordinator', 'handler', 'unit_head'],
  clause: 'F7 H4',
  input: z.object({
    title: z.string().trim().min(2).max(60).describe('what the person wanted to get done'),
    words: z.string().trim().min(5).max(2000),
    cause: z.string(),
    unit: z.string().describe('the office where it could not be done'),
    name: z.string().trim().max(50).optional(),
    phone: z.string().trim().max(30).optional(),
    companyId: z.uuid().optional(),
    answer: z.string().trim().min(2).max(2000).optional().describe('settled on the spot: what was done'),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    const desk = deskOf(city)
    const unit = desk.unit.value
    if (!hasRole(ctx.actor, 'operator', 'coordinator') && !hasRoleWithin(ctx.actor, unit, OWN_UNIT)) throw forbidden()
    checkUnit(city, input.unit)
    checkListed(desk.causes, input.cause, 'cause')
    const phone = input.phone ? normalizePhone(input.phone) : null
    if (input.phone && !phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    const name = input.name || null
    const id = ctx.id()
    const day = dayIn(city, ctx.now)
    const running = await city.numbers.next(city.id, `desk/${day.slice(0, 4)}`)
    const number = `B${day.slice(2, 4)}-${String(running).padStart(5, '0')}`
    const onTheSpot = input.answer !== undefined
    // The window wins no time by not handing on: the first limit runs from the registration.
    const step = onTheSpot
      ? null
      : startStep(ctx, { id, desk_unit: unit, pack_version: city.pack.version }, desk.steps.coordinate.value, null)
    ctx.write(
      ctx.db.insertInto('desk_matter').values({
        city_id: city.id,
        id,
        number,
        version: 1,
        state: onTheSpot ? 'done' : 'registered',
        title: input.title,
        words: input.words,
        cause: input.cause,
        unit_id: input.unit,
        desk_unit: unit,
        contact: name || phone ? city.vault.seal(JSON.stringify({ name, phone }), deskContext(city.id)) : null,
        phone_index: phone ? deskPhoneIndex(city, phone) : null,
        company_id: input.companyId ?? null,
        clock_id: step?.patch.clock_id ?? null,
        due_at: step?.patch.due_at ?? null,
        told_at: onTheSpot ? ctx.now : null,
        outcome: onTheSpot ? 'on_the_spot' : null,
        answer: input.answer ?? null,
        registered_by: ctx.actor.id,
        registered_at: ctx.now,
        on_day: day,
        done_at: null,
        ...(onTheSpot ? overNow(ctx) : {}),
        pack_version: city.pack.version,
      }),
    )
    if (onTheSpot) noteStep(ctx, id, 'on_the_spot', input.answer ?? null)
    announceDesk(ctx, { id })
    return {
      created: { kind: 'desk', id, version: 1 },
      unit,
      data: { number, cause: input.cause, about: input.unit, onTheSpot, ...step?.data },
      answer: { number },
    }
  },
})
