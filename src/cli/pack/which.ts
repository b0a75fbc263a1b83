import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { citiesIn, loadPack, loadPackVersions, type Pack } from '../../modules/registry/index.ts'
import { PACKS } from '../../paths.ts'
import { UsageError } from '../tell.ts'

/** The folder of a pack: a path, or a city's code. @throws UsageError that names the cities */
export function folderOf(which: string): string {
  if (citiesIn(PACKS).includes(which)) return join(PACKS, which)
  if (existsSync(which) && statSync(which).isDirectory()) return which
  throw new UsageError(`${which}: no such folder and no such city. Cities: ${citiesIn(PACKS).join(', ')}`)
}

/** One pack: a folder, a city, or city@version. @throws UsageError, PackError */
export function packOf(which: string): Pack {
  const [, city = '', version] = /^(.+)@([^@/]+)$/.exec(which) ?? []
  if (!version) return loadPack(folderOf(which))
  const versions = loadPackVersions(folderOf(city))
  const found = versions.find(pack => pack.version === version)
  if (found) return found
  throw new UsageError(`${which}: no such version. Versions: ${versions.map(pack => pack.version).join(', ')}`)
}
