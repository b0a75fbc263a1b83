import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, hasRole, unitsOf } from '../../platform/acts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { unitsSeen } from './scope.ts'

type Where = (eb: ExpressionBuilder<Database, 'case_file'>) => Expression<SqlBool>

export interface CaseQueue {
  id: string
  group: 'mine' | 'unit' | 'centre' | 'watch'
  level: 'none' | 'near' | 'late'
  where: Where
}

const AT_UNIT = ['dispatched', 'signed']

/**
 * The work lists of a person, by roles (CHECKLIST K45 K78). All but the watch lists are served by the index of open
 * cases; each is a condition on it, so that counts and lists can't disagree.
 */
export function queuesOf(actor: Actor, cityId: number, now: Date, endOfToday: Date): CaseQueue[] {
  if (actor.kind !== 'staff') return []
  const queues: CaseQueue[] = []
  const units = unitsOf(actor, 'handler', 'unit_head')
  if (units.length) {
    const at = (states: string[], more?: Where): Where => {
      return eb =>
        eb.and([
          eb('case_file.closed_at', 'is', null),
          eb('case_file.unit_id', 'in', units),
          eb('case_file.state', 'in', states),
          ...(more ? [more(eb)] : []),
        ])
    }
    const mine: Where = eb => eb('case_file.handler_id', '=', actor.id)
    queues.push(
      { id: 'unit-late', group: 'mine', level: 'late', where: at(AT_UNIT, eb => eb('case_file.due_at', '<', now)) },
      {
        id: 'unit-today',
        group: 'mine',
        level: 'near',
        where: at(AT_UNIT, eb => eb.and([eb('case_file.due_at', '>=', now), eb('case_file.due_at', '<', endOfToday)])),
      },
      { id: 'unit-to-sign', group: 'mine', level: 'none', where: at(['dispatched']) },
      { id: 'mine-under-way', group: 'mine', level: 'none', where: at(['signed'], mine) },
      {
        id: 'unit-again',
        group: 'mine',
        level: 'near',
        where: at(AT_UNIT, eb => eb('case_file.verdict', '=', 'dissatisfied')),
      },
      { id: 'unit-all', group: 'unit', level: 'none', where: at(AT_UNIT) },
      { id: 'unit-answered', group: 'unit', level: 'none', where: at(['replied']) },
    )
  }
  const state = (name: string): Where => {
    return eb => eb.and([eb('case_file.closed_at', 'is', null), eb('case_file.state', '=', name)])
  }
  if (hasRole(actor, 'operator', 'dispatcher'))
    queues.push(
      { id: 'to-accept', group: 'centre', level: 'none', where: state('received') },
      { id: 'to-dispatch', group: 'centre', level: 'none', where: state('accepted') },
      { id: 'returned', group: 'centre', level: 'near', where: state('disputed') },
    )
  if (hasRole(actor, 'supervisor', 'leader', 'monitor', 'coordinator', 'discipline_inspector', 'dispatcher'))
    queues.push(
      {
        id: 'city-late',
        group: 'watch',
        level: 'late',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb('case_file.state', 'in', AT_UNIT),
            eb('case_file.due_at', '<', now),
          ]),
      },
      { id: 'raised', group: 'watch', level: 'near', where: state('raised') },
      {
        id: 'city-again',
        group: 'watch',
        level: 'none',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb('case_file.state', 'in', AT_UNIT),
            eb('case_file.verdict', '=', 'dissatisfied'),
          ]),
      },
      {
        id: 'city-open',
        group: 'watch',
        level: 'none',
        where: eb => eb.and([eb('case_file.closed_at', 'is', null), eb('case_file.state', 'in', AT_UNIT)]),
      },
    )
  const seen = unitsSeen(actor)
  queues.push({
    id: 'mentioned',
    group: units.length ? 'mine' : 'watch',
    level: 'none',
    where: eb =>
      eb.and([
        eb('case_file.closed_at', 'is', null),
        ...(seen ? [eb('case_file.unit_id', 'in', seen.length ? seen : [''])] : []),
        eb(
          'case_file.id',
          'in',
          eb
            .selectFrom('case_note')
            .select('case_note.case_id')
            .where('case_note.city_id', '=', cityId)
            .where(sql<boolean>`case_note.mentions @> array[${actor.id}]::uuid[]`),
        ),
      ]),
  })
  // Who receives the city's matters works on those first, whatever else the post says.
  const order = hasRole(actor, 'operator', 'dispatcher')
    ? ['centre', 'mine', 'unit', 'watch']
    : ['mine', 'unit', 'centre', 'watch']
  return queues.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}
