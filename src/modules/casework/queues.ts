import { sql } from 'kysely'
import { type Actor, actsFor, areaOf, type CityContext, hasRole, unitsOf } from '../../platform/acts/index.ts'
import { dayIn } from '../registry/index.ts'
import { endOfDay } from './rules/end-of-day.ts'
import { promisedThrough } from './rules/promised.ts'
import { type CaseWhere, inSight } from './scope.ts'

type Where = CaseWhere

export interface CaseQueue {
  id: string
  group: 'mine' | 'unit' | 'centre' | 'watch'
  level: 'none' | 'near' | 'late'
  where: Where
}

const AT_UNIT = ['dispatched', 'signed']

/** At the desk of one of the units: theirs and not handed down, or handed down to them. */
export const atDesk =
  (units: readonly string[]): Where =>
  eb =>
    eb.or([
      eb.and([eb('case_file.unit_id', 'in', units), eb('case_file.held_by', 'is', null)]),
      eb('case_file.held_by', 'in', units),
    ])

/** When a list is looked at. */
interface Moment {
  now: Date
  endOfToday: Date
  /** up to which day named in answers the rest is to be worked on now; null where the city reminds nobody of them */
  restBy: string | null
}

/** The matters of the duty desk: all, or those of the area of a sub-platform; null for whoever sits at none. */
export function dutyDesk(actor: Actor): Where | null {
  if (hasRole(actor, 'operator', 'dispatcher')) return eb => eb.lit(true)
  const area = areaOf(actor, 'operator', 'dispatcher')
  return area.length ? eb => eb('case_file.place_unit', 'in', area) : null
}

/** The work lists of a person as they stand now. */
export function queuesAt(city: CityContext, actor: Actor, now: Date): CaseQueue[] {
  const before = city.pack.rules.reply.remindBefore?.value
  const restBy = before ? promisedThrough(city.calendar, before, dayIn(city, now)) : null
  return queuesOf(actor, city.id, { now, endOfToday: endOfDay(city, now), restBy })
}

/**
 * The work lists of a person, by roles (CHECKLIST K45 K78). All but the watch lists are served by the index of open
 * cases; each is a condition on it, so that counts and lists can't disagree.
 */
