import { type EventItem, personIdOf, postOf, resolveLead, sectionsOf, type Unit } from '../../modules/registry/index.ts'
import type { CityContext, Role, StaffActor } from '../../platform/acts/index.ts'
import { buildGazetteer, keywordSuggester, type Suggester } from '../../rules/text/index.ts'
import { type Hours, hoursOf } from './hours.ts'
import { type Random, seeded, weighted } from './random.ts'

/** How a unit works; drawn once from the seed, so that some are good at it and some are not. */
export interface Temper {
  /** office minutes until it signs, half of the time */
  signs: number
  /** share of the limit it uses, half of the time */
  pace: number
  spread: number
  /** how often it hands a matter back that is its own */
  shirks: number
  /** how often people are satisfied with work done in time */
  pleases: number
}

/** The city as the simulation knows it: who works where and how, what happens where and how often. */
export interface World {
  city: CityContext
  seed: number | string
  hours: Hours
  suggester: Suggester
  item(random: Random): EventItem
  town(random: Random): string
  placeIn(unit: string, random: Random): string | null
  channel(random: Random): { code: string; self: boolean }
  temper(unit: string): Temper
  /** somebody with the role, whose city-wide office has it */
  staff(role: Role, random: Random): StaffActor
  /** who does the work of an item in a unit */
  handler(unit: string, item: string | null, random: Random): StaffActor | null
  /** who signs off in a unit */
  head(unit: string): StaffActor | null
  /** who hands on in a sub-platform */
  platform(unit: string): StaffActor | null
  rightUnit(item: EventItem, place: string | null): string | null
  unitName(unit: string): string
  sectionName(unit: string, item: string | null): string
}

/** How much comes in by each channel; channels of other packs not named here count as 2. */
const CHANNEL_WEIGHTS: Record<string, number> = {
  hotline: 52, app: 11, web: 9, miniapp: 8, grid: 6, wechat: 3, enterprise: 2, 'people-board': 1.5, 'mayor-box': 1.5,
  'home-visit': 2, 'city-inspector': 3, 'police-transfer': 2.5, 'province-app': 2, 'petition-net': 1, media: 0.5,
} // biome-ignore format: a table

export function makeWorld(city: CityContext, seed: number | string): World {
  const { pack } = city
  const actors = new Map<string, StaffActor>()
  const byRole = new Map<Role, StaffActor[]>()
  const handlers = new Map<string, StaffActor[]>()
  for (const person of pack.people.values()) {
    const actor: StaffActor = {
      kind: 'staff',
      id: personIdOf(city.code, person.code),
      name: person.name,
      posts: [postOf(city, person.unit, person.roles)],
    }
    actors.set(person.code, actor)
    for (const role of actor.posts.flatMap(post => post.roles)) byRole.set(role, [...(byRole.get(role) ?? []), actor])
    if (person.roles.includes('handler') || person.roles.includes('unit_head'))
      handlers.set(person.unit, [...(handlers.get(person.unit) ?? []), actor])
  }

  const leads = (item: EventItem) => item.lead !== 'by-place'
  const items = weighted(
    [...pack.items.values()].map(item => {
      const of = seeded(seed, 'item', item.code)
      // A few kinds of matter make up most of what people say; matters of the place are the commonest.
      return { of: item, weight: of.lognormal(leads(item) ? 1 : 4, 1.1) * (item.grade === 'red' ? 0.25 : 1) }
    }),
  )
  const places = new Map<string, string[]>()
  for (const [name, rows] of pack.places)
    for (const row of rows) if (row.name === name) places.set(row.unit, [...(places.get(row.unit) ?? []), name])
  const towns = [...pack.units.values()].filter(unit => unit.kind === 'town' || unit.kind === 'street')
  const town = weighted(towns.map(({ code }) => ({ of: code, weight: 6 + (places.get(code)?.length ?? 0) })))
  const channel = weighted(
    pack.rules.channels.map(row => ({
      of: { code: row.code, self: row.enteredBy === 'citizen' && row.mode === 'online' },
      weight: CHANNEL_WEIGHTS[row.code] ?? 2,
    })),
  )
  const gazetteer = buildGazetteer([
    ...[...pack.places].flatMap(([name, rows]) => rows.map(row => ({ name, unit: row.unit }))),
    ...towns.flatMap(unit =>
      [unit.name.zh, unit.short, ...unit.aliases].flatMap(name => (name ? [{ name, unit: unit.code }] : [])),
    ),
  ])
  const tempers = new Map<string, Temper>()
  const sectionOf = (unit: string, item: string | null) => {
    const key = item ? pack.items.get(item)?.section : undefined
    return key ? `${unit}-${key}` : null
  }
  const named = (code: string) => pack.units.get(code)?.name.zh ?? code

  return {
    city,
    seed,
    hours: hoursOf(city.calendar),
    suggester: keywordSuggester(
      [...pack.items.values()].map(item => ({
        code: item.code,
        name: item.name.zh,
        words: item.words,
        lead: leads(item) ? item.lead : null,
      })),
      { gazetteer },
    ),
    item: items,
    town,
    placeIn: (unit, random) => {
      const list = places.get(unit)
      return list?.length ? random.pick(list) : null
    },
    channel,
    temper(unit) {
      let found = tempers.get(unit)
      if (!found) {
        found = drawTemper(seeded(seed, 'temper', unit))
        tempers.set(unit, found)
      }
      return found
    },
    staff(role, random) {
      const list = byRole.get(role)
      if (!list?.length) throw new Error(`nobody of ${city.code} is ${role}`)
      return random.pick(list)
    },
    handler(unit, item, random) {
      const section = sectionOf(unit, item)
      const ofSection = section ? handlers.get(section) : undefined
      if (ofSection?.length) return random.pick(ofSection)
      const whole = pack.units.get(unit)
      const all = [
        ...(whole ? sectionsOf(whole).flatMap((row: Unit) => handlers.get(row.code) ?? []) : []),
        ...(handlers.get(unit) ?? []),
      ]
      return all.length ? random.pick(all) : null
    },
    head: unit => handlers.get(unit)?.find(({ posts }) => posts.some(post => post.roles.includes('unit_head'))) ?? null,
    platform: unit =>
      [...actors.values()].find(({ posts }) =>
        posts.some(({ area }) => area?.units[0] === unit && area.roles.includes('dispatcher')),
      ) ?? null,
    rightUnit: (item, place) => resolveLead(pack, item, place ?? undefined)?.unit.code ?? null,
    unitName: named,
    sectionName: (unit, item) => {
      const section = sectionOf(unit, item)
      return section && pack.units.has(section) ? named(section) : '工作人员'
    },
  }
}

function drawTemper(random: Random): Temper {
  const good = random.next()
  return {
    signs: 20 + 150 * (1 - good) * random.between(0.5, 1.2),
    pace: 0.3 + 0.34 * (1 - good) + random.between(0, 0.12),
    spread: 0.35 + 0.2 * (1 - good),
    shirks: 0.004 + 0.035 * (1 - good) ** 2,
    pleases: 0.8 + 0.17 * good + random.between(-0.04, 0.02),
  }
}
