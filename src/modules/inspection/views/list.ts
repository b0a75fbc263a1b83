import { z } from 'zod'
import { hasRole, unitsOf, view } from '../../../platform/acts/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { UnitRef, unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { figuresOf } from '../figures.ts'
import { present } from '../present.ts'
import { InspectionFigures, InspectionRow } from '../shapes.ts'
import { ANSWERERS, INSPECTORS, seesAll } from '../subject.ts'

const MOST = 200
/** What is counted, where no days are asked for. */
const DAYS = 30
const SHOW = ['all', 'todo', 'open', 'mended', 'clean'] as const

/** What inspections found, the newest first; a unit sees its own (CHECKLIST K94). */
export const listInspections = view({
  name: 'inspection.list',
  route: 'GET /api/inspections',
  by: ['staff'],
  input: z.object({
    show: z.enum(SHOW).default('all'),
    unit: z.string().optional(),
    from: Day.optional(),
    to: Day.optional(),
  }),
  output: z
    .object({
      rows: z.array(InspectionRow),
      more: z.boolean(),
      from: Day,
      to: Day,
      figures: InspectionFigures,
      units: z.array(InspectionFigures.extend({ unit: UnitRef })).describe('those that were inspected'),
      lists: z.array(
        z.object({
          code: z.string(),
          name: Text,
          covert: z.boolean().describe('the unit is not told who came'),
          posts: z.boolean().describe('people who ought to be there are counted'),
          points: z.array(z.object({ code: z.string(), name: Text })),
        }),
      ),
      mayRecord: z.boolean(),
    })
    .meta({ id: 'InspectionList' }),
  async run({ db, city, actor, now }, { show, unit, ...days }) {
    const to = days.to ?? dayIn(city, now)
    const from = days.from ?? Temporal.PlainDate.from(to).subtract({ days: DAYS }).toString()
    const own = seesAll(actor) ? null : unitsOf(actor, ...ANSWERERS)
    const units = unit === undefined ? own : own === null || own.includes(unit) ? [unit] : []
    const rows = await db
      .selectFrom('inspection')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('on_day', '>=', from)
      .where('on_day', '<=', to)
      .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
      .$if(show === 'todo', query =>
        query.where('state', 'in', own === null ? ['answered', 'contested'] : ['open', 'contested']),
      )
      .$if(show === 'open', query => query.where('state', 'in', ['open', 'answered', 'contested']))
      .$if(show === 'mended' || show === 'clean', query => query.where('state', '=', show))
      .orderBy('on_day', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST + 1)
      .execute()
    const figures = await figuresOf(db, city, now, { units, from, to })
    const all = [...figures.values()]
    const sum = (figure: keyof (typeof all)[number]) => all.reduce((total, row) => total + row[figure], 0)
    return {
      rows: rows.slice(0, MOST).map(row => present(city, row, now)),
      more: rows.length > MOST,
      from,
      to,
      figures: {
        inspections: sum('inspections'),
        points: sum('points'),
        passed: sum('passed'),
        open: sum('open'),
        late: sum('late'),
      },
      units: [...figures].flatMap(([code, row]) => {
        const ref = unitRef(city, code)
        return ref ? [{ unit: ref, ...row }] : []
      }),
      lists: (city.pack.rules.inspection?.lists ?? []).map(({ code, name, covert, posts, points }) => ({
        code,
        name,
        covert: covert.value,
        posts: posts.value,
        points: points.map(point => ({ code: point.code, name: point.name })),
      })),
      mayRecord: city.pack.rules.inspection !== undefined && hasRole(actor, ...INSPECTORS),
    }
  },
})
