import type { z } from 'zod'
import type { PackRules } from './pack-schema.ts'
import type { PackMap } from './read-map.ts'
import type { Scheme } from './scheme-schema.ts'
import { BY_PLACE, type ItemRow, type PersonRow, type PlaceRow, type UnitRow } from './table-schema.ts'
import type { Text } from './values.ts'

type Row<T extends z.ZodType> = Omit<z.output<T>, 'name_zh' | 'name_en' | 'post_zh' | 'post_en'>

/** A unit or one of its sections. Sections are the children of kind `section`. */
export type Unit = Row<typeof UnitRow> & { name: Text; children: readonly Unit[] }
export type PackPerson = Row<typeof PersonRow> & { post: Text }
/** A kind of matter and who answers for it (SPEC R3). `basis`: statute 法定, agreement 商定, assignment 指定. */
export type EventItem = Omit<Row<typeof ItemRow>, 'basis_text'> & { name: Text; basisText: string }
export type Place = z.output<typeof PlaceRow>

/** Everything one version of one city's pack says, read, checked and indexed. */
export type Pack = {
  code: string
  name: Text
  version: string
  /** The first day it is in force, `2026-01-01`. */
  effectiveFrom: string
  zone: string
  /** SHA-256 over all files of the pack, hex. Two packs with one digest say the same. */
  digest: string
  /** The same over what decides on cases: rules, schemes, event list. It may not change within a version. */
  rulesDigest: string
  rules: PackRules
  /** by code; what was approved while the program ran stands in its place, see `SchemeBook` */
  schemes: ReadonlyMap<string, Scheme>
  units: ReadonlyMap<string, Unit>
  /** Units without a parent. */
  roots: readonly Unit[]
  people: ReadonlyMap<string, PackPerson>
  items: ReadonlyMap<string, EventItem>
  /** Places by name and by alias; one name may stand for several places. */
  places: ReadonlyMap<string, readonly Place[]>
  /** Where things lie, as far as the pack says. */
  map: PackMap
  texts: ReadonlyMap<string, Text>
}

/** The unit that leads and the section that does the work. */
export type Lead = { unit: Unit; section: Unit }

/** Three levels of responsibility (SPEC R4): the first person 一把手, the leader in charge, the one who does it. */
export type Responsibles = { first: PackPerson; leader: PackPerson; doer: PackPerson }

function unitOf(pack: Pack, code: string): Unit {
  const unit = pack.units.get(code)
  if (!unit) throw new RangeError(`pack ${pack.code} has no unit ${code}`)
  return unit
}

/** Whether a unit answers for a place: a county, district, town or street. */
export function isLocal(unit: Pick<Unit, 'kind'>): boolean {
  return unit.kind === 'county' || unit.kind === 'town' || unit.kind === 'street'
}

/**
 * The unit to which the city sends what happens in a place: where towns belong to a county or district, that one, which
 * hands on inside (SPEC F1); else the town or street itself. Throws RangeError if the code is no place.
 */
export function unitOfPlace(pack: Pack, code: string): Unit {
  const unit = unitOf(pack, code)
  if (!isLocal(unit)) throw new RangeError(`${code} is no county, town or street`)
  const above = unit.parent === undefined ? undefined : pack.units.get(unit.parent)
  return above?.kind === 'county' ? above : unit
}

/**
 * Who leads on an item (SPEC R3). `place` is the code of a county, town or street; it is needed only where the item
 * says `by-place`, and null is returned if it is then missing: a person has to ask where.
 * Throws RangeError if `place` is no place of the pack.
 */
export function resolveLead(pack: Pack, item: EventItem, place?: string): Lead | null {
  if (item.lead === BY_PLACE && place === undefined) return null
  const unit = item.lead === BY_PLACE ? unitOfPlace(pack, place ?? '') : unitOf(pack, item.lead)
  return { unit, section: unitOf(pack, `${unit.code}-${item.section}`) }
}

/** The co-responsible units of an item, the lead left out. `by-place` counts only if `place` is given. */
export function resolveCo(pack: Pack, item: EventItem, place?: string): Unit[] {
  const lead = resolveLead(pack, item, place)?.unit
  return item.co
    .filter(code => code !== BY_PLACE || place !== undefined)
    .map(code => (code === BY_PLACE ? unitOfPlace(pack, place ?? '') : unitOf(pack, code)))
    .filter(unit => unit !== lead)
}

/** The three responsible persons of an item (SPEC R4); null where {@link resolveLead} is null. */
export function responsibles(pack: Pack, item: EventItem, place?: string): Responsibles | null {
  const lead = resolveLead(pack, item, place)
  return lead && responsiblesOf(pack, lead)
}

/** The three responsible persons of a section of a unit. */
export function responsiblesOf(pack: Pack, { unit, section }: Lead): Responsibles {
  let first: PackPerson | undefined
  let leader: PackPerson | undefined
  let doer: PackPerson | undefined
  for (const person of pack.people.values()) {
    if (person.unit === unit.code && person.duty === 'first') first = person
    if (person.unit === unit.code && person.duty === 'leader' && leads(person, section.code)) leader = person
    if (person.unit === section.code && person.duty === 'doer') doer ??= person
  }
  // The loader refuses packs with such a gap, so this is a fault of the program and not of the pack.
  if (!first || !leader || !doer) throw new Error(`responsibility for ${section.code} is incomplete`)
  return { first, leader, doer }
}

/** A leader without `sections` is in charge of all of them. */
export function leads(person: { sections: readonly string[] }, section: string): boolean {
  return person.sections.length === 0 || person.sections.includes(section)
}

/** The sections of a unit. */
export function sectionsOf(unit: Unit): Unit[] {
  return unit.children.filter(child => child.kind === 'section')
}

/** The house that keeps the system for the city; people know it by its own name. */
export const houseOf = (pack: Pack): Text =>
  [...pack.units.values()].find(unit => unit.kind === 'centre')?.name ?? pack.name
/** A unit and all units above it, nearest first; empty for a code the pack does not know. */
export function branchOf(pack: Pack, code: string): string[] {
  const branch: string[] = []
  for (let at = pack.units.get(code); at; at = at.parent === undefined ? undefined : pack.units.get(at.parent))
    branch.push(at.code)
  return branch
}

/** A unit and all units below it. */
export function subtreeOf(pack: Pack, code: string): string[] {
  const unit = pack.units.get(code)
  return unit ? [code, ...unit.children.flatMap(child => subtreeOf(pack, child.code))] : []
}
