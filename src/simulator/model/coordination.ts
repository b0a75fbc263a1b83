import { personIdOf, postOf } from '../../modules/registry/index.ts'
import type { Role, StaffActor } from '../../platform/acts/index.ts'
import texts from '../texts/coordination.json' with { type: 'json' }
import { type Random, seeded } from './random.ts'
import { act, DAY, HOUR, type Life, MINUTE } from './step.ts'
import type { World } from './world.ts'

/**
 * A little of what is done together, so that the boards have something to show: turns of duty, matters of the desk, whistles
 * of a street. One life registers them one after the other, so that their numbers do not depend on who is served first.
 */
export function coordinationLives(world: World, from: number, until: number): { key: string; life: Life }[] {
  const { rules } = world.city.pack
  return [
    ...(rules.desk && rules.duty ? [{ key: 'desk', life: deskLife(world, from, until) }] : []),
    ...(rules.whistle ? [{ key: 'whistles', life: whistleLife(world, from, until) }] : []),
  ]
}

/** The people with a role in a unit or its sections. */
function inUnit(world: World, unit: string, role: Role): StaffActor[] {
  const { city } = world
  return [...city.pack.people.values()]
    .filter(person => person.roles.includes(role) && (person.unit === unit || person.unit.startsWith(`${unit}-`)))
    .map(person => ({
      kind: 'staff',
      id: personIdOf(city.code, person.code),
      name: person.name,
      posts: [postOf(city, person.unit, person.roles)],
    }))
}

