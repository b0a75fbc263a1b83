import { type ActContext, Refusal } from '../../../platform/acts/index.ts'
import { openClock } from '../../casework/index.ts'
import { dayIn, type Limit } from '../../registry/index.ts'
import { attachEvidence } from '../evidence.ts'
import { decidingUnit } from './who.ts'

interface Entered {
  unit: string
  publication: { id: string; number: string }
  kind: string
  period: string
  /** until when the unit might have objected */
  objectBy: Date
  ground: string
  words: string
  fact: string
  /** to decide */
  limit: Limit
  /** what it is about: a fact of a case, or a part of a round's result */
  columns:
    | { fact_id: string; case_id: string }
    | { round_id: string; scheme: string; subject: string; target_of: string; target: string }
  /** what the ledger keeps besides */
  data: Record<string, unknown>
}

/** @throws Refusal bad_input if the pack has no such ground */
export function mustBeGround(grounds: readonly { code: string }[], ground: string): void {
  if (!grounds.some(row => row.code === ground))
    throw new Refusal('bad_input', { fields: [{ path: 'ground', code: 'not_in_list', vars: { value: ground } }] })
}

/** Writes an objection down with its number and its evidence; from now on the time to decide runs. */
export async function enter(ctx: ActContext, of: Entered, fileIds: readonly string[]) {
  const { city, db } = ctx
  const id = ctx.id()
  await attachEvidence(ctx, 'objection', id, fileIds)
  const year = dayIn(city, ctx.now).slice(0, 4)
  const number = `SS-${year}-${String(await city.numbers.next(city.id, `objection/${year}`)).padStart(4, '0')}`
  const clock = openClock(ctx, {
    kind: 'objection',
    unit: decidingUnit(city),
    limit: of.limit,
    caseId: null,
    subject: { kind: 'objection', id },
  })
  ctx.write(
    db.insertInto('objection').values({
      city_id: city.id,
      id,
      version: 1,
      state: 'filed',
      number,
      publication_id: of.publication.id,
      kind: of.kind,
      period: of.period,
      unit_id: of.unit,
      ground: of.ground,
      fact: of.fact,
      words: of.words,
      filed_by: ctx.actor.id,
      filed_at: ctx.now,
      object_by: of.objectBy,
      decide_clock: clock.id,
      decide_by: clock.due,
      pack_version: city.pack.version,
      ...of.columns,
    }),
  )
  ctx.announce('objection', { id })
  return {
    created: { kind: 'objection', id, version: 1 },
    unit: of.unit,
    data: {
      ...{ number, publication: of.publication.number, fact: of.fact, ...of.data },
      ...{ ground: of.ground, files: fileIds.length },
    },
    answer: { number, decideBy: clock.due.toISOString() },
  }
}
