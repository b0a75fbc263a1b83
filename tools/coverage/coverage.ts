import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acts } from '../../src/platform/acts/index.ts'
import '../../src/modules/index.ts'
import rows from './rows.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')
const ROW = /\b[FNQRH][1-9]\d?\b/g

/** Where a row of SPEC is met: lines of packs that cite it, acts and views, tests that name it, screens that serve it. */
export interface Covered {
  row: string
  what: string
  packs: string[]
  code: string[]
  tests: string[]
  screens: string[]
}

/** Rows of SPEC against what stands in the repository: clauses of acts, `source` in packs, titles of tests, web/serves.json. */
export function coverage(): Covered[] {
  const files = [...filesIn('src'), ...filesIn('web'), ...filesIn('test')].filter(file => /\.tsx?$/.test(file))
  const packs = cited(
    filesIn('packs').filter(file => /\.(yaml|csv|json)$/.test(file) && file.split('/').length > 2),
    (file, text) =>
      [...text.matchAll(/(?:source"?:\s*"?|,)([FNQRH][1-9]\d?)(?=[\s,}"]|$)/gm)].map(match => [
        match[1] ?? '',
        file.split('/')[1] ?? '',
      ]),
  )
  const code = cited(
    files.filter(file => /^src\/modules\/.*\/(acts|views)\//.test(file) && !file.includes('.test.')),
    (file, text) =>
      [...text.matchAll(/SPEC ([^)\n]*)/g)].flatMap(match =>
        (match[1]?.match(ROW) ?? []).map(row => [row, nameIn(text) ?? file]),
      ),
  )
  for (const { name, clause } of acts()) for (const row of clause.match(ROW) ?? []) add(code, row, name)
  const tests = cited(
    files.filter(file => file.includes('.test.')),
    (file, text) =>
      [...text.matchAll(/\b(?:test|it|describe)(?:\.each\([^\n]*\))?\(\s*(['"`])((?:(?!\1).)*)\1/g)].flatMap(match =>
        (match[2]?.match(ROW) ?? []).map(row => [
          row,
          file
            .split('/')
            .at(-1)
            ?.replace(/(\.pg|\.e2e)?\.test\.tsx?$/, '') ?? file,
        ]),
      ),
  )
  const serves = JSON.parse(readFileSync(join(ROOT, 'web/serves.json'), 'utf8')) as Record<string, string[]>
  return Object.entries(rows).map(([row, what]) => ({
    row,
    what,
    packs: sorted(packs.get(row)),
    code: sorted(code.get(row)),
    tests: sorted(tests.get(row)),
    screens: Object.keys(serves).filter(path => serves[path]?.includes(row)),
  }))
}

/** The page docs/coverage.md: a table of what is met, and in plain words what nobody serves yet. */
export function page(covered: readonly Covered[]): string {
  const cell = (names: readonly string[]) => names.join(' ') || '—'
  const met = covered.filter(row => row.code.length > 0)
  const open = covered.filter(row => row.code.length === 0)
  const table = met.map(
    row =>
      `| ${row.row} | ${row.what} | ${cell(row.packs)} | ${cell(row.code)} | ${cell(row.tests)} | ${cell(row.screens)} |`,
  )
  return `# What of SPEC is served, and by what

Made from the code by \`npm run coverage\`; a test fails when it is out of date. Packs: those that cite the row as the source of a value.
Acts and views: those whose clause or description names it. Tests: those whose titles name it. Screens: web/serves.json. That a row
stands here says that something serves it, not that it is done.

| row | what | packs | acts and views | tests | screens |
| --- | --- | --- | --- | --- | --- |
${table.join('\n')}

## Open

No act and no view serves these rows yet; a pack may hold their figures.

| row | what | packs | tests |
| --- | --- | --- | --- |
${open.map(row => `| ${row.row} | ${row.what} | ${cell(row.packs)} | ${cell(row.tests)} |`).join('\n')}
`
}

const sorted = (names: ReadonlySet<string> | undefined): string[] => [...(names ?? [])].toSorted()
const nameIn = (text: string): string | undefined => /\bname: '([a-z][\w.]+)'/.exec(text)?.[1]

type Cited = Map<string, Set<string>>
function add(into: Cited, row: string, name: string): void {
  into.set(row, (into.get(row) ?? new Set()).add(name))
}

function cited(files: readonly string[], find: (file: string, text: string) => string[][]): Cited {
  const found: Cited = new Map()
  for (const file of files)
    for (const [row = '', name = ''] of find(file, readFileSync(join(ROOT, file), 'utf8'))) add(found, row, name)
  return found
}

const filesIn = (dir: string): string[] =>
  readdirSync(join(ROOT, dir), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter(file => !file.includes('node_modules'))
    .toSorted()
