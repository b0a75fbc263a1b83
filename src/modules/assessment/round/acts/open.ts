import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { groupOf, type Scheme as Method, SCHEME_PERIODS } from '../../../../rules/score/index.ts'
import { dayIn, type Scheme } from '../../../registry/index.ts'
import { type Entrant, entrants, knownSubjects, NamedSubject } from '../participants.ts'
import { monthsOf, type RoundSpan, roundSpan, yearBefore } from '../rules/span.ts'
import { schemeIn } from '../schemes.ts'
import { type Round, standingResult, stands } from '../subject.ts'
import { volumesOf } from '../volume.ts'

/**
 * Opens a round (SPEC R12 F17 N6 H6): the scheme as it is in force on the period's first day, the period, and who takes part. Groups and volumes are fixed
 * now, so that nobody moves to another group by what they do later; who is assessed again and who met which rule before
 * come from the last round of the scheme.
 */
export const openRound = act({
  name: 'round.open',
  by: ['assessor'],
  clause: 'R12 F16 F17 N6 H6',
  input: z.object({
    scheme: Code,
    kind: z.enum(SCHEME_PERIODS),
    period: z.string().trim().max(32),
    subjects: z
      .array(NamedSubject)
      .max(5000)
      .optional()
      .describe('left out: all whom the pack knows, units that are ranked or sections'),
    note: z.string().trim().max(500).default(''),
  }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const found = schemeIn(city, input)
    if (!found) throw new Refusal('bad_input', { fields: [{ path: 'scheme', code: 'round_unknown_scheme' }] })
    const span = spanAsked(found, input)
    const listed = input.subjects ?? knownSubjects(city, found.method).map(unit => ({ id: unit.code }))
    const among = entrants(city, found.method, listed)
    const last = await lastClosed(ctx, found.method, span)
    const carried = new Set(last?.result?.consequences.filter(row => row.carries).map(row => row.subject))
    const fixed = await inGroups(ctx, found, among)
    await mustBeNew(ctx, input.scheme, span)
    const id = ctx.id()
    const history = last?.result
      ? [...last.history, { period: last.period, met: last.result.met }].slice(-longestRun(found.method))
      : []
    ctx.write(
      db.insertInto('assessment_round').values({
        ...{ city_id: city.id, id, version: 1, state: 'open', scheme: found.method.id },
        ...{ kind: span.kind, period: span.period, from_day: span.from, to_day: span.to, note: input.note },
        method: JSON.stringify(found.method),
        pack_version: city.pack.version,
        previous_id: last?.id ?? null,
        history: JSON.stringify(history),
        ...{
          opened_by: ctx.actor.id,
          opened_at: ctx.now,
          measured: null,
          measured_at: null,
          inputs: null,
          result: null,
        },
        ...{ proposed_at: null, decided_at: null },
      }),
    )
    for (const [seq, row] of fixed.entries())
      ctx.insert('round_subject', {
        ...{ city_id: city.id, round_id: id, id: row.id, seq },
        name: row.name && JSON.stringify(row.name),
        ...{ unit_id: row.unit, person_id: row.person, kind: row.kind, group_id: row.group, volume: row.volume },
        carried: carried.has(row.id),
      })
    ctx.announce('round', { id })
    return {
      created: { kind: 'round', id, version: 1 },
      data: {
        ...{ scheme: found.method.id, version: found.method.version, kind: span.kind, period: span.period },
        ...{ subjects: fixed.length, carried: carried.size, previous: last?.id ?? null },
      },
      answer: { subjects: fixed.length },
    }
  },
})

function spanAsked({ file, method }: { file: Scheme; method: Method }, asked: Pick<RoundSpan, 'kind' | 'period'>) {
  if (!method.periods.includes(asked.kind))
    throw new Refusal('bad_input', { fields: [{ path: 'kind', code: 'round_other_period' }] })
  const span = roundSpan(asked.kind, asked.period, file.monthStartsOn?.value ?? 1)
  if (!span) throw new Refusal('bad_input', { fields: [{ path: 'period', code: `round_period_${asked.kind}` }] })
  return span
}

const longestRun = (method: Method): number => Math.max(1, ...method.rules.map(rule => rule.running)) + 1

/** The last round of the scheme that ended before this one begins: its rules met and its carried ones go on. */
async function lastClosed({ db, city }: ActContext, method: Method, span: RoundSpan) {
  return db
    .selectFrom('assessment_round')
    .select(['id', 'period', 'history', standingResult.as('result')])
    .where('city_id', '=', city.id)
    .where('scheme', '=', method.id)
    .where('kind', '=', span.kind)
    .where(stands)
    .where('to_day', '<', span.from)
    .orderBy('to_day', 'desc')
    .limit(1)
    .$castTo<Pick<Round, 'id' | 'period' | 'history' | 'result'>>()
    .executeTakeFirst()
}

async function mustBeNew({ db, city }: ActContext, scheme: string, span: RoundSpan): Promise<void> {
  const before = await db
    .selectFrom('assessment_round')
    .select('id')
    .where('city_id', '=', city.id)
    .where('scheme', '=', scheme)
    .where('kind', '=', span.kind)
    .where('period', '=', span.period)
    .where('state', '<>', 'void')
    .executeTakeFirst()
  if (before) throw new Refusal('round_open_already', { status: 409, vars: { period: span.period } })
}

/** Volumes of the twelve months before, unless the list gave them; then the group that takes each. */
async function inGroups(
  ctx: ActContext,
  { file, method }: { file: Scheme; method: Method },
  among: readonly Entrant[],
): Promise<Entrant[]> {
  const byVolume = method.subjects === 'unit' && file.volume !== undefined
  const past = yearBefore(dayIn(ctx.city, ctx.now))
  const volumes = byVolume
    ? await volumesOf(
        ctx,
        among.map(row => row.id),
        past,
        monthsOf(past),
      )
    : new Map<string, string>()
  const lost: { path: string; code: string }[] = []
  const fixed = among.map((row, n) => {
    const volume = row.volume ?? volumes.get(row.id) ?? null
    try {
      const group = groupOf(
        {
          id: row.id,
          ...(row.kind ? { kind: row.kind } : {}),
          ...(row.group ? { group: row.group } : {}),
          ...(volume ? { volume } : {}),
        },
        method.groups,
      )
      return { ...row, volume, group: group?.id ?? null }
    } catch {
      lost.push({ path: `subjects.${n}.group`, code: 'round_no_group' })
      return row
    }
  })
  if (lost.length > 0) throw new Refusal('bad_input', { fields: lost })
  return fixed
}
