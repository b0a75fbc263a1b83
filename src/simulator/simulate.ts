import { sendMessages } from '../modules/intake/index.ts'
import type { CityContext } from '../platform/acts/index.ts'
import type { Pool } from '../platform/db/index.ts'
import { drainOutbox } from '../platform/jobs/outbox.ts'
import { type LedgerKeys, sealCity } from '../platform/ledger/index.ts'
import { type DriveOptions, drive, type Tally } from './drive.ts'
import { existingCases } from './existing.ts'
import { arrivals } from './model/arrivals.ts'
import { coordinationLives } from './model/coordination.ts'
import { lifeFrom, lifeOf } from './model/life.ts'
import { seeded } from './model/random.ts'
import { DAY, HOUR, type Matter } from './model/step.ts'
import { makeWorld, type World } from './model/world.ts'
import { numbering } from './numbers.ts'
import { morningPublisher } from './rankings.ts'

/** Hours of the day at which a demo sends what is due: often enough to look like a day, seldom enough to cost nothing. */
const SENDING = [8, 10, 12, 14, 16, 18, 20]

export interface Progress {
  /** days over, of */
  day: number
  days: number
  acts: number
}

interface Run {
  pool: Pool
  city: CityContext
  seed: number | string
  ledgerKeys: LedgerKeys
  /** first and last moment, epoch milliseconds; what is open at the end stays open */
  from: number
  until: number
  inFlight?: number
  onProgress?(progress: Progress): void
}

export interface SimulateOptions extends Run {
  appeals: number
  /** further matters, whose appellants are not among `appeals` */
  stories?(world: World): Matter[]
}

/**
 * A city's days in virtual time, every act through the runner. The same seed, span, number and pack give the same
 * cases, verdicts and rankings; only identifiers differ.
 */
export async function simulate(options: SimulateOptions): Promise<Tally> {
  const { city, from, until, appeals } = options
  const world = makeWorld(city, options.seed)
  const matters = [...arrivals(world, from, until, appeals), ...(options.stories?.(world) ?? [])]
  const number = numbering(city, matters)
  const lives = [
    ...matters.map(matter => ({ key: matter.key, life: lifeOf(world, matter) })),
    ...coordinationLives(world, from, until),
  ]
  return run(options, world, lives, day => number(day))
}

/**
 * The same people take up what others brought in: accept by suggestion, dispatch, handle, answer, call back, until all
 * of it is closed or `until` has come. As many are taken up a day as the desks get through.
 */
export async function handleExisting(options: Run & { perDay: number }): Promise<Tally & { cases: number }> {
  const { pool, city, from, perDay, seed } = options
  const world = makeWorld(city, seed)
  const lives: { key: string; life: ReturnType<typeof lifeFrom> }[] = []
  for await (const one of existingCases(pool, city)) {
    const random = seeded(seed, 'taken up', one.number)
    const day = Math.floor(lives.length / perDay)
    lives.push({
      key: one.number,
      life: lifeFrom(world, one, from + day * DAY + Math.floor(random.between(0, 8) * HOUR)),
    })
  }
  const tally = await run(options, world, lives, async () => {})
  return { ...tally, cases: lives.length }
}

async function run(
  options: Run,
  world: World,
  lives: DriveOptions['lives'],
  onDay: (day: number) => Promise<unknown>,
): Promise<Tally> {
  const { pool, city, from, until, seed } = options
  const { hours } = world
  const nextDay = (at: number) => hours.startOfDay(hours.startOfDay(at) + DAY + HOUR)
  const publish = morningPublisher(pool, city, world.staff('assessor', seeded(seed, 'publisher')))
  const sendByDay = async (start: number, end: number) => {
    for (const hour of SENDING)
      if (start + hour * HOUR <= end) await sendMessages(pool, city, new Date(start + hour * HOUR))
  }
  const days = Math.max(1, Math.ceil((until - from) / DAY))
  let acts = 0
  let day = 0
  let told = 0
  const tell = () => options.onProgress?.({ day: Math.min(day, days), days, acts })
  const tally = await drive({
    pool,
    city,
    seed,
    lives,
    from,
    until,
    nextDay,
    ...(options.inFlight ? { inFlight: options.inFlight } : {}),
    onDay: at => onDay(at).then(() => {}),
    async onDayDone(end) {
      await drainOutbox(pool, city, () => new Date(end))
      // In a demo nothing leaves the machine; what was said to people was said on its day, and never at night (K19).
      if (city.demo) await sendByDay(hours.startOfDay(end - 1), end)
      if (end < until) await publish(end)
      day++
      tell()
    },
    onAct() {
      acts++
      if (acts - told >= 500) {
        told = acts
        tell()
      }
    },
  })
  await sealCity(pool, city.id, { keys: options.ledgerKeys, now: new Date(until), sweep: true })
  return tally
}
