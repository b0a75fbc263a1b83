import work from '../texts/work.json' with { type: 'json' }
import { type Asker, type Course, onCase, ownerOf } from './course.ts'
import { act, DAY, HOUR, MINUTE, type Part, type Reply } from './step.ts'

type Follows = 'again' | 'raised' | 'closed' | 'waiting' | 'again_later' | 'nothing'

interface Ring {
  at: number
  asker: Asker
  how: 'call' | 'page'
}

/**
 * After an answer everybody is asked: by telephone at different times, or they say it on the page first. Ends when the
 * case is closed, handled again or raised, or when nobody is left to ask.
 */
export function* ask(course: Course, closed: boolean): Part<Follows> {
  const { random, script } = course
  let rings: Ring[] = []
  for (const asker of course.askers) {
    const writes = script.onPage ?? random.chance(asker.self ? 0.3 : asker.phone ? 0.04 : 0.35)
    if (writes) rings.push({ at: course.at + pageDelay(course), asker, how: 'page' })
    if (asker.phone && !closed) rings.push({ at: callTime(course, course.at), asker, how: 'call' })
  }
  let last: Follows = closed ? 'closed' : 'nothing'
  let open = !closed
  while (rings.length) {
    rings.sort((a, b) => a.at - b.at)
    const ring = rings.shift() as Ring
    const at = Math.max(ring.at, course.at + 1000)
    const follows =
      ring.how === 'page' ? yield* onPage(course, ring.asker, at, open) : yield* call(course, ring.asker, at)
    if (follows === 'again_later') rings.push({ ...ring, at: callTime(course, at + 2 * HOUR) })
    if (follows === 'again' || follows === 'raised') return follows
    if (follows === 'closed') {
      last = 'closed'
      open = false
    }
    if (follows !== 'nothing' && follows !== 'again_later') rings = rings.filter(row => row.asker !== ring.asker)
  }
  return last
}

const pageDelay = ({ random }: Course): number => Math.floor(20 * MINUTE + random.exponential(14 * HOUR))

/** The centre rings in the pack's hours, mostly on the day after. */
function callTime({ world, random }: Course, after: number): number {
  const { from, to } = world.city.pack.rules.callback.hours.value
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return world.hours.within(after + Math.floor(random.between(0.4, 30) * HOUR), minutes(from), minutes(to))
}

function* call(course: Course, asker: Asker, at: number): Part<Follows> {
  const { world, random } = course
  const found = yield { do: 'find', at, what: 'callback', appealId: asker.id, caseId: course.caseId }
  if (!found.ok) return 'nothing'
  const by = world.staff('caller_back', random)
  const reached = random.chance(0.72)
  const input = reached
    ? { result: 'reached', answers: answersOf(course, true) }
    : {
        result: random.pick(['no_answer', 'no_answer', 'busy', 'power_off', 'call_later']),
        note: random.pick(work.callNotes),
      }
  return settled(course, at, yield* act(at, 'callback.attempt', by, found.answer.id, input))
}

function* onPage(course: Course, asker: Asker, at: number, open: boolean): Part<Follows> {
  const { random } = course
  const answers = answersOf(course, false)
  if (!open && (answers.solved === 'no' || (answers.satisfaction ?? 5) < 3)) {
    const said = { text: random.pick(work.notSolved) }
    return settled(course, at, yield* act(at, 'appeal.notSolved', ownerOf(asker.id), asker.id, said))
  }
  return settled(course, at, yield* act(at, 'appeal.rate', ownerOf(asker.id), asker.id, answers))
}

function settled(course: Course, at: number, reply: Reply): Follows {
  if (!reply.ok) return 'nothing'
  course.at = at
  return reply.answer.follows as Follows
}

/** What somebody says of an answer: it depends on the unit, on whether it came in time and on what it was. */
function answersOf(course: Course, byPhone: boolean) {
  const { world, random, script, round } = course
  const lost = { solved: 0, partly: 0.08, explained: 0.05, not_possible: 0.3 }[course.outcome] ?? 0
  const p = world.temper(course.unit as string).pleases - lost - (course.late ? 0.22 : 0) - (round > 1 ? 0.04 : 0)
  const scripted = script.moods?.[round - 1]
  const good = scripted ? scripted === 'good' : random.chance(p)
  const contacted = random.chance(course.late ? 0.8 : 0.92)
  const reasons = world.city.pack.rules.rating.reasons.filter(row => row.of === (good ? 'good' : 'bad'))
  const chosen = reasons.length && random.chance(0.6) ? [random.pick(reasons).code] : []
  if (!scripted && good && byPhone && random.chance(0.03))
    return { contacted, solved: 'yes', satisfaction: null, declined: true, reasons: [], text: '' }
  return {
    contacted,
    solved: good ? (random.chance(0.88) ? 'yes' : 'partly') : random.chance(0.6) ? 'no' : 'partly',
    satisfaction: good ? random.pick([5, 5, 5, 4, 4, 4, 3]) : random.pick([2, 2, 1]),
    declined: false,
    reasons: chosen,
    text: random.chance(good ? 0.25 : 0.6) ? random.pick(good ? work.happy : work.unhappy) : '',
  }
}

/** Days after closing some find that it came back. @returns what follows, null if they never say so */
export function* laterNotSolved(course: Course): Part<Follows | null> {
  const { random, script } = course
  const asker = course.askers[0]
  if (!asker || script.plain || script.moods || !random.chance(0.012)) return null
  const at = course.at + Math.floor(random.between(1, 12) * DAY)
  const said = { text: random.pick(work.notSolved) }
  const reply = yield* act(at, 'appeal.notSolved', ownerOf(asker.id), asker.id, said)
  return settled(course, at, reply)
}

/** A supervisor goes into what was raised and answers for the end of it. */
export function* settleRaised(course: Course): Part<void> {
  const { world, random, script } = course
  if (script.keepsRaised || random.chance(0.3)) return
  const at = world.hours.office(course.at, random.between(300, 2000))
  yield* onCase(course, at, 'case.settle', world.staff('supervisor', random), {
    reason: random.pick(work.settleReasons),
  })
}
