import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverage, page } from './coverage.ts'

const root = join(import.meta.dirname, '../..')

test('docs/coverage.md says what the code says: npm run coverage renews it', async () => {
  await expect(page(coverage())).toMatchFileSnapshot('../../docs/coverage.md')
})

test('every page that declares what it serves is there, and serves rows that are there', () => {
  const serves = JSON.parse(readFileSync(join(root, 'web/serves.json'), 'utf8')) as Record<string, string[]>
  const known = new Set(coverage().map(row => row.row))
  const console = readFileSync(join(root, 'web/console/app/router.tsx'), 'utf8')
  const portal = readFileSync(join(root, 'web/portal/app/routes.ts'), 'utf8')
  for (const [path, rows] of Object.entries(serves)) {
    expect(
      rows.filter(row => !known.has(row)),
      path,
    ).toEqual([])
    const place = path.replace(/^\/c\//, '/')
    if (path.startsWith('/c/')) expect(console, path).toMatch(new RegExp(`path: '${place}(/\\$id)?'`))
    else if (path.startsWith('/p/{city}/')) expect(portal, path).toContain(path.slice('/p/{city}/'.length))
  }
})
