import { closingHour, mayBeLonger } from './check-rules.ts'
import { type EventItem, isLocal, type Place, type Unit } from './pack.ts'
import type { PackRules } from './pack-schema.ts'
import { nearest, type PackProblem, problem } from './problems.ts'
import type { Lined } from './read-csv.ts'
import { BY_PLACE } from './table-schema.ts'
import { limitText } from './values.ts'

type Units = ReadonlyMap<string, Lined<Unit>>

/** Faults of the event list (SPEC R3): every item has a domain, a lead unit, and there a section that does the work. */
export function checkItems(
  file: string,
  items: Iterable<Lined<EventItem>>,
  units: Units,
  rules: PackRules,
): PackProblem[] {
  const problems: PackProblem[] = []
  const domains = new Set(rules.domains.map(domain => domain.code))
  const closing = closingHour(rules)
  const local = [...units.values()].filter(unit => isLocal(unit) && units.get(unit.parent ?? '')?.kind !== 'county')
  for (const item of items) {
    const at = { file, line: item.line }
    if (!domains.has(item.domain)) {
      const near = nearest(item.domain, domains)
      problems.push(problem(at, 'domain-unknown', { value: item.domain, nearest: near }))
    } else if (!item.code.startsWith(`${item.domain}-`)) {
      problems.push(problem(at, 'code-domain', { value: item.code, domain: item.domain }))
    }
    for (const code of item.co) {
      if (code === BY_PLACE || (units.has(code) && units.get(code)?.kind !== 'section')) continue
      problems.push(problem(at, 'unit-unknown', { key: 'co', value: code, nearest: nearest(code, units.keys()) }))
    }
    const grade = rules.grades.find(g => g.code === item.grade)
    if (item.limit && grade && mayBeLonger(item.limit, grade.limit.value, closing)) {
      const limit = limitText(grade.limit.value)
      const values = { item: item.code, value: limitText(item.limit), grade: grade.name.zh, limit }
      problems.push(problem(at, 'limit-over-grade', values))
    }
    if (item.kinds.length === 0) problems.push(problem(at, 'missing', { key: 'kinds' }))
    if (item.words.length === 0) problems.push(problem(at, 'missing', { key: 'words' }))
    const lead = units.get(item.lead)
    if (item.lead !== BY_PLACE && (!lead || lead.kind === 'section')) {
      const near = nearest(item.lead, units.keys())
      problems.push(problem(at, 'unit-unknown', { key: 'lead', value: item.lead, nearest: near }))
      continue
    }
    for (const unit of lead ? [lead] : local) {
      if (units.has(`${unit.code}-${item.section}`)) continue
      const keys = [...units.values()].filter(u => u.parent === unit.code).map(u => u.code.split('-')[1] ?? '')
      const values = { item: item.code, unit: unit.code, value: item.section, options: keys.join(', ') }
      problems.push(problem(at, 'section-unknown', values))
    }
  }
  return problems
}

/** Faults of the gazetteer: every place belongs to a county, town or street. */
export function checkPlaces(file: string, places: readonly Lined<Place>[], units: Units): PackProblem[] {
  return places.flatMap(place => {
    const at = { file, line: place.line }
    const unit = units.get(place.unit)
    if (unit && isLocal(unit)) return []
    const near = nearest(place.unit, units.keys())
    return unit
      ? problem(at, 'place-unit', { value: place.name, unit: place.unit })
      : problem(at, 'unit-unknown', { key: 'unit', value: place.unit, nearest: near })
  })
}
