import { dayIn } from '../modules/registry/index.ts'
import { actNamed, type CityContext, makeRunner, Refusal, type StaffActor } from '../platform/acts/index.ts'
import type { Pool } from '../platform/db/index.ts'

/**
 * Each morning the centre publishes the ranking of the day before, on the first of a month that of the month before
 * (SPEC R11). A period without anything to rank is left out.
 */
export function morningPublisher(pool: Pool, city: CityContext, by: StaffActor) {
  const act = actNamed('ranking.publish')
  const HALF_PAST_EIGHT = 8.5 * 3_600_000
  const publish = async (kind: 'day' | 'month', period: string, at: number) => {
    if (!act) return false
    const runner = makeRunner({ pool, vault: city.vault, now: () => new Date(at) })
    try {
      await runner.run({ act, city, actor: by, input: { kind, period } })
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }
  /** @param midnight the end of the day that is over */
  return async (midnight: number): Promise<number> => {
    const at = midnight + HALF_PAST_EIGHT
    const yesterday = dayIn(city, new Date(midnight - 1))
    const today = dayIn(city, new Date(midnight))
    let done = 0
    if (await publish('day', yesterday, at)) done++
    if (today.endsWith('-01') && (await publish('month', yesterday.slice(0, 7), at + 60_000))) done++
    return done
  }
}
