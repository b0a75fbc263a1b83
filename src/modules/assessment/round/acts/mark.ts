import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { FACT_NAMES, indicatorsOf, type Scheme as Method } from '../../../../rules/score/index.ts'
import { type HandedMark, store } from '../marks.ts'
import { onRound } from '../subject.ts'

const Cell = z.object({
  subject: z.string().max(64),
  indicator: Code,
  value: z
    .string()
    .trim()
    .regex(/^(\d{1,3}(\.\d{1,2})?)?$/)
    .default('')
    .describe('0 to 100; empty takes the mark back'),
})
const Count = z.object({
  subject: z.string().max(64),
  fact: z.enum(FACT_NAMES),
  number: z.int().min(0).max(10_000_000).nullable().describe('null takes it back'),
})

/**
 * An inspector's sheet (SPEC F17 H6, 现场巡查、日常考评): marks and counts of what somebody saw. Each inspector has one sheet in
 * a round; writing a cell again corrects it, and the ledger keeps the digest of every state of it.
 */
export const markRound = act({
  name: 'round.mark',
  on: onRound,
  from: ['open'],
  by: ['assessor', 'supervisor', 'monitor'],
  clause: 'F17 H6',
  hidden: true,
  input: z.object({
    cells: z.array(Cell).max(5000).default([]),
    counts: z.array(Count).max(5000).default([]),
    note: z.string().trim().max(500).optional(),
  }),
  run: async (ctx, round, input) => {
    const { db, city } = ctx
    const source = `sheet:${ctx.actor.id}`
    const fields = input.cells.flatMap(({ indicator }, n) =>
      isSeen(round.method, indicator) ? [] : [{ path: `cells.${n}.indicator`, code: 'round_not_inspected' }],
    )
    if (fields.length > 0) throw new Refusal('bad_input', { fields })
    const before = await db
      .selectFrom('round_source')
      .select(['marks', 'counts', 'note'])
      .where('city_id', '=', city.id)
      .where('round_id', '=', round.id)
      .where('source', '=', source)
      .executeTakeFirst()
    const key = (row: { subject: string; indicator: string }) => `${row.subject} ${row.indicator}`
    const marks = new Map(((before?.marks ?? []) as HandedMark[]).map(mark => [key(mark), mark]))
    for (const { value, ...cell } of input.cells)
      if (value === '') marks.delete(key(cell))
      else marks.set(key(cell), { ...cell, who: 'inspector', value, votes: 1 })
    const counts: Record<string, Record<string, number>> = structuredClone(before?.counts ?? {})
    for (const { subject, fact, number } of input.counts) {
      const own = counts[subject] ?? {}
      if (number === null) delete own[fact]
      else own[fact] = number
      counts[subject] = own
    }
    await store(ctx, round, {
      source,
      marks: [...marks.values()],
      counts: Object.fromEntries(Object.entries(counts).filter(([, own]) => Object.keys(own).length > 0)),
      note: input.note ?? before?.note ?? '',
    })
    return { data: { source, cells: input.cells.length, counts: input.counts.length } }
  },
})

/** Indicators that people look at themselves; votes and surveys have doors of their own. */
export const isSeen = (method: Method, indicator: string): boolean =>
  indicatorsOf(method).some(
    leaf => leaf.id === indicator && (leaf.origin === 'inspected' || leaf.origin === 'declared'),
  )
