import { ask, laterNotSolved, settleRaised } from './asking.ts'
import { type Asker, type Course, startCount } from './course.ts'
import { accept, arrive, dispatch, joins, type Parted } from './desk.ts'
import { seeded } from './random.ts'
import type { Life, Matter, Part, Script } from './step.ts'
import { returned, signAndReply, theRest } from './unit-work.ts'
import type { World } from './world.ts'

const plainCourse = (world: World, matter: Matter, key: string): Omit<Course, 'caseId' | 'at' | 'title' | 'text'> => ({
  world,
  random: seeded(world.seed, 'life', key),
  matter,
  script: matter.script ?? {},
  item: matter.item || null,
  grade: null,
  placeUnit: matter.placeUnit,
  unit: null,
  round: 0,
  due: 0,
  dispatchedAt: 0,
  late: false,
  outcome: 'solved',
  restBy: null,
  askers: [],
  rest: [],
  *before() {},
})

/** The whole life of one matter: said, accepted, sent, handled, answered, asked about, perhaps handled again. */
export function* lifeOf(world: World, matter: Matter): Life {
  const base = plainCourse(world, matter, matter.key)
  const [first, ...rest] = matter.appellants
  if (!first) return
  const came = yield* arrive(world, base.random, matter, first)
  const course: Course = {
    ...base,
    caseId: came?.caseId ?? '',
    at: first.at,
    title: first.title,
    text: first.text,
    rest,
  }
  course.before = at => joinTo(course, at)
  if (came) {
    course.askers.push({ id: came.appealId, phone: first.phone !== null, self: first.self })
    if (came.accepted) {
      course.item = came.accepted.item.code
      course.grade = came.accepted.item.grade
    }
    yield* fromDesk(course, came.accepted !== null)
  }
  yield* tooLate(course)
}

/** Who says it when the answer is out already is a matter of their own. */
function* tooLate(course: Course): Part<void> {
  const { world, matter } = course
  for (const who of course.rest.splice(0)) {
    const own = { ...matter, key: `${matter.key}/${who.at}`, appellants: [who] }
    yield { do: 'spawn', at: who.at, life: lifeOf(world, own) }
  }
}

function* fromDesk(course: Course, accepted: boolean): Part<void> {
  if (!accepted && !(yield* accept(course))) return
  const sent = yield* dispatch(course)
  if (!sent) return
  if (!(yield* returned(course, sent.right))) return
  yield* rounds(course)
}

/** Handled, answered, asked about, until it is closed or raised. */
function* rounds(course: Course): Part<void> {
  for (;;) {
    const done = yield* signAndReply(course)
    if (!done) return
    yield* tooLate(course)
    let follows = yield* ask(course, done.closed)
    if (follows === 'closed') follows = (yield* laterNotSolved(course)) ?? follows
    if (follows === 'raised') yield* settleRaised(course)
    if (follows !== 'again') {
      if (follows !== 'raised') yield* theRest(course)
      return
    }
    course.round++
    startCount(course, course.at, true)
  }
}

function* joinTo(course: Course, until: number): Part<void> {
  const { parted } = yield* joins(course, until)
  for (const one of parted) yield { do: 'spawn', at: one.at, life: alone(course, one) }
}

/** Goes on with a case that came off another one. */
function* alone(from: Course, one: Parted): Life {
  const { world, matter } = from
  const course: Course = {
    ...plainCourse(world, matter, `${matter.key}/${one.who.at}`),
    script: {},
    caseId: one.caseId,
    at: one.at,
    title: one.who.title,
    text: one.who.text,
    askers: [{ id: one.appealId, phone: one.who.phone !== null, self: one.who.self }],
  }
  if (one.accepted) {
    course.item = one.accepted.item.code
    course.grade = one.accepted.item.grade
  }
  yield* fromDesk(course, one.accepted !== null)
}

/** A case that is already in the database, in any state. */
export interface Existing {
  caseId: string
  number: string
  state: string
  title: string
  text: string
  kind: string
  item: string | null
  grade: string | null
  placeUnit: string | null
  placeText: string | null
  unit: string | null
  round: number
  dispatchedAt: number | null
  due: number | null
  askers: Asker[]
  script?: Script
}

/** The rest of the life of a case that somebody else brought in: accepted, sent, handled from `from` on. */
export function* lifeFrom(world: World, one: Existing, from: number): Life {
  const { kind, placeUnit, placeText } = one
  const matter: Matter = { key: one.number, item: one.item ?? '', kind, placeUnit, placeText, appellants: [] }
  const title = one.title.trim().length < 4 ? `${one.title.trim()}诉求事项` : one.title.trim()
  const course: Course = {
    ...plainCourse(world, matter, one.number),
    caseId: one.caseId,
    at: from,
    title: [...title].slice(0, 60).join(''),
    text: one.text,
    item: one.item,
    grade: one.grade,
    unit: one.unit,
    round: one.round,
    dispatchedAt: one.dispatchedAt ?? from,
    due: one.due ?? from,
    askers: one.askers,
  }
  if (one.state === 'received') return yield* fromDesk(course, false)
  if (one.state === 'accepted') return yield* fromDesk(course, true)
  if (one.state === 'dispatched') return yield* rounds(course)
  if (one.state === 'replied') {
    const follows = yield* ask(course, false)
    if (follows === 'raised') yield* settleRaised(course)
    if (follows !== 'again') {
      if (follows !== 'raised') yield* theRest(course)
      return
    }
    course.round++
    startCount(course, course.at, true)
    yield* rounds(course)
  }
}