export function queuesOf(actor: Actor, cityId: number, { now, endOfToday, restBy }: Moment): CaseQueue[] {
  if (actor.kind !== 'staff') return []
  const queues: CaseQueue[] = []
  const units = unitsOf(actor, 'handler', 'unit_head')
  if (units.length) {
    const at = (states: string[], more?: Where): Where => {
      return eb =>
        eb.and([
          eb('case_file.closed_at', 'is', null),
          atDesk(units)(eb),
          eb('case_file.state', 'in', states),
          ...(more ? [more(eb)] : []),
        ])
    }
    const mine: Where = eb => eb('case_file.handler_id', 'in', actsFor(actor))
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
      {
        id: 'section-all',
        group: 'mine',
        level: 'none',
        where: at(AT_UNIT, eb => eb('case_file.section_id', 'in', units)),
      },
      {
        id: 'unit-step-late',
        group: 'unit',
        level: 'near',
        where: at(AT_UNIT, eb => eb('case_file.step_due', '<', now)),
      },
      {
        id: 'handed-down',
        group: 'unit',
        level: 'none',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb('case_file.unit_id', 'in', units),
            eb('case_file.held_by', 'is not', null),
            eb('case_file.state', 'in', AT_UNIT),
          ]),
      },
      {
        id: 'co-asked',
        group: 'mine',
        level: 'near',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb(
              'case_file.id',
              'in',
              eb
                .selectFrom('co_handler')
                .select('co_handler.case_id')
                .where('co_handler.city_id', '=', cityId)
                .where('co_handler.unit_id', 'in', units)
                .where('co_handler.state', '=', 'asked'),
            ),
          ]),
      },
      {
        id: 'sent-back',
        group: 'mine',
        level: 'near',
        where: at(['signed'], eb => eb.and([mine(eb), eb('case_file.sign_off', '=', 'returned')])),
      },
      {
        id: 'unit-words',
        group: 'mine',
        level: 'near',
        where: at([...AT_UNIT, 'paused', 'on_ledger'], eb => eb('case_file.words_open', '>', 0)),
      },
      ...(restBy
        ? [
            {
              id: 'promised',
              group: 'mine',
              level: 'near',
              where: eb =>
                eb.and([
                  eb('case_file.promised_on', '<=', restBy),
                  eb('case_file.state', 'in', ['replied', 'closed']),
                  atDesk(units)(eb),
                ]),
            } as const satisfies CaseQueue,
          ]
        : []),
      { id: 'unit-all', group: 'unit', level: 'none', where: at(AT_UNIT) },
      { id: 'unit-waiting', group: 'unit', level: 'none', where: at(['paused', 'on_ledger']) },
      { id: 'unit-answered', group: 'unit', level: 'none', where: at(['replied']) },
    )
  }
  if (hasRole(actor, 'unit_head'))
    queues.push({
      id: 'to-sign-off',
      group: 'mine',
      level: 'near',
      where: eb =>
        eb.and([
          eb('case_file.closed_at', 'is', null),
          eb('case_file.sign_off', '=', 'waiting'),
          eb('case_file.state', '=', 'signed'),
          atDesk(unitsOf(actor, 'unit_head'))(eb),
        ]),
    })
  const state = (name: string): Where => {
    return eb => eb.and([eb('case_file.closed_at', 'is', null), eb('case_file.state', '=', name)])
  }
  const area = areaOf(actor, 'operator', 'dispatcher')
  const desk = dutyDesk(actor)
  if (desk) {
    const here = (name: string): Where => {
      return eb => eb.and([state(name)(eb), desk(eb)])
    }
    queues.push(
      {
        id: 'danger',
        group: 'centre',
        level: 'late',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb('case_file.danger', 'is not', null),
            eb('case_file.state', 'in', ['received', 'accepted']),
            desk(eb),
          ]),
      },
      { id: 'to-accept', group: 'centre', level: 'none', where: here('received') },
      { id: 'to-dispatch', group: 'centre', level: 'none', where: here('accepted') },
    )
    if (hasRole(actor, 'dispatcher'))
      queues.push({
        id: 'sent-at-once',
        group: 'centre',
        level: 'none',
        where: eb => eb.and([eb('case_file.closed_at', 'is', null), eb('case_file.at_once', '=', 'review')]),
      })
    if (hasRole(actor, 'dispatcher'))
      queues.push({
        id: 'points-elsewhere',
        group: 'centre',
        level: 'near',
        where: eb =>
          eb.and([
            eb('case_file.closed_at', 'is', null),
            eb('case_file.points_to', 'is not', null),
            eb('case_file.state', 'in', [...AT_UNIT, 'paused', 'on_ledger']),
          ]),
      })
    queues.push({
      id: 'returned',
      group: hasRole(actor, 'arbiter') ? 'centre' : 'watch',
      level: 'near',
      where: here('disputed'),
    })
  } else if (hasRole(actor, 'arbiter'))
    queues.push({ id: 'returned', group: 'centre', level: 'near', where: state('disputed') })
  if (area.length)
    queues.push({
      id: 'to-hand-on',
      group: 'centre',
      level: 'near',
      where: eb =>
        eb.and([
          eb('case_file.closed_at', 'is', null),
          eb('case_file.unit_id', 'in', area),
          eb('case_file.held_by', 'is', null),
          eb('case_file.state', '=', 'dispatched'),
        ]),
    })
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
        id: 'time-asked',
        group: 'watch',
        level: 'near',
        where: eb => eb.and([eb('case_file.closed_at', 'is', null), eb('case_file.asked', 'is not', null)]),
      },
      { id: 'on-ledger', group: 'watch', level: 'none', where: state('on_ledger') },
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
  const sight = inSight(actor)
  queues.push({
    id: 'mentioned',
    group: units.length ? 'mine' : 'watch',
    level: 'none',
    where: eb =>
      eb.and([
        eb('case_file.closed_at', 'is', null),
        ...(sight ? [sight(eb)] : []),
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
  // 首问负责: whoever was asked first stays responsible until it is answered (SPEC Q3).
  queues.push({
    id: 'first-asked',
    group: units.length ? 'mine' : 'watch',
    level: 'none',
    where: eb =>
      eb.and([
        eb('case_file.closed_at', 'is', null),
        eb('case_file.replied_at', 'is', null),
        ...(sight ? [sight(eb)] : []),
        eb(
          'case_file.id',
          'in',
          eb
            .selectFrom('first_asked')
            .select('first_asked.case_id')
            .where('first_asked.city_id', '=', cityId)
            .where('first_asked.person_id', 'in', actsFor(actor)),
        ),
      ]),
  })
  // Who receives the city's matters works on those first, whatever else the post says.
  const order = hasRole(actor, 'operator', 'dispatcher')
    ? ['centre', 'mine', 'unit', 'watch']
    : ['mine', 'unit', 'centre', 'watch']
  return queues.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}
