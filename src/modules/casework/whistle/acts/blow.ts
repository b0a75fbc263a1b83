import { z } from 'zod'
import { act, forbidden, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { openClock } from '../../clocks.ts'
import { checkListed, checkPlace, checkUnit } from '../../rules/check-reference.ts'
import { PlaceInput } from '../../rules/place.ts'
import { UNIT_STAFF } from '../../scope.ts'
import { sharedIn, whistlesOf, wholeUnit } from '../terms.ts'

/**
 * 一键吹哨 (SPEC R6): the unit that leads a case, or a street of its own accord, calls the units that share responsibility by
 * the list (R7), others with a reason. Each has its minutes from now on.
 */
export const blowWhistle = act({
  name: 'whistle.blow',
  by: UNIT_STAFF,
  clause: 'R6 R7',
  input: z.object({
    unit: z.string().describe('who blows'),
    kind: z.string(),
    shared: z.string().optional().describe('the shared duty of the list; its units are called'),
    caseId: z.uuid().optional(),
    place: PlaceInput.prefault({}),
    title: z.string().trim().min(2).max(60),
    words: z.string().trim().min(5).max(1000).describe('what is to be done, where, when to meet'),
    units: z.array(z.string()).max(30).default([]).describe('units beyond the list'),
    why: z.string().trim().max(300).optional().describe('why units beyond the list'),
  }),
  run: async (ctx, _none, input) => {
    const { city } = ctx
    const rules = whistlesOf(city)
    if (!hasRoleWithin(ctx.actor, input.unit, UNIT_STAFF)) throw forbidden()
    checkUnit(city, input.unit)
    checkListed(rules.kinds, input.kind, 'kind')
    checkPlace(city, input.place.unit)
    for (const unit of input.units) checkUnit(city, unit, 'units')
    const kase = input.caseId
      ? await ctx.db
          .selectFrom('case_file')
          .select(['id', 'unit_id', 'state', 'place_unit'])
          .where('city_id', '=', city.id)
          .where('id', '=', input.caseId)
          .executeTakeFirst()
      : undefined
    if (input.caseId && kase?.unit_id !== input.unit) throw new Refusal('whistle_not_lead', { status: 409 })
    const blower = city.pack.units.get(input.unit)
    if (!input.caseId && !rules.mayBlow.value.some(kind => kind === blower?.kind))
      throw new Refusal('whistle_needs_case', { status: 409 })

    const local = blower?.kind === 'street' || blower?.kind === 'town'
    const place = input.place.unit ?? kase?.place_unit ?? (local ? input.unit : null)
    const duty = sharedIn(city, place).find(row => row.code === input.shared)
    if (input.shared && !duty)
      throw new Refusal('bad_input', {
        fields: [{ path: 'shared', code: 'not_in_list', vars: { value: input.shared } }],
      })
    const listed = (duty?.units ?? []).filter(unit => unit !== input.unit)
    const added = input.units.filter(unit => unit !== input.unit && !listed.includes(unit))
    if (added.length && !input.why)
      throw new Refusal('bad_input', { fields: [{ path: 'why', code: 'why_beyond_list' }] })
    const called = [...listed, ...new Set(added)]
    if (!called.length) throw new Refusal('bad_input', { fields: [{ path: 'units', code: 'nobody_called' }] })

    const id = ctx.id()
    const day = dayIn(city, ctx.now)
    const running = await city.numbers.next(city.id, `whistle/${day.slice(0, 4)}`)
    const number = `S${day.slice(2, 4)}-${String(running).padStart(5, '0')}`
    const limit = rules.kinds.find(row => row.code === input.kind)?.respond.value
    if (!limit) throw new Error('a listed kind has its limit')
    ctx.write(
      ctx.db.insertInto('whistle').values({
        city_id: city.id,
        id,
        number,
        version: 1,
        state: 'blown',
        kind: input.kind,
        shared: input.shared ?? null,
        case_id: kase?.id ?? null,
        place_unit: place,
        place_text: input.place.text,
        title: input.title,
        words: input.words,
        by_unit: input.unit,
        by_person: ctx.actor.id,
        blown_at: ctx.now,
        on_day: day,
        ended_at: null,
        pack_version: city.pack.version,
      }),
    )
    const calls: { id: string; unit: string }[] = []
    for (const unit of called) {
      const call = ctx.id()
      calls.push({ id: call, unit })
      const clock = openClock(ctx, {
        kind: 'whistle',
        caseId: kase?.id ?? null,
        subject: { kind: 'call', id: call },
        unit,
        limit,
      })
      ctx.write(
        ctx.db.insertInto('whistle_call').values({
          city_id: city.id,
          id: call,
          version: 1,
          whistle_id: id,
          unit_id: unit,
          by_unit: wholeUnit(city, input.unit),
          listed: listed.includes(unit),
          why: listed.includes(unit) ? null : (input.why ?? null),
          state: 'called',
          clock_id: clock.id,
          due_at: clock.due,
          called_at: ctx.now,
          on_day: day,
          answered_at: null,
          arrive_by: null,
          arrived_at: null,
          contributed_at: null,
          scored_at: null,
          retorted_at: null,
        }),
      )
      ctx.also('call.called', { kind: 'call', id: call }, { whistle: id, unit, due: clock.due.toISOString() }, unit)
    }
    if (kase)
      ctx.also('case.whistled', { kind: 'case', id: kase.id }, { whistle: id, number, units: called }, input.unit)
    ctx.announce('whistle', { id })
    if (kase) ctx.announce('case', { id: kase.id, unit: kase.unit_id })
    return {
      created: { kind: 'whistle', id, version: 1 },
      unit: input.unit,
      data: { number, kind: input.kind, shared: input.shared ?? null, listed, added, case: kase?.id ?? null },
      answer: { number, calls },
    }
  },
})