const dayOf = (world: World, at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(world.city.pack.zone).toPlainDate()

function* deskLife(world: World, from: number, until: number): Life {
  const { desk } = world.city.pack.rules
  const unit = desk?.unit.value ?? ''
  const clerk = inUnit(world, unit, 'handler')[0]
  const head = inUnit(world, unit, 'unit_head')[0]
  const random = seeded(world.seed, 'desk')
  const asker = world.staff('caller_back', random)
  if (!desk || !clerk || !head) return
  yield* act(from + HOUR, 'duty.set', clerk, undefined, { unit, days: turnsOf(world, unit, until) })
  for (let day = world.hours.startOfDay(from) + DAY; day < until; day += 2 * DAY) {
    const at = world.hours.office(day + 9 * HOUR, random.between(10, 300))
    const matter = texts.desk[Math.floor(random.between(0, texts.desk.length))] ?? texts.desk[0]
    if (!matter) return
    const about = [...world.city.pack.units.values()].filter(one => one.kind === 'department')
    const onTheSpot = random.between(0, 1) < 0.5
    const made = yield* act(at, 'desk.register', clerk, undefined, {
      title: matter.title,
      words: matter.words,
      cause: random.pick(desk.causes).code,
      unit: random.pick(about).code,
      ...(onTheSpot ? { answer: matter.answer } : {}),
    })
    if (!made.ok) continue
    const life = onTheSpot
      ? rated(world, made.answer.id, at, asker)
      : coordinated(world, made.answer.id, at, { clerk, head, asker }, matter.answer, random.between(0, 1))
    yield { do: 'spawn', at, life }
  }
}

/** Leaders and chief representatives in turn, three weeks round the end: who looks at the demonstration sees today. */
function turnsOf(world: World, unit: string, until: number) {
  const turns = world.city.pack.rules.duty?.turns ?? []
  return turns.flatMap(turn => {
    const people = [...world.city.pack.people.values()].filter(
      person =>
        (person.unit === unit || person.unit.startsWith(`${unit}-`)) &&
        person.duty !== undefined &&
        turn.who.includes(person.duty),
    )
    if (!people.length) return []
    return Array.from({ length: 42 }, (_, i) => ({
      day: dayOf(world, until - 14 * DAY + i * DAY).toString(),
      turn: turn.code,
      person: personIdOf(world.city.code, people[i % people.length]?.code ?? ''),
      phone: null,
    }))
  })
}

function* rated(world: World, id: string, at: number, asker: StaffActor): Life {
  yield* act(world.hours.office(at, 500), 'desk.rate', asker, id, { satisfied: true })
}

function* coordinated(
  world: World,
  id: string,
  at: number,
  who: { clerk: StaffActor; head: StaffActor; asker: StaffActor },
  answer: string,
  course: number,
): Life {
  const { hours } = world
  yield* act(hours.office(at, 20), 'desk.coordinate', who.clerk, id, {})
  if (course < 0.25) {
    yield* act(hours.office(at, 900), 'desk.discuss', who.clerk, id, { words: texts.discuss })
    if (course < 0.1) yield* act(hours.office(at, 1000), 'desk.prolong', who.head, id, { words: texts.prolong })
  }
  if (course > 0.9) {
    yield* act(hours.office(at, 600), 'desk.refuse', who.clerk, id, { ground: texts.ground, answer: texts.refusal })
    yield* act(hours.office(at, 700), 'desk.sign', who.head, id, {})
    return
  }
  const done = hours.office(at, course < 0.25 ? 2200 : 1000)
  const ended = yield* act(done, 'desk.finish', who.clerk, id, { outcome: 'done', answer })
  if (ended.ok) yield* act(hours.office(done, 400), 'desk.rate', who.asker, id, { satisfied: true })
}

function* whistleLife(world: World, from: number, until: number): Life {
  const { whistle } = world.city.pack.rules
  const random = seeded(world.seed, 'whistles')
  const own = whistle?.shared.filter(row => row.place !== undefined) ?? []
  const street = own[0]?.place ?? [...world.city.pack.units.values()].find(one => one.kind === 'street')?.code
  const blower = street ? inUnit(world, street, 'unit_head')[0] : undefined
  const duties = own.length ? own : (whistle?.shared ?? [])
  if (!whistle || !street || !blower) return
  for (let day = world.hours.startOfDay(from) + 3 * DAY; day < until; day += 5 * DAY)
    yield* blown(
      world,
      { street, blower },
      world.hours.office(day + 9 * HOUR, random.between(30, 400)),
      random.pick(duties),
      random,
    )
  // The last one sounds while somebody looks.
  yield* blown(world, { street, blower }, until - 12 * MINUTE, random.pick(duties), random)
}

function* blown(
  world: World,
  { street, blower }: { street: string; blower: StaffActor },
  at: number,
  duty: { code: string; name: { zh: string } },
  random: Random,
): Life {
  const kind = world.city.pack.rules.whistle?.kinds[0]?.code ?? ''
  const made = yield* act(at, 'whistle.blow', blower, undefined, {
    unit: street,
    kind,
    shared: duty.code,
    title: duty.name.zh,
    words: texts.whistle.replace('{matter}', duty.name.zh),
  })
  if (!made.ok) return
  const calls = (made.answer.calls ?? []) as { id: string; unit: string }[]
  yield { do: 'spawn', at, life: answered(world, made.answer.id, calls, at, blower, random.between(0, 1000)) }
}

function* answered(
  world: World,
  whistle: string,
  calls: readonly { id: string; unit: string }[],
  at: number,
  blower: StaffActor,
  salt: number,
): Life {
  const random = seeded(world.seed, 'answers', String(Math.floor(salt)))
  const delays = calls.map(call => ({ call, minutes: random.between(3, 34) })).toSorted((a, b) => a.minutes - b.minutes)
  for (const { call, minutes } of delays) {
    const handler = inUnit(world, call.unit, 'handler')[0]
    if (handler) yield* act(at + minutes * MINUTE, 'call.answer', handler, call.id, { words: texts.answer })
  }
  for (const { call, minutes } of delays) {
    const handler = inUnit(world, call.unit, 'handler')[0]
    if (handler)
      yield* act(at + 3 * HOUR + minutes * MINUTE, 'call.contribute', handler, call.id, { words: texts.contribution })
  }
  for (const { call, minutes } of delays)
    yield* act(at + 5 * HOUR, 'call.score', blower, call.id, {
      speed: minutes < 15 ? 5 : minutes < 30 ? 4 : 2,
      quality: 4,
    })
  yield* act(at + 6 * HOUR, 'whistle.close', blower, whistle, { result: texts.result })
}
