import { type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { remindInspection } from './acts/settle.ts'

const BATCH = 200

/** Inspections whose unit has let its time pass (CHECKLIST K94). @returns how many were told of */
export async function mindInspections(runner: Runner, city: CityContext): Promise<number> {
  if (!city.pack.rules.inspection) return 0
  const late = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('inspection')
      .select('id')
      .where('city_id', '=', city.id)
      .where('state', '=', 'open')
      .where('reminded', '=', false)
      .where('due_at', '<', runner.now())
      .orderBy('due_at')
      .limit(BATCH)
      .execute(),
  )
  let done = 0
  for (const { id } of late)
    try {
      await runner.run({ act: remindInspection, city, actor: { kind: 'system', id: 'clock' }, id, input: {} })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return done
}
