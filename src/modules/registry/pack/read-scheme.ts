import { stringify } from 'yaml'
import { checkOpenness } from './check-openness.ts'
import { checkScheme } from './check-scheme.ts'
import { type PackProblem, sortProblems } from './problems.ts'
import { readYaml } from './read-yaml.ts'
import { type Scheme, SchemeFile } from './scheme-schema.ts'
import { type Limit, limitText } from './values.ts'

/**
 * A scheme from the text of its file, judged as the loader judges it; for drafts that are not in a pack yet.
 * @param file name that problems are told with
 */
export function readScheme(file: string, text: string): { scheme: Scheme | null; problems: PackProblem[] } {
  const read = readYaml(file, text, SchemeFile)
  if (!read.data) return { scheme: null, problems: sortProblems(read.problems) }
  const problems = [...checkScheme(file, read.data, read.locate), ...checkOpenness(file, read.data, read.locate)]
  return { scheme: problems.length === 0 ? read.data : null, problems: sortProblems(problems) }
}

/** A scheme as the text of its file, to begin a draft from; comments of the file are not kept by the pack. */
export const schemeText = (scheme: Scheme): string =>
  stringify(scheme, (_key, value: unknown) => (isLimit(value) ? limitText(value) : value), { lineWidth: 120 })

const UNITS = ['minutes', 'hours', 'days', 'workingDays']

/** The loader makes limits of words like 15wd; a file has the words. */
const isLimit = (value: unknown): value is Limit =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  Object.entries(value).every(([unit, amount]) => UNITS.includes(unit) && typeof amount === 'number')
