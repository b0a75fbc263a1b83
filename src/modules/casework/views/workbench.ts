import { z } from 'zod'
import { hasRole, unitsOf, view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn } from '../../registry/index.ts'
import '../queue-figures.ts'
import { atDesk, queuesAt } from '../queues.ts'
import { inSight } from '../scope.ts'
import type { DueColumn } from '../shapes.ts'
import { Workbench } from '../shapes.ts'

const SHOWN = 60
/** Lists that hold cases outside of the unit's open ones, and are counted by themselves. */
const APART = new Set(['co-asked', 'promised'])

/** What waits for this person today: a sentence, the queues with true counts, the coming days case by case. */
export const workbench = view({
  name: 'work.bench',
  route: 'GET /api/workbench',
  by: ['staff'],
  input: z.object({}),
  output: Workbench,
  async run({ db, city, actor, now }) {
    const today = dayIn(city, now)
    const close = city.calendar.closeOfBusiness(Temporal.PlainDate.from(today))
    const queues = queuesAt(city, actor, now)
    const sight = onlyUnits(actor) ? inSight(actor) : null
    const counts = queues.length
      ? await db
          .selectFrom('case_file')
          .select(eb =>
            queues
              .filter(({ id }) => !APART.has(id))
              .map(queue => eb.fn.countAll<number>().filterWhere(queue.where).as(queue.id)),
          )
          .where('city_id', '=', city.id)
          .where('closed_at', 'is', null)
          .$if(sight !== null, query => (sight ? query.where(sight) : query))
          .executeTakeFirst()
      : undefined
    const coAsked = queues.some(queue => queue.id === 'co-asked')
      ? await db
          .selectFrom('co_handler')
          .select(eb => eb.fn.countAll<number>().as('n'))
          .where('city_id', '=', city.id)
          .where('unit_id', 'in', unitsOf(actor, 'handler', 'unit_head'))
          .where('state', '=', 'asked')
          .executeTakeFirst()
      : undefined
    const named = queues.find(queue => queue.id === 'promised')
    const promised = named
      ? await db
          .selectFrom('case_file')
          .select(eb => eb.fn.countAll<number>().as('n'))
          .where('city_id', '=', city.id)
          .where(named.where)
          .executeTakeFirst()
      : undefined
    const apart: Record<string, number | undefined> = { 'co-asked': coAsked?.n, promised: promised?.n }
    const count = (id: string) => Number((APART.has(id) ? apart[id] : counts?.[id]) ?? 0)
    const callbacks = hasRole(actor, 'caller_back')
      ? await db
          .selectFrom('callback')
          .select(eb => [
            eb.fn.countAll<number>().filterWhere('next_at', '<=', now).as('due'),
            eb.fn.countAll<number>().as('all'),
          ])
          .where('city_id', '=', city.id)
          .where('state', '=', 'pending')
          .executeTakeFirst()
      : undefined

    const stripUnits = unitsOf(actor, 'handler', 'unit_head')
    const cityWide = stripUnits.length === 0
    const due = await db
      .selectFrom('case_file')
      .select(['id', 'grade', 'due_at'])
      .where('city_id', '=', city.id)
      .where('closed_at', 'is', null)
      .where('due_at', 'is not', null)
      .where('state', 'in', ['dispatched', 'signed'])
      .$if(!cityWide, query => query.where(atDesk(stripUnits)))
      .orderBy('due_at')
      .limit(cityWide ? 400 : 1000)
      .execute()

    const late = cityWide ? count('city-late') : count('unit-late')
    const dueToday = cityWide
      ? due.filter(row => row.due_at && row.due_at >= now && dayIn(city, row.due_at) === today).length
      : count('unit-today')
    const nearest = due.find(row => row.due_at && row.due_at >= now)
    return {
      now: now.toISOString(),
      day: today,
      workingDay: city.calendar.workingDay(Temporal.PlainDate.from(today)).working,
      closeOfBusiness: close ? new Date(close.epochMilliseconds).toISOString() : null,
      sentence: sentenceOf({
        queues: queues.length,
        late,
        dueToday,
        callbacks: Number(callbacks?.due ?? 0),
        toDispatch: count('to-accept') + count('to-dispatch'),
        toArbitrate: hasRole(actor, 'arbiter') ? count('returned') : 0,
      }),
      second: nearest?.due_at ? text('bench.nearest', { time: timeOf(nearest.due_at, city.pack.zone, today) }) : null,
      queues: [
        ...queues.map(queue => ({
          id: queue.id,
          group: text(`queue.group.${queue.group}`),
          name: text(`queue.${queue.id}`),
          count: count(queue.id),
          level: count(queue.id) > 0 ? queue.level : ('none' as const),
          kind: 'case' as const,
        })),
        ...(callbacks
          ? [
              {
                id: 'callback-due',
                group: text('queue.group.callback'),
                name: text('queue.callback-due'),
                count: Number(callbacks.due),
                level: 'none' as const,
                kind: 'callback' as const,
              },
              {
                id: 'callback-later',
                group: text('queue.group.callback'),
                name: text('queue.callback-later'),
                count: Number(callbacks.all) - Number(callbacks.due),
                level: 'none' as const,
                kind: 'callback' as const,
              },
            ]
          : []),
      ],
      strip: stripOf(due),
    }

    function stripOf(rows: typeof due): z.input<typeof DueColumn>[] {
      const columns: z.input<typeof DueColumn>[] = []
      const column = (id: string, name: { zh: string; en: string }, inIt: typeof due, isToday = false) =>
        columns.push({
          id,
          name,
          count: inIt.length,
          today: isToday,
          cases: inIt
            .slice(0, SHOWN)
            .flatMap(row =>
              row.due_at ? [{ id: row.id, grade: row.grade as 'green', dueAt: row.due_at.toISOString() }] : [],
            ),
        })
      const dayOf = (row: (typeof due)[number]) => (row.due_at ? dayIn(city, row.due_at) : '')
      const isLate = (row: (typeof due)[number]) => row.due_at !== null && row.due_at < now
      column('late', text('strip.late'), rows.filter(isLate))
      const ahead = rows.filter(row => !isLate(row))
      column(
        today,
        text('strip.today'),
        ahead.filter(row => dayOf(row) === today),
        true,
      )
      const days: string[] = []
      let date = Temporal.PlainDate.from(today)
      while (days.length < 3) {
        date = date.add({ days: 1 })
        if (city.calendar.workingDay(date).working || ahead.some(row => dayOf(row) === date.toString()))
          days.push(date.toString())
      }
      for (const day of days)
        column(
          day,
          weekdayOf(day),
          ahead.filter(row => dayOf(row) === day),
        )
      const last = days.at(-1) ?? today
      column(
        'later',
        text('strip.later'),
        ahead.filter(row => dayOf(row) > last),
      )
      return columns
    }
  },
})

