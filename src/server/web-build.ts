import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ROOT, WEB } from '../paths.ts'

const MARK = join(WEB, '.built-from')

/** Digest of everything the pages are built from. */
function digestOfSources(): string {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(path.slice(ROOT.length)).update(readFileSync(path))
  const walk = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (!/\.test\.tsx?$/.test(entry.name)) add(path)
    }
  }
  walk(join(ROOT, 'web'))
  add(join(ROOT, 'package-lock.json'))
  return hash.digest('hex')
}

/**
 * Builds the pages if they are not built from what is there now; some five seconds, once.
 * @throws with the builder's own words if it fails; the pages of before stay in place
 */
export async function ensureWeb(log: (line: string) => void): Promise<void> {
  const digest = digestOfSources()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === digest) return
  log('building the pages')
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [vite, 'build', '--config', join(ROOT, 'web/vite.config.ts'), '--logLevel', 'warn'],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
      })
    child.on('error', reject)
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`the pages could not be built:\n${said}`))))
  })
  writeFileSync(MARK, digest)
}
