import { z } from 'zod'
import { type ActContext, Refusal } from '../../../platform/acts/index.ts'
import {
  FACT_NAMES,
  inputProblems,
  type Mark,
  publicationDigest,
  type Scheme,
  WHO,
} from '../../../rules/score/index.ts'
import { participantsOf, type Round } from './subject.ts'

/** One mark for one who takes part: a graded answer or a value from 0 to 100, so many votes of it. */
export const HandedMark = z.object({
  subject: z.string(),
  indicator: z.string(),
  who: z.enum(WHO),
  answer: z.string().optional(),
  value: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,4})?$/)
    .optional()
    .describe('a decimal from 0 to 100'),
  votes: z.int().min(0).max(10_000_000).default(1),
  struck: z.object({ ground: z.string().min(1) }).optional(),
})
export type HandedMark = z.infer<typeof HandedMark>

export interface HandedIn {
  /**
   * Where it comes from, the same each time: `jury:<id>`, `survey:<id>`, `session:<id>`, `sheet:<person>`, `file:<person>`.
   * Whoever hands in again hands in all of it: what the source gave before is replaced.
   */
  source: string
  marks: readonly HandedMark[]
  /** facts that were counted by people (points looked at, people found at their post), by who takes part */
  counts?: Readonly<Record<string, Readonly<Record<string, number>>>>
  note?: string
}

type Fault = { path: string; code: string; vars: Record<string, string> }

const SOURCE = /^(jury|survey|session|sheet|file|other):[A-Za-z0-9._:-]{1,80}$/
const FACTS = new Set<string>(FACT_NAMES)

/**
 * What is wrong with what is handed in: a stranger, an indicator that takes no marks, an answer that is none.
 * @returns faults with the place in the list
 */
export function faultsOf(
  method: Scheme,
  subjects: ReadonlySet<string>,
  { marks, counts }: Pick<HandedIn, 'marks' | 'counts'>,
): Fault[] {
  const kind = method.periods[0] ?? 'once'
  return [
    ...marks.flatMap((row, n): Fault[] => {
      if (!subjects.has(row.subject))
        return [{ path: `marks.${n}.subject`, code: 'round_stranger', vars: { value: row.subject } }]
      const { subject: id, ...mark } = row
      const [fault] = inputProblems(method, {
        ...{ format: 'bihuan-assessment-inputs/1', kind, period: '' },
        subjects: [{ id, marks: [asMark(mark)] }],
      })
      return fault ? [{ path: `marks.${n}`, code: 'round_bad_mark', vars: { what: fault.what, mend: fault.mend } }] : []
    }),
    ...Object.entries(counts ?? {}).flatMap(([subject, facts]): Fault[] => {
      if (!subjects.has(subject))
        return [{ path: `counts.${subject}`, code: 'round_stranger', vars: { value: subject } }]
      return Object.entries(facts).flatMap(([fact, n]): Fault[] =>
        FACTS.has(fact) && Number.isSafeInteger(n) && n >= 0
          ? []
          : [{ path: `counts.${subject}.${fact}`, code: 'round_bad_count', vars: { value: `${fact}: ${n}` } }],
      )
    }),
  ]
}

/** A mark without the keys that are not there: canonical JSON knows no undefined. */
export function asMark({ indicator, who, answer, value, votes, struck }: Omit<HandedMark, 'subject'>): Mark {
  return {
    indicator,
    who,
    ...(answer === undefined ? {} : { answer }),
    ...(value === undefined ? {} : { value }),
    votes,
    ...(struck === undefined ? {} : { struck }),
  }
}

/**
 * Hands marks in to a round that is open (README, "How marks come in"). All of one source at once, within the act of
 * whoever hands them in; the ledger gets an entry with the digest of what was handed in.
 * @throws Refusal not_found, round_not_open, bad_input (fields name the mark)
 */
export async function recordMarks(ctx: ActContext, roundId: string, handed: HandedIn): Promise<void> {
  const { db, city } = ctx
  if (!SOURCE.test(handed.source)) throw new TypeError(`not the name of a source: ${handed.source}`)
  // The lock makes whoever closes the round wait, or us.
  const round = await db
    .selectFrom('assessment_round')
    .select(['id', 'state', 'method'])
    .where('city_id', '=', city.id)
    .where('id', '=', roundId)
    .forNoKeyUpdate()
    .$castTo<Pick<Round, 'id' | 'state' | 'method'>>()
    .executeTakeFirst()
  if (!round) throw new Refusal('not_found', { status: 404 })
  await store(ctx, round, handed)
}

/** As `recordMarks`, by an act that has the round already. */
export async function store(
  ctx: ActContext,
  round: Pick<Round, 'id' | 'state' | 'method'>,
  handed: HandedIn,
): Promise<void> {
  const { db, city } = ctx
  if (round.state !== 'open') throw new Refusal('round_not_open', { status: 409 })
  const rows = await participantsOf(db, city.id, round.id)
  const fields = faultsOf(round.method, new Set(rows.map(row => row.id)), handed)
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
  const marks = handed.marks.map(({ subject, ...mark }) => ({ subject, ...asMark(mark) }))
  const counts = handed.counts ?? {}
  const set = {
    marks: JSON.stringify(marks),
    counts: JSON.stringify(counts),
    note: handed.note ?? '',
    by_person: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
    at: ctx.now,
  }
  ctx.write(
    db
      .insertInto('round_source')
      .values({ city_id: city.id, round_id: round.id, source: handed.source, version: 1, ...set })
      .onConflict(oc =>
        oc
          .columns(['city_id', 'round_id', 'source'])
          .doUpdateSet(eb => ({ ...set, version: eb('round_source.version', '+', 1) })),
      ),
  )
  ctx.also(
    'round.handIn',
    { kind: 'round', id: round.id },
    { source: handed.source, marks: marks.length, digest: publicationDigest({ marks, counts }) },
  )
  ctx.announce('round', { id: round.id })
}
