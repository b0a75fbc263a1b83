import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { drawLot } from '../../../rules/ballot/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { pathOfUnit } from '../../registry/index.ts'
import { sealHolder, seatAddress } from '../holder.ts'
import { mustBeUnit, slotsFor, WhoInput } from '../paper.ts'
import { type Jury, MAKERS, onJury, type Seat } from '../subject.ts'

const MOST = 2000
const HEX = '0123456789abcdef'

interface NewSeat {
  who: Jury['paper']['who'][number]
  name: string | null
  phone: string | null
  unit: string | null
  recused: readonly string[]
}

/** Subjects that are this unit, stand over it or belong to it: its people do not judge them. */
export function recusedFor(ctx: Pick<ActContext, 'city'>, jury: Jury, unit: string | null): string[] {
  if (!unit) return []
  const own = pathOfUnit(ctx.city, unit)
  return jury.paper.subjects
    .filter(row => row.unit && (own.includes(row.unit) || pathOfUnit(ctx.city, row.unit).includes(unit)))
    .map(row => row.id)
}

export async function addSeats(ctx: ActContext, jury: Jury, seats: readonly NewSeat[]): Promise<string[]> {
  const { last } = await ctx.db
    .selectFrom('jury_seat')
    .select(eb => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', jury.id)
    .executeTakeFirstOrThrow()
  const rows = seats.map((seat, n) => ({
    city_id: ctx.city.id,
    id: ctx.id(),
    version: 1,
    jury_id: jury.id,
    number: Number(last) + n + 1,
    who: seat.who,
    holder: seat.name ? sealHolder(ctx.city, { name: seat.name, phone: seat.phone }) : null,
    unit_id: seat.unit,
    recused: [...new Set([...seat.recused, ...recusedFor(ctx, jury, seat.unit)])],
    state: 'given',
    lost_why: null,
  }))
  if (Number(last) + rows.length > MOST)
    throw new Refusal('bad_input', { fields: [{ path: 'seats', code: 'too_big' }] })
  ctx.insert('jury_seat', rows)
  ctx.announce('jury', { id: jury.id })
  return rows.map(row => row.id)
}

const inJury = (jury: Jury, who: string, path: string) => {
  if (!jury.paper.who.some(one => one === who))
    throw new Refusal('bad_input', { fields: [{ path, code: 'not_of_jury' }] })
}

/** Seats are given, to people by name or as sheets to hand out (SPEC N5 F14). Until the jury opens. */
export const giveSeats = act({
  name: 'jury.giveSeats',
  on: onJury,
  from: ['draft'],
  by: MAKERS,
  clause: 'N5 N6 F14',
  hidden: true,
  input: z.object({
    seats: z
      .array(
        z.object({
          who: WhoInput,
          number: z.int().min(1).max(500).default(1).describe('so many sheets alike, if no name is given'),
          name: z.string().trim().min(1).max(50).optional(),
          phone: z.string().trim().max(30).optional(),
          unit: z.string().max(64).optional(),
          recused: z.array(z.string()).max(300).default([]).describe('subjects the holder steps aside from'),
        }),
      )
      .min(1)
      .max(500),
  }),
  run: async (ctx, jury, input) => {
    const known = new Set(jury.paper.subjects.map(row => row.id))
    const seats = input.seats.flatMap((row, n): NewSeat[] => {
      inJury(jury, row.who, `seats.${n}.who`)
      if (row.unit) mustBeUnit(ctx.city, row.unit, `seats.${n}.unit`)
      const strange = row.recused.find(id => !known.has(id))
      if (strange) throw new Refusal('bad_input', { fields: [{ path: `seats.${n}.recused`, code: 'unknown' }] })
      const phone = row.phone ? normalizePhone(row.phone) : null
      if (row.phone && !phone)
        throw new Refusal('bad_input', { fields: [{ path: `seats.${n}.phone`, code: 'bad_phone' }] })
      const seat = { who: row.who, name: row.name ?? null, phone, unit: row.unit ?? null, recused: row.recused }
      return row.name ? [seat] : Array.from({ length: row.number }, () => seat)
    })
    await addSeats(ctx, jury, seats)
    return { data: { seats: seats.length }, answer: { seats: seats.length } }
  },
})

/** Seats are drawn by lot from a pool (SPEC H6, DOMAIN 5): pool, seed and result can be gone through again. */
export const drawSeats = act({
  name: 'jury.drawSeats',
  on: onJury,
  from: ['draft'],
  by: MAKERS,
  clause: 'H6 F14',
  hidden: true,
  input: z.object({
    who: WhoInput,
    pool: z.array(z.string().trim().min(1).max(50)).min(1).max(5000).describe('names, one each'),
    number: z.int().min(1).max(500),
  }),
  run: async (ctx, jury, input) => {
    inJury(jury, input.who, 'who')
    const pool = [...new Set(input.pool)]
    if (pool.length < input.number) throw new Refusal('bad_input', { fields: [{ path: 'number', code: 'too_big' }] })
    const seed = ctx.code(HEX, 32)
    const drawn = drawLot(seed, pool, input.number)
    await addSeats(
      ctx,
      jury,
      drawn.map(name => ({ who: input.who, name, phone: null, unit: null, recused: [] })),
    )
    const digest = createHash('sha256')
      .update([...pool].sort().join('\n'), 'utf8')
      .digest('hex')
    return {
      // Names stay out of the ledger; whoever has the pool finds the same digest and draws the same people.
      data: { who: input.who, seed, pool: pool.length, poolDigest: `sha256:${digest}`, seats: drawn.length },
      answer: { seed, drawn },
    }
  },
})

/** The addresses of the seats, to print and hand out. Whoever has one has the vote: the look is an entry. */
export const seatLinks = act({
  name: 'jury.seatLinks',
  on: onJury,
  from: ['open'],
  by: MAKERS,
  clause: 'N5 N6',
  secret: true,
  hidden: true,
  input: z.object({}),
  reads: (db, cityId, id) => ({
    seats: db
      .selectFrom('jury_seat')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id)
      .where('state', '=', 'given')
      // The links of a sample go to the people drawn, and to nobody else.
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('survey_invite')
              .select('seat_id')
              .where('survey_invite.city_id', '=', cityId)
              .whereRef('survey_invite.seat_id', '=', 'jury_seat.id'),
          ),
        ),
      )
      .orderBy('number'),
  }),
  run: (ctx, _jury, _input, { seats }) => ({
    data: { seats: seats.length },
    answer: { links: seats.map(seat => ({ seat: seat.id, address: seatAddress(ctx.city, seat.id) })) },
  }),
})

