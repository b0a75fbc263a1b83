import { actNamed, type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'

const BATCH = 200

/**
 * What limits do by themselves: pauses end with their ground, and dues that were provisional are reckoned again with a
 * newer calendar. Each is an act of the system; a case that has moved on meanwhile is left alone.
 * @returns how many cases were touched
 */
export async function mindClocks(runner: Runner, city: CityContext): Promise<number> {
  const now = runner.now()
  const { over, stale } = await inCity(runner.pool, city.id, 'read', async ({ db }) => ({
    over: await db
      .selectFrom('case_file')
      .select('id')
      .where('city_id', '=', city.id)
      .where('paused_until', '<=', now)
      .orderBy('paused_until')
      .limit(BATCH)
      .execute(),
    stale: await db
      .selectFrom('clock')
      .select('case_id as id')
      .where('city_id', '=', city.id)
      .where('provisional', '=', true)
      .where('stopped_at', 'is', null)
      .where('calendar_version', '!=', city.calendar.version)
      .where('kind', '=', 'handle')
      .where('paused_at', 'is', null)
      .limit(BATCH)
      .execute(),
  }))
  let done = 0
  for (const [name, rows] of [
    ['case.resume', over],
    ['case.rebase', stale],
  ] as const)
    for (const { id } of rows) done += await attempt(runner, city, name, id)
  return done
}

async function attempt(runner: Runner, city: CityContext, name: string, id: string | null): Promise<number> {
  const act = actNamed(name)
  if (!act || id === null) return 0
  try {
    await runner.run({ act, city, actor: { kind: 'system', id: 'clock' }, id, input: {} })
    return 1
  } catch (error) {
    if (error instanceof Refusal) return 0
    throw error
  }
}
