import { join } from 'node:path'
import type { App } from '../app.ts'
import type { CityContext } from '../platform/acts/index.ts'
import { UsageError } from './tell.ts'

export interface OpenCity {
  app: App
  city: CityContext
  keysDir: string
}

/** @throws UsageError if there is no pack of that name */
export async function checkCity(code: string): Promise<void> {
  const [{ citiesIn }, { PACKS }] = await Promise.all([import('../modules/registry/index.ts'), import('../paths.ts')])
  const known = await citiesIn(PACKS)
  if (!known.includes(code)) throw new UsageError(`--city ${code}: no such city. Known: ${known.join(', ')}`)
}

/**
 * Opens a city on the database of a data directory, the running program's own if there is one, and closes it again
 * whatever happens. Nothing is sent outside by a command.
 */
export async function withCity<T>(dataDir: string, code: string, work: (open: OpenCity) => Promise<T>): Promise<T> {
  await checkCity(code)
  const [{ openApp }, { withDatabase }] = await Promise.all([import('../app.ts'), import('./with-database.ts')])
  return withDatabase(dataDir, async database => {
    const keysDir = join(dataDir, 'keys')
    const app = await openApp({ ...database, keysDir, cities: [code], demo: true })
    try {
      return await work({ app, city: app.cities.get(code) as CityContext, keysDir })
    } finally {
      await app.close()
    }
  })
}
