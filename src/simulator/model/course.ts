import { dueOf, limitOf } from '../../modules/casework/index.ts'
import type { Actor } from '../../platform/acts/index.ts'
import type { Random } from './random.ts'
import { type Appellant, act, HOUR, type Matter, MINUTE, type Part, type Reply, type Script } from './step.ts'
import type { World } from './world.ts'

/** One person's appeal on the way. */
export interface Asker {
  id: string
  phone: boolean
  self: boolean
}

/** A matter on its way through the loop, as the people who have it see it. */
export interface Course {
  world: World
  random: Random
  matter: Matter
  script: Script
  caseId: string
  /** what was last done, epoch milliseconds */
  at: number
  title: string
  text: string
  item: string | null
  grade: string | null
  placeUnit: string | null
  unit: string | null
  round: number
  due: number
  dispatchedAt: number
  late: boolean
  outcome: string
  /** the day that the answer names for the rest */
  restBy: string | null
  /** units asked for their part */
  co?: { id: string; unit: string }[]
  askers: Asker[]
  /** who will yet say the same */
  rest: Appellant[]
  /** lets others come who were there before a moment */
  before(at: number): Part<void>
}

export const ownerOf = (appealId: string): Actor => ({ kind: 'citizen', id: appealId, appealIds: [appealId] })

/** Does something on the case at its time, or at once if that has gone by meanwhile; a refusal leaves the time where it was. */
export function* onCase(
  course: Course,
  planned: number,
  name: string,
  by: Actor,
  input: Record<string, unknown>,
): Part<Reply> {
  const at = Math.max(planned, course.at)
  if (course.rest.length) yield* course.before(at)
  const reply = yield* act(at, name, by, course.caseId, input)
  if (reply.ok) course.at = at
  return reply
}

export const isUrgent = (grade: string | null): boolean => grade === 'red' || grade === 'orange'

/** When somebody at the centre's desks gets to it: soon by day, mostly not before morning by night. */
export function deskTime({ world, random }: Course, at: number, minutes: number, urgent: boolean): number {
  const time = at + MINUTE + Math.floor(random.exponential(minutes * MINUTE * (urgent ? 0.2 : 1)))
  const minute = world.hours.minuteOf(time)
  if (urgent || (minute >= 450 && minute < 1260) || random.chance(0.15)) return time
  return world.hours.within(time, 450, 1260) + Math.floor(random.exponential(30 * MINUTE))
}

/** Starts the count as the act of dispatching does, by the same rule. */
export function startCount(course: Course, at: number, again: boolean): void {
  const { due } = dueOf(course.world.city, new Date(at), limitOf(course.world.city, course, again))
  course.dispatchedAt = at
  course.due = due.getTime()
}

/** A later moment in office hours, or round the clock for what is urgent. */
export function workTime(course: Course, from: number, minutes: number): number {
  if (isUrgent(course.grade)) return from + Math.max(MINUTE, Math.floor(minutes * MINUTE * 0.3))
  return course.world.hours.office(from, minutes) + Math.floor(course.random.between(0, 20 * MINUTE))
}

/** The moment at which a share of the running limit is used. */
export function shareOfLimit(course: Course, share: number): number {
  const { hours } = course.world
  const { dispatchedAt: from, due } = course
  if (due - from > 48 * HOUR) return hours.officeShare(from, due, share)
  return from + Math.floor((due - from) * share)
}
