import type { Pack, Text } from '../pack/index.ts'
import type { Provenance, RuleLine, RuleSection } from './line.ts'
import { schemeLines } from './scheme.ts'
import { fieldsInWords, labelOf, valueInWords, wordFor } from './words.ts'

/** Keys of pack.yaml that name the pack and rule nothing. */
const HEAD = new Set(['format', 'code', 'name', 'version', 'effectiveFrom', 'history', 'zone'])

/** Every rule of a pack in words, with its clause or why it was assumed; in the order of the pack. */
export function rulesInWords(pack: Pack): RuleSection[] {
  const sections = Object.entries(pack.rules)
    .filter(([key, value]) => !HEAD.has(key) && value !== undefined)
    .map(([key, value]) => ({ id: key, name: labelOf(key), lines: linesOf(pack, key, key, null, value) }))
  const schemes = [...pack.schemes.values()].map(scheme => ({
    id: `schemes.${scheme.code}`,
    name: {
      zh: `${labelOf('schemes').zh}：${scheme.name.zh}`,
      en: `${labelOf('schemes').en}: ${scheme.name.en}`,
    },
    lines: schemeLines(pack, scheme),
  }))
  return [...sections, ...schemes]
}

const provenanceOf = (value: object): Provenance | null => {
  const { source, assumed } = value as { source?: string; assumed?: string }
  return source === undefined && assumed === undefined ? null : { source: source ?? null, assumed: assumed ?? null }
}

/** @param path the key without codes, `id` with them; `what`: how it is called so far, null at the top of a section */
function linesOf(pack: Pack, path: string, id: string, what: Text | null, value: unknown): RuleLine[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((row, n) => rowLines(pack, path, `${id}.${codeOf(row, n)}`, what, row))
  const provenance = provenanceOf(value)
  if (provenance && 'value' in value)
    return [{ id, what: what ?? labelOf(path), value: valueInWords(pack, path, value.value), ...provenance }]
  return Object.entries(value).flatMap(([key, inner]) => {
    const label = labelOf(`${path}.${key}`)
    return linesOf(pack, `${path}.${key}`, `${id}.${key}`, what ? under(what, label) : label, inner)
  })
}

/** A row is one rule with its fields; where its fields have clauses of their own, each of them is one. */
function rowLines(pack: Pack, path: string, id: string, what: Text | null, row: unknown): RuleLine[] {
  if (typeof row !== 'object' || row === null) return []
  const name = nameOf(row, path)
  const called = what ? under(what, name) : name
  const provenance = provenanceOf(row)
  if (!provenance) return linesOf(pack, path, id, called, row)
  return [{ id, what: called, value: fieldsInWords(pack, path, row), ...provenance }]
}

const under = (outer: Text, inner: Text): Text => ({ zh: `${outer.zh}：${inner.zh}`, en: `${outer.en}: ${inner.en}` })

function nameOf(row: object, path: string): Text {
  const { name, what, post, code } = row as { name?: Text; what?: Text; post?: Text; code?: string | number }
  return name ?? what ?? post ?? (code === undefined ? labelOf(path) : wordFor(String(code)))
}

const codeOf = (row: unknown, n: number): string => {
  const code = (row as { code?: string | number }).code
  return code === undefined ? String(n + 1) : String(code)
}
