import type { Unit } from './pack.ts'
import type { PackRules } from './pack-schema.ts'
import { nearest, type PackProblem, problem } from './problems.ts'
import type { YamlFile } from './read-yaml.ts'

/** Faults of whistle, desk and sealed reports: units that are not there, a shared duty of a place that is no town or street. */
export function checkCoordination(
  file: string,
  rules: PackRules,
  locate: YamlFile<PackRules>['locate'],
  units: ReadonlyMap<string, Unit>,
): PackProblem[] {
  const problems: PackProblem[] = []
  const known = (path: PropertyKey[], value: string, kinds?: readonly string[]) => {
    const unit = units.get(value)
    if (unit && (!kinds || kinds.includes(unit.kind))) return
    const near = nearest(value, units.keys())
    problems.push(
      problem({ file, ...locate(path, 'value') }, 'unit-unknown', { key: path.join('.'), value, nearest: near }),
    )
  }
  rules.whistle?.shared.forEach((row, i) => {
    if (row.place) known(['whistle', 'shared', i, 'place'], row.place, ['town', 'street'])
    row.units.forEach((unit, j) => {
      known(['whistle', 'shared', i, 'units', j], unit)
    })
  })
  if (rules.desk) known(['desk', 'unit', 'value'], rules.desk.unit.value)
  if (rules.sealed) known(['sealed', 'unit', 'value'], rules.sealed.unit.value)
  rules.together?.approvals.forEach((row, i) => {
    row.parts.forEach((part, j) => {
      known(['together', 'approvals', i, 'parts', j, 'unit'], part.unit)
    })
  })
  return problems
}
