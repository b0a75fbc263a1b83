import { leads, type PackPerson, type Unit } from './pack.ts'
import { nearest, type PackProblem, problem } from './problems.ts'
import type { Lined } from './read-csv.ts'
import { ADMIN_ROLES, ROLES } from './values.ts'

type Units = ReadonlyMap<string, Lined<Unit>>
const DUTY_NAMES = { first: '一把手 (first person)', leader: '分管领导 (leader in charge)', doer: '具体责任人 (doer)' }

/**
 * Faults of the unit tree: parents that are missing, wrong or circular, and groups no scheme knows. `groups` is null where
 * a scheme could not be read: then every unit would look wrong.
 */
export function checkUnits(file: string, units: Units, groups: ReadonlySet<string> | null): PackProblem[] {
  const problems: PackProblem[] = []
  for (const unit of units.values()) {
    const at = { file, line: unit.line }
    const value = unit.code
    if (unit.parent !== undefined && !units.has(unit.parent)) {
      const near = nearest(unit.parent, units.keys())
      problems.push(problem(at, 'unit-unknown', { key: 'parent', value: unit.parent, nearest: near }))
    }
    const owner = unit.code.split('-')[0] ?? ''
    if (unit.kind === 'section' && unit.parent !== owner) {
      problems.push(problem(at, 'parent-wrong', { value, expected: owner }))
    }
    if (circular(unit, units)) problems.push(problem(at, 'parent-cycle', { value }))
    if (groups && unit.group !== undefined && !groups.has(unit.group)) {
      problems.push(problem(at, 'group-unknown', { value: unit.group, options: [...groups].join(', ') }))
    }
  }
  return problems
}

function circular(unit: Unit, units: Units): boolean {
  const seen = new Set<string>()
  for (let at: Unit | undefined = unit; at; at = at.parent === undefined ? undefined : units.get(at.parent)) {
    if (seen.has(at.code)) return true
    seen.add(at.code)
  }
  return false
}

/** Faults of responsibility (SPEC R4) and of roles: every unit and section can be called to account by name. */
export function checkPeople(
  files: { units: string; people: string },
  units: Units,
  people: ReadonlyMap<string, Lined<PackPerson>>,
): PackProblem[] {
  const problems: PackProblem[] = []
  const firsts = new Map<string, Lined<PackPerson>>()
  for (const person of people.values()) {
    const at = { file: files.people, line: person.line }
    if (!units.has(person.unit)) {
      const near = nearest(person.unit, units.keys())
      problems.push(problem(at, 'unit-unknown', { key: 'unit', value: person.unit, nearest: near }))
    }
    for (const section of person.sections.filter(code => !units.has(code))) {
      const near = nearest(section, units.keys())
      problems.push(problem(at, 'unit-unknown', { key: 'sections', value: section, nearest: near }))
    }
    const admins = person.roles.filter(role => ADMIN_ROLES.some(admin => admin === role))
    if (admins.length > 0 && person.roles.length > 1) {
      problems.push(problem(at, 'admins-combined', { value: person.name }))
    }
    if (person.duty !== 'first') continue
    const other = firsts.get(person.unit)
    if (other) {
      const values = { unit: person.unit, duty: DUTY_NAMES.first, value: 'first', first: other.line }
      problems.push(problem(at, 'duty-twice', values))
    } else firsts.set(person.unit, person)
  }
  const held = new Set([...people.values()].flatMap(person => person.roles))
  for (const role of ROLES.filter(role => !held.has(role))) {
    problems.push(problem({ file: files.people, line: 1 }, 'role-missing', { value: role }))
  }
  const all = [...people.values()]
  for (const unit of units.values()) {
    const at = { file: files.units, line: unit.line }
    const lacks = (value: 'first' | 'leader' | 'doer') =>
      problems.push(problem(at, 'duty-missing', { unit: unit.name.zh, duty: DUTY_NAMES[value], value }))
    const has = (duty: PackPerson['duty']) => all.some(p => p.unit === unit.code && p.duty === duty)
    if (unit.kind !== 'section') {
      if (!has('first')) lacks('first')
      if (!has('leader')) lacks('leader')
      continue
    }
    if (!has('doer')) lacks('doer')
    const leaders = all.filter(p => p.unit === unit.parent && p.duty === 'leader')
    if (leaders.length > 0 && !leaders.some(p => leads(p, unit.code))) {
      problems.push(problem(at, 'section-not-led', { unit: unit.name.zh }))
    }
  }
  return problems
}
