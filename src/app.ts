import { join } from 'node:path'
import type { LiveEvent, Runner } from './platform/acts/index.ts'
import { type CityContext, makeRunner } from './platform/acts/index.ts'
import { loadOrCreateDataKey, makeVault, type Vault } from './platform/crypto/vault.ts'
import { createPool, migrate, type Pool } from './platform/db/index.ts'
import { makeNumbers, type Numbers } from './platform/ids/numbers.ts'
import './modules/index.ts'
import { citiesIn, loadPackVersions, loadSchemes, makeStaff, openCity } from './modules/registry/index.ts'
import { PACKS } from './paths.ts'
import { type LedgerKeys, loadOrCreateLedgerKeys, signerOf } from './platform/ledger/index.ts'

export interface AppOptions {
  ownerUrl: string
  appUrl: string
  keysDir: string
  packsDir?: string
  /** cities to serve; all packs if left out */
  cities?: string[]
  demo: boolean
  /** public address, for links in messages */
  baseUrl?: string
  /** how messages leave the program */
  gateways?: CityContext['gateways']
  now?: () => Date
  id?: () => string
  random?: (below: number) => number
  poolSize?: number
  onLive?: (event: LiveEvent) => void
  onAct?: (name: string, fate: 'done' | 'replayed' | 'refused' | 'failed', ms: number) => void
  log?: (line: string) => void
}

export interface App {
  runner: Runner
  pool: Pool
  vault: Vault
  numbers: Numbers
  cities: ReadonlyMap<string, CityContext>
  ledgerKeys: LedgerKeys
  staff: ReturnType<typeof makeStaff>
  /** a live event that no act causes */
  announce(event: LiveEvent): void
  close(): Promise<void>
}

/** Everything but the doors: database brought up to date, packs installed, acts ready to run. */
export async function openApp(options: AppOptions): Promise<App> {
  const now = options.now ?? (() => new Date())
  await migrate(options.ownerUrl, options.log)
  const lost = (error: Error) => options.log?.(`database: ${error.message}`)
  const pool = createPool(options.appUrl, options.poolSize ?? 8, lost)
  const numberPool = createPool(options.appUrl, 1, lost)
  const vault = makeVault(loadOrCreateDataKey(options.keysDir))
  const numbers = makeNumbers(numberPool)
  const packsDir = options.packsDir ?? PACKS
  const ledgerKeys = loadOrCreateLedgerKeys(options.keysDir)
  const services = {
    vault,
    numbers,
    demo: options.demo,
    ledgerKeys: ledgerKeys.publicKeys,
    signer: signerOf(ledgerKeys),
    ...(options.baseUrl ? { baseUrl: options.baseUrl } : {}),
    ...(options.gateways ? { gateways: options.gateways } : {}),
  }
  const cities = new Map<string, CityContext>()
  for (const code of options.cities ?? (await citiesIn(packsDir))) {
    cities.set(code, await openCity(pool, loadPackVersions(join(packsDir, code)), services, now))
  }
  const onLive = (event: LiveEvent) => {
    const city = event.event === 'schemes' ? cities.get(event.city) : undefined
    // Other processes look by themselves every minute; a draft never begins on the day it is approved.
    if (city) loadSchemes(pool, city).catch(lost)
    options.onLive?.(event)
  }
  const runner = makeRunner({
    pool,
    vault,
    now,
    ...(options.id ? { id: options.id } : {}),
    ...(options.random ? { random: options.random } : {}),
    onLive,
    ...(options.onAct ? { onAct: options.onAct } : {}),
  })
  return {
    runner,
    pool,
    vault,
    numbers,
    cities,
    ledgerKeys,
    staff: makeStaff(pool),
    announce: event => options.onLive?.(event),
    async close() {
      await Promise.all([pool.end(), numberPool.end()])
    },
  }
}
