import { needsSignOff } from '../../modules/casework/index.ts'
import { branchOf } from '../../modules/registry/index.ts'
import type { Actor, StaffActor } from '../../platform/acts/index.ts'
import work from '../texts/work.json' with { type: 'json' }
import { fill } from './arrivals.ts'
import { type Course, deskTime, isUrgent, onCase, ownerOf, shareOfLimit, workTime } from './course.ts'
import { act, DAY, HOUR, MINUTE, type Part, type Reply } from './step.ts'

/** Before the unit answers, it may be returned once and sent again. @returns false if it ends there */
export function* returned(course: Course, right: boolean): Part<boolean> {
  const { world, random, script } = course
  const unit = course.unit as string
  const back = !script.plain && random.chance(right ? world.temper(unit).shirks : 0.85)
  if (!back) return true
  const by = world.handler(unit, course.item, random)
  const item = course.item ? world.city.pack.items.get(course.item) : undefined
  if (!by || !item) return false
  const proper = world.rightUnit(item, course.placeUnit) ?? unit
  const bases = world.city.pack.rules.returns.bases
  const reply = yield* onCase(course, workTime(course, course.at, 30 + random.below(150)), 'case.return', by, {
    ground: random.pick(bases).code,
    reason: random.pick(work.returnReasons),
    ...(right ? {} : { proposedUnit: proper, ...namedIn(course, proper) }),
  })
  if (!reply.ok) return true
  return yield* ruledOn(course, { unit, proper, right, urgent: isUrgent(course.grade) })
}

/** Where the city promises 首问负责, who gives back has told somebody of the unit it is for. */
function namedIn({ world, item, random }: Course, unit: string): { person?: string } {
  const keeps = world.city.pack.rules.promises?.some(row => row.keeps === 'first_asked')
  const person = keeps ? world.handler(unit, item, random) : null
  return person ? { person: person.id } : {}
}

/** An arbiter rules: the unit has it again, or another one has it. */
function* ruledOn(
  course: Course,
  { unit, proper, right, urgent }: { unit: string; proper: string; right: boolean; urgent: boolean },
): Part<boolean> {
  const { random } = course
  const upheld = !right && proper !== unit
  const ruling = yield* onCase(
    course,
    deskTime(course, course.at, 150, urgent),
    'case.arbitrate',
    arbiterFor(course, unit),
    {
      ruling: upheld ? 'upheld' : 'rejected',
      ...(upheld ? { unit: proper } : {}),
      reason: random.pick(upheld ? work.redispatchNotes : work.insistNotes),
    },
  )
  if (!ruling.ok) return false
  if (upheld) {
    course.unit = proper
    course.round++
    course.dispatchedAt = course.at
  }
  course.due = Date.parse(String(ruling.answer.due))
  return true
}

/** Somebody who rules and does not belong to the unit that refuses it; if all do, the one drawn last is refused. */
function arbiterFor({ world, random }: Course, unit: string): StaffActor {
  let arbiter = world.staff('arbiter', random)
  for (let n = 0; n < 20 && arbiter.posts.some(post => post.path.includes(unit)); n++)
    arbiter = world.staff('arbiter', random)
  return arbiter
}

/** Signs, does the work, answers. @returns how the answer ended, null if nobody signs it */
export function* signAndReply(course: Course): Part<{ closed: boolean } | null> {
  const { world, random, script } = course
  const unit = course.unit as string
  const whose = world.handler(unit, course.item, random)
  if (!whose) return null
  const by = course.round === 1 ? yield* handedOn(course, whose) : whose
  const temper = world.temper(unit)
  const signAt = Math.max(course.at + MINUTE, workTime(course, course.dispatchedAt, random.exponential(temper.signs)))
  if (!(yield* onCase(course, signAt, 'case.sign', by, {})).ok) return null

  const early = signAt + HOUR < course.due
  if (early && !script.plain && random.chance(0.05) && !(yield* moreTime(course, by, signAt))) return null
  const share = script.shares?.[course.round - 1] ?? random.lognormal(temper.pace, temper.spread)
  const replyAt = reasonable(course, Math.max(signAt + 10 * MINUTE, shareOfLimit(course, share)), signAt)
  if (!script.plain && random.chance(0.03)) yield* toldMissing(course, by, signAt, replyAt)
  if (random.chance(0.12)) {
    const noteAt = signAt + Math.floor((replyAt - signAt) * random.between(0.1, 0.9))
    yield* onCase(course, noteAt, 'case.note', by, { text: random.pick(work.notes) })
  }
  if (!script.plain && random.chance(0.04)) yield* urged(course, by, signAt, replyAt)
  const despite = yield* coHandled(course, signAt, replyAt)
  const answer = { ...answerOf(course, replyAt), ...despite }
  course.outcome = answer.outcome
  course.restBy = answer.until ?? null
  const signs = needsSignOff(world.city.pack, { grade: course.grade, unit_id: unit, via: [] }, answer.outcome)
  const reply = signs
    ? yield* signedByHead(course, replyAt, by, answer)
    : yield* onCase(course, replyAt, 'case.reply', by, answer)
  course.late = course.at > course.due
  return reply.ok ? { closed: reply.answer.closed === true } : null
}

