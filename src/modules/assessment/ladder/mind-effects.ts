import { type CityContext, Refusal, type Runner } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { remindEffect } from './acts/remind.ts'

/** Looks through the steps whose effect is not known, or has just become known. @returns how many were told of */
export async function mindEffects(runner: Runner, city: CityContext): Promise<number> {
  const open = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('ladder_step')
      .select('id')
      .where('city_id', '=', city.id)
      .where('state', '=', 'acknowledged')
      .where('effect_told', 'is distinct from', 'known')
      .execute(),
  )
  let told = 0
  for (const { id } of open)
    try {
      await runner.run({
        act: remindEffect as never,
        city,
        actor: { kind: 'system', id: 'ladder' },
        id,
        input: {},
      })
      told++
    } catch (error) {
      // Nothing new, or somebody has closed it meanwhile.
      if (!(error instanceof Refusal)) throw error
    }
  return told
}
