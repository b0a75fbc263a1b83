import { z } from 'zod'
import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import type { PaperIndicator, Slot } from '../../rules/ballot/index.ts'
import { FULL_MARKS } from '../../rules/ballot/index.ts'
import { WHO, type Who } from '../../rules/score/index.ts'

/** @throws Refusal bad_input that names the field, if there is no such unit or section */
export function mustBeUnit(city: CityContext, unit: string, path: string): void {
  if (!city.pack.units.has(unit)) throw new Refusal('bad_input', { fields: [{ path, code: 'unit_unknown' }] })
}

const Words = z.strictObject({ zh: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(200) })
const Id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/i)

const Ask = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answers'),
    answers: z
      .array(z.strictObject({ id: Id, name: Words, worth: z.number().min(0).max(100).nullable() }))
      .min(2)
      .max(10),
  }),
  z.strictObject({
    kind: z.literal('points'),
    most: z.literal([...FULL_MARKS]),
    decimals: z.literal([0, 1, 2]),
  }),
  z.strictObject({ kind: z.literal('choose'), number: z.int().min(1).max(200) }),
])

export const IndicatorInput = z.strictObject({ id: Id, name: Words, ask: Ask })

export const SubjectInput = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(120),
  unit: z
    .string()
    .max(64)
    .nullable()
    .default(null)
    .describe('the unit it is, or belongs to: its people do not judge it'),
  report: z.string().trim().max(20_000).nullable().default(null).describe('its own report, shown on the ballot'),
  figures: z
    .array(z.strictObject({ name: z.string().max(60), value: z.string().max(60) }))
    .max(12)
    .default([]),
})
export type Subject = z.output<typeof SubjectInput>

/** What a jury judges and how: fixed when it opens. */
export interface Paper {
  indicators: PaperIndicator[]
  subjects: Subject[]
  /** the kinds of people who have seats */
  who: Who[]
  /** anybody with the address may answer, as these people; null: seats alone */
  openTo: Who | null
  /** sources of indicators, for the round */
  quorum: number
  showFrom: number
  least: number
}

export const WhoInput = z.enum(WHO)

/** `without`: only for seats that step aside from just these subjects */
interface BallotPart extends Slot {
  without?: string
}

/** A part of the ballot with the public exponent that its signatures are made with (docs/adr/0030). */
export interface KeyedSlot extends BallotPart {
  exponent: number
}

export const OPEN_SLOT = 'open'

/**
 * The parts of the ballot. Where it is secret all subjects are one part, but a subject that somebody steps aside from has a
 * part of its own, so that nobody gets a signature for it who may not judge it; in a session each subject is scored as it
 * stands. Where people put their name to it, seats that step aside from the same subjects have one part.
 */
export function slotsOf(
  paper: Paper,
  { kind, secret }: { kind: string; secret: boolean },
  seats: readonly SeatKind[],
): BallotPart[] {
  const all = paper.subjects.map(row => row.id)
  const parts = paper.who.flatMap((who): BallotPart[] => {
    const own = seats.filter(seat => seat.who === who)
    if (!secret && kind !== 'session') return namedParts(who, all, own)
    const alone = new Set(kind === 'session' ? all : own.flatMap(seat => seat.recused))
    const together = all.filter(id => !alone.has(id))
    return [
      ...(together.length > 0 ? [{ id: who, who, subjects: together }] : []),
      ...all.filter(id => alone.has(id)).map(id => ({ id: `${who}~${id}`, who, subjects: [id] })),
    ]
  })
  return paper.openTo ? [...parts, { id: OPEN_SLOT, who: paper.openTo, subjects: all }] : parts
}

function namedParts(who: Who, all: readonly string[], seats: readonly SeatKind[]): BallotPart[] {
  const sets = new Map(seats.map(seat => [without(seat), seat.recused]))
  return [...sets].map(([key, recused], n) => ({
    id: n === 0 ? who : `${who}~${n + 1}`,
    who,
    subjects: all.filter(id => !recused.includes(id)),
    without: key,
  }))
}

interface SeatKind {
  who: string
  recused: readonly string[]
}

const without = (seat: SeatKind): string => [...seat.recused].sort().join(' ')

/** The parts that a seat may hand in. */
export const slotsFor = <S extends BallotPart>(slots: readonly S[], seat: SeatKind): S[] =>
  slots.filter(
    slot =>
      slot.id !== OPEN_SLOT &&
      slot.who === seat.who &&
      (slot.without === undefined || slot.without === without(seat)) &&
      !slot.subjects.some(id => seat.recused.includes(id)),
  )
