import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { checkGaps, onCase, openContact, pauseFor } from '../../../casework/index.ts'
import { untilOf } from '../until.ts'

const AT_UNIT = ['signed']

/**
 * Missing facts are asked of the person by a link that needs no sign-in (CHECKLIST K14). At the unit the limit stands still
 * until the answer, at most until the day named; the pack says how long and how often.
 */
export const askPerson = act({
  name: 'case.askPerson',
  on: onCase,
  from: ['received', 'accepted', 'signed'],
  by: ['operator', 'dispatcher', 'handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K14',
  input: z.object({
    appealId: z.uuid().optional().describe('whom, where several asked'),
    words: z.string().trim().min(4).max(500).describe('what is missing; the person reads it'),
    until: z.iso
      .date()
      .optional()
      .describe('the last day for the answer; the longest that the pack allows if left out'),
  }),
  shut: (kase, _actor, { pack }, now) => {
    const rule = pack.rules.askPerson
    if (!rule) return 'not_in_pack'
    if (kase.person_asked >= rule.times.value) return 'person_asked_already'
    if (kase.asked !== null) return 'time_asked'
    return kase.state === 'signed' && kase.due_at && kase.due_at < now ? 'time_expired' : null
  },
  reads: (db, cityId, id) => ({
    appeals: db
      .selectFrom('appeal')
      .select(['id', 'contact'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .orderBy('received_at'),
  }),
  run: async (ctx, kase, input, { appeals }) => {
    const { city } = ctx
    checkGaps(input.words, 'words')
    const rule = city.pack.rules.askPerson
    if (!rule) throw new Refusal('not_in_pack', { status: 409 })
    const reachable = appeals.filter(row => openContact(city, row.contact).phone !== null)
    const asked = input.appealId ? reachable.find(row => row.id === input.appealId) : reachable[0]
    if (!asked) throw new Refusal('nobody_to_ask', { status: 409 })
    const until = untilOf(city, rule.longest.value, input.until, ctx.now)
    const id = ctx.id()
    const waits = AT_UNIT.includes(kase.state)
    ctx.write(
      ctx.db.insertInto('link').values({
        city_id: city.id,
        id,
        version: 1,
        case_id: kase.id,
        kind: 'person',
        state: 'asked',
        appeal_id: asked.id,
        receiver: null,
        words: input.words,
        place_text: null,
        shown: [],
        waits,
        unit_id: kase.unit_id,
        asked_by: ctx.actor.id,
        asked_at: ctx.now,
        until,
        done: null,
        answer: null,
        answered_at: null,
      }),
    )
    const paused = waits ? await pauseFor(ctx, kase, { ground: rule.ground.value, until, waiting: id }) : null
    ctx.follow('link.message', { link: id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      ...(paused ? { to: paused.to } : {}),
      patch: { ...paused?.patch, person_asked: kase.person_asked + 1 },
      data: { link: id, appeal: asked.id, until: until.toISOString(), waits, round: kase.round },
      answer: { link: id, until: until.toISOString() },
    }
  },
})