/** What the answer left for a day: mostly done by then, now and then late, sometimes never. */
export function* theRest(course: Course): Part<void> {
  const { world, random, restBy } = course
  const by = restBy === null ? null : world.handler(course.unit as string, course.item, random)
  if (!by || random.chance(0.06)) return
  const days = random.chance(0.85) ? -random.below(3) : 1 + random.below(6)
  const at = world.hours.office(Date.parse(`${restBy}T00:00:00Z`) + days * DAY, random.between(20, 300))
  yield* onCase(course, at, 'case.restDone', by, { publicText: random.pick(work.restDone) })
}

/** Asks for more time, which the centre's people grant or refuse. @returns false if it has gone on the ledger */
function* moreTime(course: Course, by: Actor, signAt: number): Part<boolean> {
  const { world, random } = course
  const { extension, longTerm } = world.city.pack.rules
  const long = random.chance(0.06)
  const ground = random.pick(long ? longTerm.grounds : extension.grounds)
  const askAt = signAt + Math.floor((course.due - signAt) * random.between(0.2, 0.7))
  const asked = yield* onCase(course, askAt, long ? 'case.putOnLedger' : 'case.extend', by, {
    ground: ground.code,
    reason: random.pick(work.moreTimeReasons),
    until: workedDay(course, course.due + (long ? 90 + random.below(120) : 1 + random.below(3)) * DAY),
    citizenText: `${ground.name.zh}。`,
  })
  if (!asked.ok) return true
  const granted = random.chance(0.8)
  const reply = yield* onCase(
    course,
    world.hours.office(askAt, random.between(20, 300)),
    'case.decideTime',
    world.staff('supervisor', random),
    { granted, decision: granted ? '情况属实，同意。' : '时限内可以办完，按期答复。' },
  )
  if (!reply.ok || !granted) return true
  course.due = Date.parse(String(reply.answer.due))
  return !long
}

/** What the matter lacks is told at once; now and then something was forgotten and is told again, with the reason. */
function* toldMissing(course: Course, by: Actor, from: number, until: number): Part<void> {
  const { random } = course
  const span = until - from
  if (span < 4 * HOUR) return
  const items = random.chance(0.5) ? work.missing.slice(0, 2) : work.missing.slice(1, 4)
  yield* onCase(course, from + Math.floor(span * 0.1), 'case.tellMissing', by, { items, onTheSpot: random.chance(0.3) })
  if (!random.chance(0.2)) return
  const more = { items: work.missing.slice(4), onTheSpot: false, reason: work.forgotten }
  yield* onCase(course, from + Math.floor(span * 0.4), 'case.tellMissing', by, more)
}

/** Somebody who waits urges, and the unit says how far it is. */
function* urged(course: Course, by: Actor, from: number, until: number): Part<void> {
  const { random } = course
  const asker = course.askers[0]
  if (!asker || until - from < 3 * HOUR) return
  const at = from + Math.floor((until - from) * random.between(0.3, 0.7))
  const said = yield* act(at, 'appeal.urge', ownerOf(asker.id), asker.id, { text: random.pick(work.urges) })
  if (said.ok && random.chance(0.8))
    yield* onCase(course, at + HOUR, 'case.respond', by, { text: random.pick(work.responses) })
}

/** The first worked day from a moment on, as a date. */
function workedDay({ world }: Course, at: number): string {
  const { calendar, pack } = world.city
  let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(pack.zone).toPlainDate()
  while (!calendar.workingDay(day).working) day = day.add({ days: 1 })
  return day.toString()
}

