import { z } from 'zod'
import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { Scheme as Method, SubjectKind } from '../../../rules/score/index.ts'
import { GROUP_KINDS } from '../../../rules/score/index.ts'
import { isLocal, personIdOf, type Unit } from '../../registry/index.ts'

/** Who takes part, as a clerk lists them: by the pack's code where there is one, by name where there is none. */
export const NamedSubject = z.object({
  id: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{1,64}$/)
    .optional()
    .describe('code of a unit or section of the pack, or a code of its own; left out, it is numbered'),
  name: z.string().trim().min(1).max(100).optional().describe('asked of all that are no unit of the pack'),
  unit: z.string().trim().max(64).optional().describe('code of the unit it belongs to'),
  person: z.string().trim().max(64).optional().describe('code of a person of the pack'),
  group: z.string().trim().max(64).optional(),
  kind: z.enum(GROUP_KINDS).optional(),
  volume: z
    .string()
    .trim()
    .regex(/^\d{1,9}(\.\d{1,2})?$/)
    .optional()
    .describe('mean cases a month, for groups by volume'),
})
export type NamedSubject = z.infer<typeof NamedSubject>

export interface Entrant {
  id: string
  name: { zh: string; en: string } | null
  unit: string | null
  person: string | null
  kind: (typeof GROUP_KINDS)[number] | null
  group: string | null
  volume: string | null
}

const isOfPack = (kind: SubjectKind): boolean => kind === 'unit' || kind === 'section'

/** Those whom the pack itself knows: the units that are ranked, or all sections; nobody for the other kinds. */
export function knownSubjects(city: CityContext, method: Method): Unit[] {
  const units = [...city.pack.units.values()]
  if (method.subjects === 'unit') return units.filter(unit => unit.group && unit.kind !== 'section')
  if (method.subjects === 'section') return units.filter(unit => unit.kind === 'section')
  return []
}

type Fault = { path: string; code: string; vars?: Record<string, string> }

function entrantOfPack(city: CityContext, method: Method, row: NamedSubject): Entrant | Fault {
  const unit = city.pack.units.get(row.id ?? '')
  if (!unit) return { path: 'id', code: 'unknown_unit' }
  if ((unit.kind === 'section') !== (method.subjects === 'section')) return { path: 'id', code: 'round_other_kind' }
  return {
    id: unit.code,
    name: null,
    unit: unit.kind === 'section' ? (unit.parent ?? null) : null,
    person: null,
    kind: row.kind ?? (isLocal(unit) ? 'local' : 'department'),
    group: row.group ?? method.groups.find(group => group.id === unit.group)?.id ?? null,
    volume: row.volume ?? null,
  }
}

function entrantByName(city: CityContext, row: NamedSubject, n: number): Entrant | Fault {
  const person = row.person === undefined ? null : city.pack.people.get(row.person)
  if (person === undefined) return { path: 'person', code: 'unknown_person' }
  const name = row.name ?? person?.name
  if (!name) return { path: 'name', code: 'missing' }
  const code = row.unit ?? person?.unit ?? null
  const unit = code === null ? null : city.pack.units.get(code)
  if (unit === undefined) return { path: 'unit', code: 'unknown_unit' }
  return {
    id: row.id ?? `s${String(n + 1).padStart(3, '0')}`,
    name: { zh: name, en: name },
    unit: unit?.kind === 'section' ? (unit.parent ?? unit.code) : (unit?.code ?? null),
    person: person ? personIdOf(city.code, person.code) : null,
    kind: row.kind ?? (unit ? (isLocal(unit) ? 'local' : 'department') : null),
    group: row.group ?? null,
    volume: row.volume ?? null,
  }
}

/**
 * Those who take part. All faults of the list are named at once, each with its line and column.
 * @throws Refusal bad_input with fields `subjects.<n>.<key>`
 */
export function entrants(city: CityContext, method: Method, listed: readonly NamedSubject[]): Entrant[] {
  const fields: Fault[] = []
  const known = new Set<string>()
  const names = new Set<string>()
  const found = listed.flatMap((row, n): Entrant[] => {
    const entrant = isOfPack(method.subjects) ? entrantOfPack(city, method, row) : entrantByName(city, row, n)
    const at = `subjects.${n}`
    if ('code' in entrant) {
      fields.push({ ...entrant, path: `${at}.${entrant.path}` })
      return []
    }
    if (known.has(entrant.id)) fields.push({ path: `${at}.id`, code: 'twice' })
    const name = entrant.name && `${entrant.name.zh}@${entrant.unit ?? ''}`
    if (name && names.has(name)) fields.push({ path: `${at}.name`, code: 'twice' })
    if (entrant.group && !method.groups.some(group => group.id === entrant.group))
      fields.push({ path: `${at}.group`, code: 'round_unknown_group' })
    known.add(entrant.id)
    if (name) names.add(name)
    return [entrant]
  })
  if (fields.length > 0) throw new Refusal('bad_input', { fields })
  if (found.length === 0) throw new Refusal('bad_input', { fields: [{ path: 'subjects', code: 'missing' }] })
  return found
}
