import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Accounts, accountsOf } from './accounts.ts'
import { type Blow, Victim } from './blows.ts'
import { nothingSeen, type Seen } from './insist.ts'
import { putToWork } from './people-at-work.ts'
import { seeded } from './seeded.ts'

export interface Ordeal {
  seed: number
  blows: Record<Blow, number>
  /** from the blow until it said that it was ready again, in milliseconds */
  backAfter: Record<Blow, number[]>
  seen: Seen
  closed: number
  accounts: Accounts
  exitCode: number | null
}

const WORKERS = 12
const RECOVERY_MS = 90_000

/**
 * Starts the program on an empty directory, puts people to work, strikes at random moments, lets everybody finish what
 * they have in hand, and reads the books.
 * @param calm bounds between blows, in milliseconds
 */
export async function ordeal(seed: number, blows: readonly Blow[], calm = { from: 300, to: 2200 }): Promise<Ordeal> {
  const chance = seeded(seed)
  const dataDir = mkdtempSync(join(tmpdir(), 'bihuan-faults-'))
  const seen = nothingSeen()
  const struck: Record<Blow, number> = { program: 0, postmaster: 0, backend: 0 }
  const backAfter: Record<Blow, number[]> = { program: [], postmaster: [], backend: [] }
  const victim = await Victim.start(dataDir)
  try {
    const people = await putToWork(victim.url, seen, WORKERS)
    for (const blow of blows) {
      await sleep(calm.from + chance(calm.to - calm.from))
      const at = performance.now()
      if (await victim.strike(blow, chance)) struck[blow]++
      await victim.isBack(RECOVERY_MS)
      backAfter[blow].push(Math.round(performance.now() - at))
    }
    await sleep(calm.from)
    await people.finish()
    const accounts = await accountsOf(dataDir, seen)
    const exitCode = await victim.stop()
    return { seed, blows: struck, backAfter, seen, closed: people.closed.length, accounts, exitCode }
  } finally {
    victim.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
