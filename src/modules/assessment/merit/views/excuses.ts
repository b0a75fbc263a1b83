import { z } from 'zod'
import type { Actor, CityContext } from '../../../../platform/acts/index.ts'
import { notFound, openActs, view } from '../../../../platform/acts/index.ts'
import type { Db } from '../../../../platform/db/index.ts'
import { fileViews } from '../../../../platform/files/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../../platform/http/shapes.ts'
import { civilWords } from '../../../../platform/i18n/day-words.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import {
  ClockView,
  clockView,
  cursorOf,
  FileView,
  OpenAct,
  personName,
  readCursor,
  ShutAct,
  UnitRef,
  unitRef,
} from '../../../casework/index.ts'
import { type Step, stepRule } from '../../ladder/subject.ts'
import { groundName } from '../../objection/grounds.ts'
import { objectionUnits, READERS } from '../../objection/present.ts'
import { waiverHistory } from '../../restoration/present.ts'
import { WaiverHistory } from '../../restoration/shapes.ts'
import { schemeFor } from '../../scheme-for.ts'
import type { Excuse } from '../subject.ts'

const ExcuseRow = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    state: z.enum(['asked', 'heard', 'upheld', 'refused', 'withdrawn']),
    stateName: Text,
    unit: UnitRef,
    person: z.string().nullable(),
    groundName: Text,
    about: Text,
    step: Id.nullable(),
    case: Id.nullable(),
    askedAt: Instant,
    clock: ClockView.nullable(),
  })
  .meta({ id: 'ExcuseRow' })
const ExcusePage = pageOf(ExcuseRow)
  .extend({ grounds: z.array(z.object({ id: z.string(), name: Text })) })
  .meta({ id: 'ExcusePage' })
const ExcuseDetail = ExcuseRow.extend({
  words: z.string(),
  files: z.array(FileView),
  askedBy: z.string().nullable(),
  hearings: z.array(
    z.object({
      heldAt: Instant,
      present: z.string(),
      words: z.string(),
      files: z.array(FileView),
      by: z.string().nullable(),
      at: Instant,
    }),
  ),
  decision: z.object({ upheld: z.boolean(), words: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
  waiver: WaiverHistory.nullable().describe('what became of the fact: left out, put back'),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
}).meta({ id: 'ExcuseDetail' })

/** What a person sees of excuses: those who decide all of them, people of a unit those of their unit. */
const unitsSeen = (actor: Actor) => objectionUnits(actor)

async function excuseRows(
  db: Db,
  city: CityContext,
  rows: readonly Excuse[],
  now: Date,
): Promise<z.input<typeof ExcuseRow>[]> {
  if (rows.length === 0) return []
  const running = rows.filter(row => row.state === 'asked' || row.state === 'heard').map(row => row.clock_id)
  const stepIds = rows.flatMap(row => row.step_id ?? [])
  const caseIds = rows.flatMap(row => row.case_id ?? [])
  const [clocks, steps, cases] = await Promise.all([
    running.length
      ? db.selectFrom('clock').selectAll().where('city_id', '=', city.id).where('id', 'in', running).execute()
      : [],
    stepIds.length
      ? db.selectFrom('ladder_step').selectAll().where('city_id', '=', city.id).where('id', 'in', stepIds).execute()
      : ([] as Step[]),
    caseIds.length
      ? db
          .selectFrom('case_file')
          .select(['id', 'number', 'title'])
          .where('city_id', '=', city.id)
          .where('id', 'in', caseIds)
          .execute()
      : [],
  ])
  const scheme = schemeFor(city.pack, 'month')
  return rows.map(row => {
    const step = steps.find(one => one.id === row.step_id)
    const kase = cases.find(one => one.id === row.case_id)
    const clock = clocks.find(one => one.id === row.clock_id)
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state as 'asked',
      stateName: text(`excuse.state.${row.state}`),
      unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
      person: personName(city, row.person_id),
      groundName: groundName(scheme, 'excuse', row.ground),
      about: step
        ? text('excuse.about.step', {
            month: civilWords(step.month),
            step: stepRule(city, step).name,
            number: step.number ?? '',
          })
        : text('excuse.about.fact', {
            fact: text(`objection.fact.${row.fact}`),
            number: kase?.number ?? '',
            title: kase?.title ?? '',
          }),
      step: row.step_id,
      case: row.case_id,
      askedAt: row.asked_at.toISOString(),
      clock: clock ? clockView(city, clock, now) : null,
    }
  })
}

export const listExcuses = view({
  name: 'excuse.list',
  route: 'GET /api/excuses',
  by: READERS,
  input: z.object(PageQuery),
  output: ExcusePage,
  async run({ db, city, actor, now }, { cursor, limit }) {
    const own = unitsSeen(actor)
    let query = db.selectFrom('excuse').selectAll().where('city_id', '=', city.id)
    if (own) query = query.where('unit_id', 'in', own.length ? own : [''])
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('asked_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: await excuseRows(db, city, page, now),
      next: rows.length > limit && last ? cursorOf(last.asked_at.toISOString(), last.id) : null,
      grounds: schemeFor(city.pack, 'month').excuses.grounds.map(row => ({ id: row.code, name: row.name })),
    }
  },
})

/** One request: what happened, what was said at the hearings, what was decided. */
export const getExcuse = view({
  name: 'excuse.get',
  route: 'GET /api/excuses/{id}',
  by: READERS,
  input: z.object({ id: z.uuid() }),
  output: ExcuseDetail,
  async run(ctx, { id }) {
    const { db, city, actor, now } = ctx
    const row = await db
      .selectFrom('excuse')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    const own = unitsSeen(actor)
    if (!row || (own && !own.includes(row.unit_id))) throw notFound()
    const [[shown], hearings] = await Promise.all([
      excuseRows(db, city, [row], now),
      db
        .selectFrom('excuse_hearing')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('excuse_id', '=', id)
        .orderBy('at')
        .execute(),
    ])
    if (!shown) throw notFound()
    const files = await fileViews(db, city, [id, ...hearings.map(one => one.id)])
    const { open, shut } = openActs('excuse', row, id, actor, city, now)
    return {
      ...shown,
      words: row.words,
      files: files.get(id) ?? [],
      askedBy: personName(city, row.asked_by),
      hearings: hearings.map(one => ({
        heldAt: one.held_at.toISOString(),
        present: one.present,
        words: one.words,
        files: files.get(one.id) ?? [],
        by: personName(city, one.by_person),
        at: one.at.toISOString(),
      })),
      decision:
        row.decided_at && row.decision
          ? {
              upheld: row.state === 'upheld',
              words: row.decision,
              by: personName(city, row.decided_by),
              at: row.decided_at.toISOString(),
            }
          : null,
      waiver: row.fact && row.fact_id ? await waiverHistory(ctx, row.fact, row.fact_id) : null,
      acts: open,
      shut,
    }
  },
})
