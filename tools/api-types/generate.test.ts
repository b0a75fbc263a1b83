import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('the API types of the web are those of the declarations: npm run api-types renews them', () => {
  const dir = mkdtempSync(join(tmpdir(), 'bihuan-types-'))
  try {
    const document = execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), 'openapi'], { maxBuffer: 1 << 26 })
    const target = join(dir, 'schema.d.ts')
    execFileSync(process.execPath, [join(import.meta.dirname, 'generate.ts'), '-', target], { input: document })
    expect(readFileSync(target, 'utf8')).toBe(readFileSync(join(root, 'web/shared/api/schema.d.ts'), 'utf8'))
  } finally {
    rmSync(dir, { recursive: true })
  }
}, 60_000)
