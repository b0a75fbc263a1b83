import { type PackProblem, problem } from './problems.ts'
import type { YamlFile } from './read-yaml.ts'
import type { Scheme } from './scheme-schema.ts'

/** Where a scheme does not say below how many nothing is told (docs/adr/0025). */
export const OPEN_AT_LEAST = 5

/** What is shown to everybody: bands that leave no score out, and no ranked unit whose few ratings would be open. */
export function checkOpenness(file: string, scheme: Scheme, locate: YamlFile<Scheme>['locate']): PackProblem[] {
  const { bands, publicity, openAtLeast } = scheme.publication
  const at = (...path: (string | number)[]) => ({ file, ...locate(['publication', ...path], 'value') })
  const problems: PackProblem[] = []
  bands?.forEach((band, i) => {
    const next = bands[i + 1]
    if (next ? next.from >= band.from : band.from !== 0)
      problems.push(problem(at('bands', i, 'from'), 'bands-order', { value: band.code }))
  })
  if (publicity?.value === 'banded' && !bands?.length) problems.push(problem(at('publicity'), 'bands-missing'))
  if (publicity && publicity.value !== 'internal' && scheme.smallNumbers?.of.value === 'rating.rated')
    for (const kind of ['day', 'month'] as const)
      if (
        scheme.periods.value.includes(kind) &&
        (scheme.smallNumbers[kind]?.value ?? 0) < (openAtLeast?.value ?? OPEN_AT_LEAST)
      )
        problems.push(
          problem({ file, ...locate(['smallNumbers', kind], 'value') }, 'small-open', {
            value: openAtLeast?.value ?? OPEN_AT_LEAST,
          }),
        )
  return problems
}
