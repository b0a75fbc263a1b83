import catalogue from './problems.json' with { type: 'json' }
import type { Text } from './values.ts'

export type ProblemCode = keyof typeof catalogue
export type ProblemValues = Record<string, string | number>

/** One fault in a pack, said so that the clerk who keeps the pack can mend it. Lines and columns count from 1. */
export type PackProblem = {
  file: string
  line: number
  column: number
  code: ProblemCode
  what: Text
  mend: Text
}

/** A pack was refused. `problems` holds all faults found, in the order of files and lines. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[]
  constructor(dir: string, problems: readonly PackProblem[]) {
    super(`${dir}\n${problems.map(problemLine).join('\n')}`)
    this.name = 'PackError'
    this.problems = problems
  }
}

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogue, code)
}

function fill(template: string, values: ProblemValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Puts a fault into words of the catalogue. */
export function problem(
  at: { file: string; line: number; column?: number },
  code: ProblemCode,
  values: ProblemValues = {},
): PackProblem {
  const words = catalogue[code]
  const all = { file: at.file, ...values }
  const say = (text: Text): Text => ({ zh: fill(text.zh, all), en: fill(text.en, all) })
  return {
    file: at.file,
    line: at.line,
    column: at.column ?? 1,
    code,
    what: say(words.what),
    mend: say(words.mend),
  }
}

/** One line a fault: where, what, how to mend it, in Chinese and English. */
export function problemLine(p: PackProblem): string {
  return `${p.file}:${p.line}:${p.column} ${p.what.zh}。${p.mend.zh}。 ${p.what.en}: ${p.mend.en}.`
}

/** Faults by file and line. */
export function sortProblems(problems: readonly PackProblem[]): PackProblem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}

/** The candidate that needs the fewest edits to become `word`; used to propose what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string {
  let best = ''
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = edits(word, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** A version of the rules that may not be changed or lost. */
export const versionProblem = (code: 'version-changed' | 'version-lost', version: string): PackProblem =>
  problem({ file: 'pack.yaml', line: 1 }, code, { value: version })