const onlyUnits = (actor: Parameters<typeof hasRole>[0]) =>
  !hasRole(actor, 'operator', 'dispatcher', 'supervisor', 'leader', 'monitor', 'coordinator', 'discipline_inspector')

function sentenceOf(n: {
  queues: number
  late: number
  dueToday: number
  callbacks: number
  toDispatch: number
  toArbitrate: number
}) {
  if (n.callbacks) return text('bench.callbacks', { n: n.callbacks })
  if (n.toArbitrate) return text('bench.arbitrate', { n: n.toArbitrate })
  if (n.toDispatch) return text('bench.dispatch', { n: n.toDispatch })
  if (n.late && n.dueToday) return text('bench.both', { today: n.dueToday, late: n.late })
  if (n.late) return text('bench.late', { late: n.late })
  if (n.dueToday) return text('bench.today', { today: n.dueToday })
  return text('bench.nothing')
}

function weekdayOf(day: string) {
  const date = Temporal.PlainDate.from(day)
  const noon = date.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds
  const weekday = (locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(noon)
  return { zh: `${weekday('zh-CN')} ${date.day} 日`, en: `${weekday('en-GB')} ${date.day}` }
}

function timeOf(at: Date, zone: string, today: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = local.toPlainDate().toString()
  return day === today
    ? text('bench.time.today', { time })
    : text('bench.time.day', { time, month: local.month, day: local.day })
}
