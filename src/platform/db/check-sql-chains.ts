import { parseSync } from '@swc/core'

/** A node of the syntax tree, as far as this check looks at it. */
interface Node {
  type: string
  span: { start: number; end: number }
  [key: string]: unknown
}

export interface ChainCall {
  method: string
  /** source text of each argument */
  args: string[]
}

/** One kysely query as it is written: `db.selectFrom('clock').where(...)...` */
export interface Chain {
  verb: string
  /** the table, if it is named there */
  table: string | null
  calls: ChainCall[]
  line: number
}

/** SQL that stands in the source: sql`...`, or what is passed to query(). Values are `$1`. */
export interface WrittenSql {
  text: string
  line: number
}

const VERBS = ['selectFrom', 'updateTable', 'deleteFrom', 'insertInto', 'mergeInto']

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Reads a source file and finds its queries. @throws if it is no TypeScript */
export function queriesIn(source: string): { chains: Chain[]; written: WrittenSql[] } {
  const bytes = Buffer.from(source)
  const slice = (node: Node) => bytes.subarray(node.span.start - 1, node.span.end - 1).toString()
  const line = (node: Node) =>
    bytes
      .subarray(0, node.span.start - 1)
      .toString()
      .split('\n').length
  const chains: Chain[] = []
  const written: WrittenSql[] = []

  /** @param outer the calls that continue the one looked at, innermost first */
  function visit(node: Node, outer: readonly ChainCall[]): void {
    if (node.type === 'CallExpression') {
      const callee = node.callee as Node
      const given = (node.arguments as { expression: Node }[]).map(argument => argument.expression)
      const method = methodOf(callee)
      if (method !== null) {
        const call = { method, args: given.map(slice) }
        const table = given[0]?.type === 'StringLiteral' ? String(given[0].value) : null
        if (VERBS.includes(method))
          chains.push({ verb: method, table, calls: [...outer], line: lineOfProperty(callee) })
        if (method === 'query' && given[0]) written.push(...literals(given[0]))
        visit((callee as { object: Node } & Node).object, [call, ...outer])
      } else visit(callee, [])
      for (const argument of given) visit(argument, [])
      return
    }
    if (node.type === 'TaggedTemplateExpression' && (node.tag as Node).value === 'sql')
      written.push({ text: templateText(node.template as Node), line: line(node) })
    for (const child of childrenOf(node)) visit(child, [])
  }

  function lineOfProperty(callee: Node): number {
    return line(callee.property as Node)
  }

  function literals(node: Node): WrittenSql[] {
    if (node.type === 'StringLiteral') return [{ text: String(node.value), line: line(node) }]
    return node.type === 'TemplateLiteral' ? [{ text: templateText(node), line: line(node) }] : []
  }

  visit(parseSync(source, { syntax: 'typescript', target: 'esnext' }) as unknown as Node, [])
  return { chains, written }
}

function methodOf(callee: Node): string | null {
  if (callee.type !== 'MemberExpression') return null
  const property = callee.property as Node
  return property.type === 'Identifier' ? String(property.value) : null
}

const templateText = (template: Node): string =>
  (template.quasis as { cooked: string }[]).map(part => part.cooked).join(' $1 ')

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap(value => {
    const values = Array.isArray(value) ? value : [value]
    return values.flatMap(item => (isNode(item) ? [item] : isWrapper(item) ? childrenOf(item as Node) : []))
  })
}

/** Arguments and the like: objects that hold nodes and are none. */
const isWrapper = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
