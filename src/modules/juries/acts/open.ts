import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { makeKey, sealKey } from '../keys.ts'
import { type KeyedSlot, slotsOf } from '../paper.ts'
import { MAKERS, onJury } from '../subject.ts'

/** Voting begins: paper and seats are fixed, the key that signs ballots is made (docs/adr/0030). */
export const openJury = act({
  name: 'jury.open',
  on: onJury,
  from: ['draft'],
  to: 'open',
  primaryIn: ['draft'],
  by: MAKERS,
  clause: 'N5 N6 F11 H7',
  input: z.object({}),
  shut: (jury, _actor, _city, now) => (jury.until && jury.until <= now ? 'jury_over' : null),
  reads: (db, cityId, id) => ({
    seats: db
      .selectFrom('jury_seat')
      .select(['who', 'recused'])
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id)
      .where('state', '=', 'given'),
  }),
  run: async (ctx, jury, _input, { seats }) => {
    const without = jury.paper.who.filter(who => !seats.some(seat => seat.who === who))
    if (without.length > 0 && !jury.paper.openTo) throw new Refusal('seats_missing', { status: 409 })
    const slots = slotsOf(jury.paper, jury, seats)
    // Who chooses three of all hands in one ballot: apart, nobody could tell that a seat chose no more.
    const chooses = jury.paper.indicators.some(row => row.ask.kind === 'choose')
    if (chooses && jury.secret && seats.some(seat => seat.recused.length > 0))
      throw new Refusal('choose_recused', { status: 409 })
    const key = await makeKey(slots.length)
    const keyed: KeyedSlot[] = slots.map((slot, n) => ({ ...slot, exponent: key.exponents[n] as number }))
    ctx.announce('jury', { id: jury.id })
    return {
      patch: {
        slots: JSON.stringify(keyed),
        modulus: key.modulus,
        private_key: sealKey(ctx.city, key.secret),
        opened_at: ctx.now,
      },
      data: {
        seats: seats.length,
        secret: jury.secret,
        modulus: key.modulus,
        slots: keyed.map(({ id, exponent }) => ({ id, exponent })),
      },
    }
  },
})
