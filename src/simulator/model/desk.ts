import type { EventItem } from '../../modules/registry/index.ts'
import work from '../texts/work.json' with { type: 'json' }
import { type Course, deskTime, isUrgent, onCase, startCount } from './course.ts'
import type { Random } from './random.ts'
import { type Appellant, act, type Matter, MINUTE, type Part } from './step.ts'
import type { World } from './world.ts'

const ANYONE = { kind: 'citizen', id: 'anyone', appealIds: [] } as const

interface Classified {
  item: EventItem
  suggested: boolean
}

/** What an operator or dispatcher puts down: mostly what the words of the event list suggest. */
export function classify(
  world: World,
  random: Random,
  said: { title: string; text: string; place: string | null; truth: string | null; sure?: boolean },
): Classified {
  const { items } = world.city.pack
  const [first] = world.suggester.suggest({
    title: said.title,
    text: said.text,
    ...(said.place ? { place: said.place } : {}),
  })
  const suggested =
    first && !said.sure && (said.truth === null || random.chance(0.93)) ? items.get(first.item) : undefined
  if (suggested) return { item: suggested, suggested: true }
  const own = said.truth ? items.get(said.truth) : undefined
  return { item: own ?? world.item(random), suggested: false }
}

export interface Arrived {
  appealId: string
  caseId: string
  accepted: Classified | null
}

/** Somebody says something: on the page themselves, or to an operator who writes it down. */
export function* arrive(world: World, random: Random, matter: Matter, who: Appellant): Part<Arrived | null> {
  const place = { text: matter.placeText, unit: matter.placeUnit }
  const contact = {
    ...(who.name ? { name: who.name } : {}),
    ...(who.phone ? { phone: who.phone } : {}),
    anonymous: who.name === null,
    replyBy: who.phone ? 'phone' : 'none',
    consentPublish: who.consent,
  }
  if (who.self) {
    const said = { text: who.text, kind: matter.kind, place, ...contact, noticeAccepted: true, channel: who.channel }
    const reply = yield { do: 'act', at: who.at, act: 'appeal.submit', by: ANYONE, input: said, who }
    if (!reply.ok) return null
    who.onCode?.(String(reply.answer.queryCode))
    const found = yield { do: 'find', at: who.at, what: 'case', appealId: reply.answer.id }
    return found.ok ? { appealId: reply.answer.id, caseId: found.answer.id, accepted: null } : null
  }
  const atOnce = random.chance(0.55)
  const told = { title: who.title, text: who.text, place: matter.placeUnit, truth: matter.item }
  const accepted = atOnce ? classify(world, random, told) : null
  const input = {
    text: who.text,
    title: who.title,
    kind: matter.kind,
    channel: who.channel,
    place,
    ...contact,
    ...(accepted ? { item: accepted.item.code, grade: accepted.item.grade, suggested: accepted.suggested } : {}),
  }
  const by = world.staff('operator', random)
  const reply = yield { do: 'act', at: who.at, act: 'appeal.register', by, input, who }
  if (!reply.ok) return null
  return { appealId: reply.answer.id, caseId: String(reply.answer.caseId), accepted }
}

/** A dispatcher reads it and accepts it, or says whose it is. @returns whether it goes on */
export function* accept(course: Course): Part<boolean> {
  const { world, random, script } = course
  const { pack } = world.city
  const truth = course.item
  const urgent = truth ? isUrgent(pack.items.get(truth)?.grade ?? null) : false
  const at = deskTime(course, course.at, 35, urgent)
  const by = world.staff('dispatcher', random)
  if (!script.plain && random.chance(0.018)) {
    const ground = random.pick(pack.rules.decline.filter(row => row.code !== 'emergency'))
    yield* onCase(course, at, 'case.decline', by, { ground: ground.code, text: `${ground.text.zh}${ground.door.zh}。` })
    return false
  }
  const { item, suggested } = classify(world, random, {
    ...course,
    place: course.placeUnit,
    truth,
    sure: script.plain === true,
  })
  if (item.lead === 'by-place') course.placeUnit ??= world.town(random)
  const reply = yield* onCase(course, at, 'case.accept', by, {
    title: course.title,
    kind: course.matter.kind,
    item: item.code,
    grade: item.grade,
    place: { text: course.matter.placeText, unit: course.placeUnit },
    suggested,
  })
  if (!reply.ok) return false
  course.item = item.code
  course.grade = item.grade
  return true
}

/** Sends it to the unit that the event list names; once in a while to a wrong one. */
export function* dispatch(course: Course): Part<{ right: boolean } | null> {
  const { world, random, script } = course
  const item = course.item ? world.city.pack.items.get(course.item) : undefined
  if (!item) return null
  const place = course.placeUnit ?? (item.lead === 'by-place' ? world.town(random) : null)
  const right = world.rightUnit(item, place)
  if (!right) return null
  const others = item.co.filter(code => code !== 'by-place' && code !== right)
  const wrong = !script.plain && others.length > 0 && random.chance(0.05)
  const unit = wrong ? random.pick(others) : right
  const coUnits = random.chance(0.25) ? others.filter(code => code !== unit).slice(0, 2) : []
  const note = random.chance(0.12) ? { note: random.pick(work.dispatchNotes) } : {}
  yield* send(course, deskTime(course, course.at, 20, isUrgent(course.grade)), unit, {
    coUnits,
    ...note,
    suggested: !wrong,
  })
  return course.unit === unit ? { right: !wrong } : null
}

export function* send(course: Course, at: number, unit: string, more: Record<string, unknown> = {}): Part<boolean> {
  const by = course.world.staff('dispatcher', course.random)
  const reply = yield* onCase(course, at, 'case.dispatch', by, { unit, ...more })
  if (!reply.ok) return false
  course.unit = unit
  course.co = reply.answer.coHandlers as Course['co']
  course.round++
  startCount(course, at, false)
  return true
}

/** Neighbours who said the same before `until` are put on the one case; a few turn out to be about something else. */
export function* joins(course: Course, until: number): Part<{ parted: Parted[] }> {
  const { world, random, matter } = course
  const parted: Parted[] = []
  while (course.rest[0] && course.rest[0].at < until) {
    const who = course.rest.shift() as Appellant
    const came = yield* arrive(world, random, matter, who)
    if (!came) continue
    const at = Math.min(who.at + MINUTE + Math.floor(random.exponential(25 * MINUTE)), until - MINUTE)
    const by = world.staff('dispatcher', random)
    const reply = yield* act(Math.max(at, who.at + 1000, course.at + 1000), 'case.merge', by, came.caseId, {
      into: course.caseId,
      reason: random.pick(work.mergeReasons),
    })
    const joined = Math.max(at, who.at)
    const later = joined + 20 * MINUTE
    if (!reply.ok) {
      parted.push({ ...came, who, at: joined })
      continue
    }
    if (!course.script.plain && later < until && random.chance(0.06)) {
      const undo = { appealId: came.appealId, reason: random.pick(work.unmergeReasons) }
      const undone = yield* act(later, 'case.unmerge', world.staff('dispatcher', random), course.caseId, undo)
      if (undone.ok) {
        parted.push({ ...came, who, at: later })
        continue
      }
    }
    course.askers.push({ id: came.appealId, phone: who.phone !== null, self: who.self })
  }
  return { parted }
}

export interface Parted extends Arrived {
  who: Appellant
  at: number
}
