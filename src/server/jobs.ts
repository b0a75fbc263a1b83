import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { App } from '../app.ts'
import { mindEffects, watchRatings } from '../modules/assessment/index.ts'
import { mindLinks } from '../modules/beside/index.ts'
import { mindCampaigns } from '../modules/campaigns/index.ts'
import { mindClocks, mindPromises, tickCity } from '../modules/casework/index.ts'
import { deliverChanges } from '../modules/exchange/index.ts'
import { keepItems, keepTopics } from '../modules/insight/index.ts'
import { mindInspections } from '../modules/inspection/index.ts'
import { learnWeights, mergeAlike, sendAtOnce, sendMessages, sweepKnown } from '../modules/intake/index.ts'
import { mindSurveys } from '../modules/juries/index.ts'
import { mindKnowledge } from '../modules/knowledge/index.ts'
import { trainAtNight } from '../modules/learning/index.ts'
import { sendDigests } from '../modules/notices/index.ts'
import { installDue } from '../modules/registry/index.ts'
import { raiseByCounts } from '../modules/supervision/index.ts'
import type { CityContext } from '../platform/acts/index.ts'
import { type FileStorage, removeOrphans, removeStaleUploads } from '../platform/files/index.ts'
import type { Metrics } from '../platform/http/metrics.ts'
import { startQueue } from '../platform/jobs/queue.ts'
import { type LedgerKeys, sealCity } from '../platform/ledger/index.ts'
import { every } from './every.ts'
import { forgetKeys } from './forget-keys.ts'

/** How long a stop waits for what is being done: less than the 30 s after which whoever asked for it usually kills. */
export const STOP_MS = 10_000
/** Clocks of a city that one turn of the ticker takes. */
const TICKED = 500

export interface JobsOptions {
  app: App
  storage: FileStorage
  ownerUrl: string
  appUrl: string
  ledgerKeys: LedgerKeys
  log: Logger
  metrics: Metrics
}

/** What runs beside the acts: follow-ups, sealing of the ledger. Each loop waits for itself and survives an error. */
export async function startJobs({ app, storage, ownerUrl, appUrl, ledgerKeys, log, metrics }: JobsOptions) {
  const queue = await startQueue({
    ownerUrl,
    appUrl,
    pool: app.pool,
    cities: app.cities,
    now: app.runner.now,
    onError: (error, kind) =>
      log.error({ kind, name: error.name, code: (error as { code?: string }).code }, 'job failed'),
    onJob: metrics.job,
  })
  const failed = (what: string) => (error: Error) =>
    log.error({ what, name: error.name, code: (error as { code?: string }).code }, 'background work failed')
  const seal = async (how: { sweep?: boolean; lateMs?: number } = {}) => {
    for (const city of app.cities.values()) {
      const { head } = await sealCity(app.pool, city.id, { keys: ledgerKeys, now: app.runner.now(), ...how })
      if (head) metrics.sealed(city.code, head.size)
    }
  }
  const eachCity = async (work: (city: CityContext) => Promise<unknown>) => {
    for (const city of app.cities.values()) await work(city)
  }
  const tick = async () => {
    let more = false
    for (const city of app.cities.values()) {
      const { clocks, broken } = await tickCity(app.pool, city, app.runner.now(), TICKED)
      for (const clock of broken) log.error({ city: city.code, clock }, 'the facts of a clock contradict each other')
      more ||= clocks === TICKED
    }
    return more
  }
  const loops = [
    every(1000, tick, failed('tick')),
    every(250, () => queue.relay(), failed('relay')),
    // Nearly all that is new is near the newest; what committed late is looked for less often, as each look reads it all.
    every(5000, () => seal({ lateMs: 2000 }), failed('seal')),
    every(30_000, () => seal(), failed('seal')),
    every(3_600_000, () => seal({ sweep: true }), failed('sweep'), true),
    every(3_600_000, () => eachCity(city => forgetKeys(app.pool, city, app.runner.now())), failed('keys')),
    every(60_000, () => eachCity(city => installDue(app.pool, city, app.runner.now())), failed('packs')),
    every(20_000, () => eachCity(city => mindClocks(app.runner, city)), failed('clocks')),
    every(600_000, () => eachCity(city => mindPromises(app.runner, city)), failed('promises'), true),
    every(20_000, () => eachCity(city => mindLinks(app.runner, city)), failed('links')),
    every(600_000, () => eachCity(city => mindSurveys(app.runner, city)), failed('surveys'), true),
    every(600_000, () => eachCity(city => mindKnowledge(app.runner, city)), failed('knowledge'), true),
    every(600_000, () => eachCity(city => mindCampaigns(app.runner, city)), failed('campaigns'), true),
    every(600_000, () => eachCity(city => mindInspections(app.runner, city)), failed('inspections'), true),
    every(10_000, () => eachCity(city => learnWeights(app.pool, city, app.runner.now())), failed('weights'), true),
    every(3_600_000, () => eachCity(city => sweepKnown(app.pool, city, app.runner.now())), failed('known'), true),
    every(3_600_000, () => eachCity(city => keepTopics(app.pool, city, app.runner.now())), failed('topics'), true),
    every(3_600_000, () => eachCity(city => keepItems(app.pool, city, app.runner.now())), failed('items'), true),
    every(60_000, () => eachCity(city => mergeAlike(app.runner, app.pool, city)), failed('merge')),
    every(5000, () => eachCity(city => sendAtOnce(app.runner, city)), failed('at once')),
    every(5000, () => eachCity(city => sendMessages(app.pool, city, app.runner.now())), failed('messages')),
    every(60_000, () => eachCity(city => sendDigests(app.pool, city, app.runner.now())), failed('digests')),
    every(5000, () => eachCity(city => deliverChanges(app.pool, city, app.runner.now())), failed('exchange')),
    every(600_000, () => eachCity(city => removeOrphans(app.pool, storage, city, app.runner.now())), failed('orphans')),
    every(
      600_000,
      () => eachCity(city => removeStaleUploads(app.pool, storage, city, app.runner.now())),
      failed('uploads'),
    ),
    every(3_600_000, () => eachCity(city => raiseByCounts(app.runner, city)), failed('counts'), true),
    every(3_600_000, () => eachCity(city => watchRatings(app.pool, city, app.runner.now())), failed('integrity'), true),
    every(3_600_000, () => eachCity(city => mindEffects(app.runner, city)), failed('effects'), true),
    every(600_000, () => eachCity(city => trainAtNight(app.pool, city, app.runner.now())), failed('learning')),
  ]
  return {
    async stop() {
      // What computes for longer is left where it is: its transaction is not begun, or ends as if the power had gone.
      await Promise.race([Promise.all(loops.map(loop => loop.stop())), sleep(STOP_MS, undefined, { ref: false })])
      await queue.relay().catch(failed('relay'))
      await queue.stop()
      await seal().catch(failed('seal'))
    },
  }
}
