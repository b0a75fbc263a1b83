import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { declareFigures, GRADES } from '../registry/index.ts'
import { expiredStart } from './rules/expired-start.ts'
import { slipRules } from './rules/kinds.ts'
import { WatchList } from './shapes.ts'

type Where = (eb: ExpressionBuilder<Database, 'case_file'>) => Expression<SqlBool>
export type WatchId = z.infer<typeof WatchList>

declareFigures(
  'figures.shown.watch',
  'K87',
  WatchList.options.map(id => `watch.${id}`),
  id => id,
)

const DAY_MS = 86_400_000
const AT_UNIT = ['dispatched', 'signed']

/**
 * What a supervisor looks at all day (CHECKLIST K87), each a condition on the open cases. Limits become moments before they
 * are asked: the database compares columns with bound values only.
 */
export function watchLists(city: CityContext, now: Date): Record<WatchId, Where> {
  const { watch } = slipRules(city)
  const { sign } = city.pack.rules.limits
  const quiet = expiredStart(city.calendar, watch.silent.value, now)
  const open: Where = eb => eb('case_file.closed_at', 'is', null)
  const at =
    (states: string[], ...more: Where[]): Where =>
    eb =>
      eb.and([open(eb), eb('case_file.state', 'in', states), ...more.map(where => where(eb))])
  return {
    unowned: eb => eb.and([open(eb), eb('case_file.unit_id', 'is', null)]),
    unsigned: at(['dispatched'], eb =>
      eb.or(
        GRADES.map(grade =>
          eb.and([
            eb('case_file.grade', '=', grade),
            eb('case_file.dispatched_at', '<=', expiredStart(city.calendar, sign.value[grade], now)),
          ]),
        ),
      ),
    ),
    // Whether it is near by its own limit is counted by whoever reads the rows; none is near days before its due.
    near: at(AT_UNIT, eb =>
      eb.and([eb('case_file.due_at', '>=', now), eb('case_file.due_at', '<', new Date(now.getTime() + 3 * DAY_MS))]),
    ),
    overdue: at(AT_UNIT, eb => eb('case_file.due_at', '<', now)),
    bounced: eb =>
      eb.and([
        open(eb),
        eb(
          eb
            .selectFrom('dispatch')
            .select(count => count.fn.countAll<number>().as('n'))
            .where('dispatch.city_id', '=', city.id)
            .whereRef('dispatch.case_id', '=', 'case_file.id')
            .where('dispatch.returned_at', 'is not', null),
          '>=',
          watch.bounced.value,
        ),
      ]),
    reworked: eb => eb.and([open(eb), eb('case_file.rehandled', '>=', watch.reworked.value)]),
    silent: at(['signed'], eb =>
      eb.and([
        eb('case_file.dispatched_at', '<', quiet),
        eb.not(
          eb.exists(
            eb
              .selectFrom('ledger_entry')
              .select(sql.lit(1).as('one'))
              .where('ledger_entry.city_id', '=', city.id)
              .where('ledger_entry.subject_id', '=', sql<string>`case_file.id::text`)
              .where('ledger_entry.at', '>=', quiet)
              .where('ledger_entry.act', 'not in', ['clock.mark', 'slip.serve']),
          ),
        ),
      ]),
    ),
  }
}
