import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Code, PageQuery } from '../../../../platform/http/shapes.ts'
import { cursorOf, readCursor } from '../../../casework/index.ts'
import { stepRows, stepUnits } from '../present.ts'
import { StepPage, StepState } from '../shapes.ts'
import { isShaken, notTheirs, type Step } from '../subject.ts'

/** Steps that wait for a signature; a city has dozens at most. */
const MOST = 500

/** The desk of the ladder (SPEC R13): what is recommended, signed, served, acknowledged, closed, and what lost its ground. */
export const ladderBoard = view({
  name: 'ladder.board',
  route: 'GET /api/ladder',
  by: ['handler', 'unit_head', 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'],
  input: z.object({
    ...PageQuery,
    state: z.preprocess(value => (value === '' ? undefined : value), StepState.optional()),
    month: z.string().optional(),
    unit: Code.optional(),
    shaken: z.stringbool().optional(),
  }),
  output: StepPage,
  async run({ db, city, actor, now }, input) {
    const own = stepUnits(actor)
    const offices = [...city.pack.schemes.values()].flatMap(scheme =>
      scheme.ladder.filter(step => step.toWhom === 'other_office').map(step => step.code),
    )
    const seen = () => {
      let query = db.selectFrom('ladder_step').where('city_id', '=', city.id)
      if (own) {
        query = query.where('unit_id', 'in', own.length ? own : ['']).where('served_at', 'is not', null)
        if (offices.length) query = query.where('step', 'not in', offices)
      }
      if (input.month) query = query.where('month', '=', input.month)
      if (input.unit) query = query.where('unit_id', '=', input.unit)
      return query
    }
    const lost = sql<boolean>`shaken is not null and upheld_at is null and state not in ('declined', 'withdrawn')`
    let query = seen().selectAll()
    if (input.state) query = query.where('state', '=', input.state)
    if (input.shaken) query = query.where(lost)
    const cursor = readCursor(input.cursor)
    if (cursor)
      query = query.where(eb =>
        eb(eb.refTuple('recommended_at', 'id'), '<', eb.tuple(new Date(cursor[0] ?? 0), cursor[1] ?? '')),
      )
    const [rows, counts, shaken, waiting] = await Promise.all([
      query
        .orderBy('recommended_at', 'desc')
        .orderBy('id', 'desc')
        .limit(input.limit + 1)
        .execute(),
      seen()
        .select(['state', sql<number>`count(*)::int`.as('n')])
        .groupBy('state')
        .execute(),
      seen().select(sql<number>`count(*)::int`.as('n')).where(lost).executeTakeFirstOrThrow(),
      own ? [] : seen().selectAll().where('state', '=', 'recommended').limit(MOST).execute(),
    ])
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    const mine = (row: Step) => notTheirs(city, row, actor) === null && !isShaken(row)
    return {
      rows: await stepRows(db, city, page, now),
      next: rows.length > input.limit && last ? cursorOf(last.recommended_at.toISOString(), last.id) : null,
      counts: Object.fromEntries(counts.map(row => [row.state, row.n])),
      shaken: shaken.n,
      mine: waiting.filter(mine).length,
    }
  },
})
