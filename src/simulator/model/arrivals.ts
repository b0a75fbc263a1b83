import type { EventItem } from '../../modules/registry/index.ts'
import matters from '../texts/matters.json' with { type: 'json' }
import names from '../texts/people.json' with { type: 'json' }
import { inventedPhone } from './phones.ts'
import { type Random, seeded, weighted } from './random.ts'
import { type Appellant, HOUR, type Matter, MINUTE } from './step.ts'
import type { World } from './world.ts'

/** Share of a day's calls by hour: a peak after breakfast, one after the midday rest, few at night. */
const BY_HOUR = [2, 1, 1, 1, 1, 2, 5, 14, 32, 40, 38, 28, 16, 20, 32, 34, 30, 24, 18, 17, 14, 10, 6, 3]
const REST_DAY = 0.62

/** How many people say the same thing. */
const PEOPLE = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 5]

/**
 * Who says what, when and where, from `from` to `until`: exactly `appeals` of them, several by the same people, some by
 * several people about one thing.
 */
export function* arrivals(world: World, from: number, until: number, appeals: number): Generator<Matter> {
  const moment = momentsBetween(world, from, until)
  for (let n = 0, left = appeals; left > 0; n++) {
    const random = seeded(world.seed, 'matter', n)
    const people = Math.min(left, random.pick(PEOPLE))
    left -= people
    yield matterOf(world, random, { key: `m${n}`, at: moment(random), until, people, population: appeals })
  }
}

function momentsBetween(world: World, from: number, until: number): (random: Random) => number {
  const { hours } = world
  const slots: { of: number; weight: number }[] = []
  for (let at = from; at < until; at += HOUR) {
    const share = Math.min(1, (until - at) / HOUR)
    const weight = (BY_HOUR[Math.floor(hours.minuteOf(at) / 60)] ?? 1) * (hours.isWorking(at) ? 1 : REST_DAY) * share
    slots.push({ of: at, weight })
  }
  const hour = weighted(slots)
  return random => {
    const at = hour(random)
    return at + Math.floor(random.next() * Math.min(HOUR, until - at))
  }
}

export interface MatterPlan {
  key: string
  at: number
  until: number
  people: number
  population: number
  item?: EventItem
  town?: string
  channel?: { code: string; self: boolean }
}

export function matterOf(world: World, random: Random, plan: MatterPlan): Matter {
  const item = plan.item ?? world.item(random)
  const placed = item.lead === 'by-place' || random.chance(0.9)
  const placeUnit = plan.town ?? (placed ? world.town(random) : null)
  const placeText = placeUnit ? world.placeIn(placeUnit, random) : null
  const kind = random.pick(item.kinds.length ? item.kinds : (['help'] as const))
  const word = wordOf(item, random)
  const appellants: Appellant[] = []
  for (let i = 0; i < plan.people; i++) {
    const later = Math.min(plan.at + Math.floor(random.exponential(7 * HOUR)) + MINUTE, plan.until - MINUTE)
    const at = i === 0 ? plan.at : Math.max(plan.at + i, later)
    appellants.push(appellantOf(world, random, { ...plan, at, item, kind, word, placeText, placeUnit, first: i === 0 }))
  }
  appellants.sort((a, b) => a.at - b.at)
  return { key: plan.key, item: item.code, kind, placeUnit, placeText, appellants }
}

interface Saying extends MatterPlan {
  item: EventItem
  kind: string
  word: string
  placeText: string | null
  placeUnit: string | null
  first: boolean
}

function appellantOf(world: World, random: Random, say: Saying): Appellant {
  const channel = say.channel ?? world.channel(random)
  const anonymous = random.chance(say.kind === 'report' ? 0.3 : 0.04)
  // Some ring again and again: a tenth of all calls comes from one in fifty.
  const number = random.chance(0.1) ? random.below(Math.ceil(say.population / 50)) : random.below(say.population)
  const person = personOf(world.seed, number)
  const place = say.placeText ?? (say.placeUnit ? world.unitName(say.placeUnit) : '家附近')
  const list = say.first ? sayings(say.kind) : matters.again
  const filled = fill(random.pick(list), {
    opener: random.pick(matters.openers),
    place,
    word: say.word,
    name: say.item.name.zh,
    title: say.item.title,
    since: random.pick(matters.since),
    effect: random.pick(matters.effect),
    ask: random.pick(matters.ask),
    who: random.pick(matters.who),
  })
  return {
    at: say.at,
    channel: channel.code,
    self: channel.self,
    name: anonymous ? null : person.name,
    phone: anonymous ? null : person.phone,
    text: filled,
    title: `${say.placeText ?? ''}${say.item.title}`.padEnd(4, '事').slice(0, 60),
    consent: random.chance(0.8),
  }
}

const sayings = (kind: string): string[] => {
  const lists: Record<string, string[]> = {
    help: matters.help,
    complaint: matters.complaint,
    inquiry: matters.inquiry,
    suggestion: matters.suggestion,
    report: matters.report,
    praise: matters.praise,
  }
  return lists[kind] ?? matters.help
}

/** Of the item's own words one that says something by itself: the short ones are mere nouns. */
function wordOf(item: EventItem, random: Random): string {
  const long = item.words.filter(word => [...word].length >= 4)
  const list = long.length ? long : item.words
  return list.length ? random.pick(list) : item.title
}

/** An invented person; the same number is the same person. */
export function personOf(seed: number | string, number: number): { name: string; phone: string } {
  const random = seeded(seed, 'person', number)
  const name = random.pick(names.surnames) + random.pick(names.first) + random.pick(names.second)
  return { name, phone: inventedPhone(random) }
}

export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