/** Down the tree before somebody signs: a sub-platform to the town of the place, now and then a head to a named person. */
function* handedOn(course: Course, by: StaffActor): Part<StaffActor> {
  const { world, random, script, placeUnit } = course
  const unit = course.unit as string
  const town = placeUnit && placeUnit !== unit && branchOf(world.city.pack, placeUnit).includes(unit) ? placeUnit : null
  const platform = town ? world.platform(unit) : null
  const minutes = 10 + random.below(90)
  if (town && platform) {
    const handler = world.handler(town, course.item, random)
    const handed = yield* onCase(course, workTime(course, course.at, minutes), 'case.handOn', platform, { unit: town })
    return handed.ok && handler ? handler : by
  }
  const head = !script.plain && random.chance(0.08) ? world.head(unit) : null
  if (head && head.id !== by.id) {
    const to = { unit: by.posts[0]?.unit ?? unit, person: by.id }
    yield* onCase(course, workTime(course, course.at, minutes), 'case.handOn', head, to)
  }
  return by
}

/** Co-handlers give their opinion, mostly; where one does not, the lead says why it goes on. */
function* coHandled(course: Course, from: number, to: number): Part<{ despite?: string }> {
  const { world, random } = course
  const asked = course.co ?? []
  course.co = []
  let open = 0
  for (const { id, unit } of asked) {
    const by = random.chance(0.85) ? world.handler(unit, course.item, random) : null
    const opinion = random.pick(work.opinions)
    const at = from + Math.floor((to - from) * random.between(0.1, 0.9))
    if (by && course.rest.length) yield* course.before(at)
    const reply = by ? yield* act(at, 'coHandler.answer', by, id, { opinion }) : null
    if (!reply?.ok) open++
  }
  return open > 0 ? { despite: random.pick(work.despite) } : {}
}

/** The handler drafts, the head of the unit signs, after sending it back once in a while. */
function* signedByHead(course: Course, at: number, by: StaffActor, answer: Record<string, unknown>): Part<Reply> {
  const { world, random, script } = course
  const head = world.head(course.unit as string)
  const draftOf = (reply: Reply) => (reply.ok ? String(reply.answer.draft) : '')
  let submitted = yield* onCase(course, at, 'case.submit', by, answer)
  if (!submitted.ok || !head) return submitted
  if (!script.plain && random.chance(0.15)) {
    const back = { draft: draftOf(submitted), remark: random.pick(work.remarks) }
    yield* onCase(course, course.at + 20 * MINUTE, 'case.sendBack', head, back)
    submitted = yield* onCase(course, course.at + 30 * MINUTE, 'case.submit', by, answer)
  }
  const readAt = course.at + (10 + random.below(40)) * MINUTE
  return yield* onCase(course, readAt, 'case.signOff', head, { draft: draftOf(submitted) })
}

/** People do not answer in the middle of the night unless it is urgent: the evening before or the morning after. */
function reasonable(course: Course, at: number, notBefore: number): number {
  const { hours } = course.world
  const minute = hours.minuteOf(at)
  if (course.grade === 'red' || (minute >= 420 && minute < 1320)) return at
  const evening =
    hours.startOfDay(minute < 420 ? at - DAY / 2 : at) + Math.floor(course.random.between(16.5, 21) * HOUR)
  return evening > notBefore + 10 * MINUTE ? evening : hours.within(at, 480, 1320)
}

function answerOf(course: Course, at: number) {
  const { world, random, matter } = course
  const { causes, measures } = world.city.pack.rules.reply
  const { ways } = world.city.pack.rules
  const outcome = outcomeOf(course)
  const date = new Date(at + (3 + random.below(40)) * DAY + 8 * HOUR).toISOString()
  const item = course.item ? world.city.pack.items.get(course.item) : undefined
  const publicText = fill(random.pick(work[outcome]), {
    unit: world.unitName(course.unit as string),
    section: world.sectionName(course.unit as string, course.item),
    place: matter.placeText ?? '现场',
    title: item?.title ?? course.title,
    date: `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`,
  })
  return {
    outcome,
    publicText,
    ...(random.chance(0.2) ? { internalNote: random.pick(work.internal) } : {}),
    ...(random.chance(0.6) ? { cause: random.pick(causes).code, measure: random.pick(measures).code } : {}),
    ...(ways ? { way: random.pick(ways).code } : {}),
    ...(outcome === 'partly' || outcome === 'not_possible' ? { until: date.slice(0, 10) } : {}),
    contacted: random.chance(0.87),
    publish: random.chance(0.9),
  }
}

function outcomeOf({ matter, random, script }: Course): 'solved' | 'partly' | 'explained' | 'not_possible' {
  if (script.plain) return 'solved'
  const asks = matter.kind === 'inquiry' || matter.kind === 'praise'
  const roll = random.next()
  if (asks) return roll < 0.85 ? 'explained' : 'solved'
  if (roll < 0.74) return 'solved'
  if (roll < 0.83) return 'partly'
  return roll < 0.95 ? 'explained' : 'not_possible'
}