/** A sheet is lost: its link is good no more, the seat gets another. Only before it handed anything in. */
export const replaceSeat = act({
  name: 'jury.replaceSeat',
  on: onJury,
  from: ['open'],
  by: MAKERS,
  clause: 'N5 N6',
  hidden: true,
  input: z.object({ seat: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  run: async (ctx, jury, input) => {
    const seat = await seatOf(ctx, jury, input.seat)
    if (await isInvited(ctx, seat)) throw new Refusal('seat_of_sample', { status: 409 })
    if (await hasVoted(ctx, seat)) throw new Refusal('seat_voted', { status: 409 })
    loseSeat(ctx, seat, input.reason)
    const [id] = await addSeats(ctx, jury, [
      { who: seat.who as NewSeat['who'], name: null, phone: null, unit: seat.unit_id, recused: seat.recused },
    ])
    if (slotsFor(jury.slots ?? [], seat).length === 0) throw new Refusal('seat_gone', { status: 409 })
    ctx.write(
      ctx.db
        .updateTable('jury_seat')
        .set({ holder: seat.holder })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', id ?? ''),
    )
    return { data: { seat: seat.id, replacedBy: id ?? '' } }
  },
})

export async function seatOf(ctx: Pick<ActContext, 'db' | 'city'>, jury: Pick<Jury, 'id'>, id: string): Promise<Seat> {
  const seat = await ctx.db
    .selectFrom('jury_seat')
    .selectAll()
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', jury.id)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (seat?.state !== 'given') throw new Refusal('seat_gone', { status: 409 })
  return seat
}

async function isInvited(ctx: Pick<ActContext, 'db' | 'city'>, seat: Seat): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('survey_invite')
    .select('cell')
    .where('city_id', '=', ctx.city.id)
    .where('seat_id', '=', seat.id)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasVoted(ctx: Pick<ActContext, 'db' | 'city'>, seat: Seat): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('jury_issue')
    .select('slot')
    .where('city_id', '=', ctx.city.id)
    .where('jury_id', '=', seat.jury_id)
    .where('seat_id', '=', seat.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const loseSeat = (ctx: ActContext, seat: Seat, why: string): void =>
  ctx.write(
    ctx.db
      .updateTable('jury_seat')
      .set({ state: 'lost', lost_why: why, version: seat.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', seat.id),
  )
