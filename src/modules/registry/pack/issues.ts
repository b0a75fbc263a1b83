import type { z } from 'zod'
import { isProblemCode, nearest, type PackProblem, problem } from './problems.ts'

type Issue = z.core.$ZodIssue
export type Position = { line: number; column: number }

/** Finds the place of a path in a file; `of: 'key'` wants the key itself instead of its value. */
export type Locate = (path: readonly PropertyKey[], of: 'key' | 'value') => Position

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** Turns what the schema refused into faults with place and remedy. `siblings` are the keys that may stand at a path. */
export function problemsOf(
  file: string,
  root: unknown,
  issues: readonly Issue[],
  locate: Locate,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): PackProblem[] {
  return issues.flatMap(issue => {
    const value = valueAt(root, issue.path)
    const key = issue.path.map(String).join('.')
    const at = { file, ...locate(issue.path, 'value') }
    if (isProblemCode(issue.message)) return problem(at, issue.message, { key, value: short(value) })
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map(k =>
          problem({ file, ...locate([...issue.path, k], 'key') }, 'unknown-key', {
            key: [...issue.path, k].map(String).join('.'),
            nearest: nearest(k, keysAt(issue.path)),
          }),
        )
      case 'invalid_type':
        return value === undefined
          ? problem(at, 'missing', { key })
          : problem(at, 'wrong-type', { key, expected: issue.expected })
      case 'invalid_value':
        return value === undefined
          ? problem(at, 'missing', { key })
          : problem(at, 'not-in-list', { key, value: short(value), options: issue.values.map(String).join(', ') })
      case 'too_small':
        return problem(at, 'too-small', { key, limit: Number(issue.minimum) })
      case 'too_big':
        return problem(at, 'too-big', { key, limit: Number(issue.maximum) })
      default:
        return problem(at, 'bad-value', { key, value: short(value) })
    }
  })
}

/** The keys an object schema knows at a path, as far as it can be followed; used to propose what was meant. */
export function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema
  for (const key of path) {
    at = typeof key === 'number' ? field(at, 'element') : field(field(at, 'shape'), String(key))
  }
  const shape = field(at, 'shape')
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : []
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
