import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { keysOf, type Locate, type Position, problemsOf } from './issues.ts'
import { type PackProblem, problem } from './problems.ts'

export type YamlFile<T> = { data: T | undefined; problems: PackProblem[]; locate: Locate }

/** Reads a YAML or JSON text against a schema and remembers where each value stands. */
export function readYaml<T extends z.ZodType>(file: string, text: string, schema: T): YamlFile<z.output<T>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const start: Position = { line: 1, column: 1 }
  const locate: Locate = (path, of) => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true)
      if (of === 'value' && length === path.length && isNode(node) && node.range) return position(node.range[0])
      const key = keyNode(document.getIn(path.slice(0, length - 1), true), path[length - 1])
      if (key !== undefined) return position(key)
      if (isNode(node) && node.range) return position(node.range[0])
    }
    const root = document.contents
    return root?.range ? position(root.range[0]) : start
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(e => problem({ file, ...position(e.pos[0]) }, 'syntax', { detail: e.message }))
    return { data: undefined, problems, locate }
  }
  const raw: unknown = document.toJS()
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { data: parsed.data, problems: [], locate }
  const problems = problemsOf(file, raw, parsed.error.issues, locate, path => keysOf(schema, path))
  return { data: undefined, problems, locate }
}

function keyNode(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === key)
  return pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
}
