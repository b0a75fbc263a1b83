import type { App } from '../app.ts'
import { demoSizeOf } from '../modules/registry/index.ts'
import { PACKS } from '../paths.ts'
import type { CityContext } from '../platform/acts/index.ts'
import { inCity, type Pool } from '../platform/db/index.ts'
import { loadOrCreateLedgerKeys } from '../platform/ledger/index.ts'
import { knownStories, type Progress, simulate } from '../simulator/index.ts'
import { type DemoCode, demoCodes, keepCodes } from './demo-codes.ts'

const SEED = 7
const DAY_MS = 86_400_000

/**
 * Gives a demo city that has no appeals a past that ends now, with work left open, made by the simulator through the
 * same acts as everything. The query codes of a few known matters are kept, so that the follow page can be tried.
 * @returns false if the city has appeals already
 */
export async function makeHistory(
  app: App,
  city: CityContext,
  options: { pool: Pool; dataDir: string; keysDir: string; onProgress(progress: Progress): void },
): Promise<boolean> {
  const some = await inCity(app.pool, city.id, 'read', ({ db }) =>
    db.selectFrom('appeal').select('id').where('city_id', '=', city.id).limit(1).executeTakeFirst(),
  )
  if (some) return false
  const until = app.runner.now().getTime()
  const codes: DemoCode[] = []
  // Enough for rankings with units to rank, little enough to be made while one waits.
  const { days, appeals } = demoSizeOf(PACKS, city.code)
  await simulate({
    pool: options.pool,
    city,
    seed: `${SEED} ${city.code}`,
    ledgerKeys: loadOrCreateLedgerKeys(options.keysDir),
    from: until - days * DAY_MS,
    until,
    appeals,
    stories: world => knownStories(world, until, (story, code) => codes.push({ city: city.code, story, code })),
    onProgress: options.onProgress,
  })
  const kept = demoCodes(options.dataDir).filter(row => row.city !== city.code)
  keepCodes(options.dataDir, [...kept, ...codes])
  return true
}
