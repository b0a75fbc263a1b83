import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { checkUnit, dueOf } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { type Seen, tallyOf } from '../rules/tally.ts'
import { hang, INSPECTORS, inspectionOf, isOfUnit, listOf, tellUnit, termsFrom } from '../subject.ts'

/** A telephone's clock may run before the program's by so much. */
const AHEAD_MS = 5 * 60_000

const Point = z.object({
  code: z.string().max(64),
  result: z.enum(['good', 'fault', 'skipped']),
  note: z.string().trim().max(500).optional(),
})

const Recorded = z.object({
  list: z.string().max(64).describe('code of a list of the pack'),
  unit: z.string().max(64),
  spot: z.string().trim().min(1).max(60).optional().describe('counter, station or room, as the door says'),
  at: z.iso.datetime({ offset: true }).optional().describe('when it was seen; left out: now'),
  position: z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).optional(),
  posts: z
    .object({ expected: z.int().min(0).max(999), present: z.int().min(0).max(999) })
    .optional()
    .describe('people who ought to have been there, and who were'),
  points: z.array(Point).min(1).max(40),
  words: z.string().trim().max(2000).default(''),
  fileIds: z.array(z.uuid()).max(20).default([]),
})
type Recorded = z.infer<typeof Recorded>

/**
 * What somebody saw, unannounced, point by point (SPEC F12 N4 Q7 H6, CHECKLIST K94): the unit hears of it at once, and has the
 * pack's time to mend what was found. What was seen without a network arrives later with the time it was seen.
 */
export const recordInspection = act({
  name: 'inspection.record',
  path: '/api/inspections/record',
  by: INSPECTORS,
  clause: 'F12 N4 Q7 H6 K94',
  input: Recorded,
  run: async (ctx, _none, input) => {
    const { city } = ctx
    inspectionOf(city)
    const at = seenAt(ctx, input.at)
    checkUnit(city, input.unit)
    if (isOfUnit(city, ctx.actor, input.unit)) throw new Refusal('inspection_own_unit', { status: 409 })
    const points = pointsOf(ctx, input)
    const tally = tallyOf(points)
    const found = tally.points > tally.passed
    const terms = termsFrom(city, ctx.now, found)
    const id = ctx.id()
    ctx.insert('inspection', {
      city_id: city.id,
      id,
      version: 1,
      state: found ? 'open' : 'clean',
      list: input.list,
      unit_id: input.unit,
      spot: input.spot ?? null,
      by_person: ctx.actor.id,
      at,
      on_day: dayIn(city, at),
      taken_at: ctx.now,
      lng: input.position?.lng ?? null,
      lat: input.position?.lat ?? null,
      expected: input.posts?.expected ?? null,
      present: input.posts?.present ?? null,
      ...tally,
      words: input.words,
      ...terms,
    })
    ctx.insert(
      'inspection_point',
      points.map(({ code, result, note }) => ({
        city_id: city.id,
        inspection_id: id,
        code,
        result,
        note: note ?? null,
        struck: false,
      })),
    )
    await hang(ctx, 'inspection', id, input.fileIds)
    const faults = tally.points - tally.passed
    tellUnit(ctx, { id, unit_id: input.unit, by_person: ctx.actor.id }, found ? 'found' : 'clean', {
      list: listOf(city, input.list)?.name ?? input.list,
      n: String(faults),
    })
    ctx.announce('inspection', { id })
    return {
      created: { kind: 'inspection', id, version: 1 },
      unit: input.unit,
      data: {
        list: input.list,
        at: at.toISOString(),
        ...tally,
        posts: input.posts ?? null,
        files: input.fileIds.length,
      },
      answer: { dueAt: terms.due_at?.toISOString() ?? null },
    }
  },
})

function seenAt(ctx: ActContext, said: string | undefined): Date {
  if (said === undefined) return ctx.now
  const at = new Date(said)
  const { recordWithin } = inspectionOf(ctx.city)
  const refuse = (code: string) => new Refusal('bad_input', { fields: [{ path: 'at', code }] })
  if (at.getTime() > ctx.now.getTime() + AHEAD_MS) throw refuse('inspection_ahead')
  if (dueOf(ctx.city, at, recordWithin.value).due < ctx.now) throw refuse('inspection_too_old')
  return at
}

/** Every point of the list, in its order, and no other; a fault says what it was. All that is wrong is named at once. */
function pointsOf(ctx: ActContext, input: Recorded): (Seen & { note?: string | undefined })[] {
  const list = listOf(ctx.city, input.list)
  if (!list) throw new Refusal('bad_input', { fields: [{ path: 'list', code: 'inspection_unknown_list' }] })
  const fields: { path: string; code: string; vars?: Record<string, string> }[] = []
  const told = new Map(input.points.map((point, n) => [point.code, { ...point, n }]))
  if (told.size < input.points.length) fields.push({ path: 'points', code: 'twice' })
  for (const { code, n } of told.values())
    if (!list.points.some(point => point.code === code))
      fields.push({ path: `points.${n}.code`, code: 'inspection_unknown_point' })
  for (const point of list.points) {
    const said = told.get(point.code)
    if (!said) fields.push({ path: 'points', code: 'inspection_point_missing', vars: { point: point.name.zh } })
    else if (said.result === 'fault' && !said.note)
      fields.push({ path: `points.${said.n}.note`, code: 'inspection_say_what', vars: { point: point.name.zh } })
  }
  if (list.posts.value && !input.posts) fields.push({ path: 'posts', code: 'missing' })
  if (!list.posts.value && input.posts) fields.push({ path: 'posts', code: 'inspection_no_posts' })
  if (input.posts && input.posts.present > input.posts.expected)
    fields.push({ path: 'posts.present', code: 'inspection_more_than_posts' })
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
  return list.points.flatMap(({ code }) => {
    const said = told.get(code)
    return said ? [{ code, result: said.result, note: said.note || undefined, struck: false }] : []
  })
}
