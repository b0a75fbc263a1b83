import type { CityContext, Runner } from '../../../platform/acts/index.ts'
import { actNamed, Refusal } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { automaticFrom } from '../rules/automatic.ts'

const AT_ONCE = 20
const DECISIONS = 2000
const MERGEABLE = ['received', 'accepted']
const OPEN = ['received', 'accepted', 'dispatched', 'signed', 'disputed']

/**
 * Merges pairs that are alike enough without a person, where the pack names a precision and the city's own decisions
 * reach it. Each is marked and undone like any other (SPEC R2).
 */
export async function mergeAlike(runner: Runner, pool: Pool, city: CityContext): Promise<void> {
  const precision = city.pack.rules.duplicates.automatic.value
  if (precision === null) return
  const pairs = await inCity(pool, city.id, 'read', async ({ db }) => {
    const decided = await db
      .selectFrom('pair')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'pair.city_id').onRef('case_file.id', '=', 'pair.case_id'),
      )
      .select(['pair.state', 'pair.likeness', 'pair.other_id', 'case_file.merged_into'])
      .where('pair.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('pair.automatic', '=', false)
      .where(eb => eb.or([eb('pair.state', '=', 'different'), eb('case_file.merged_into', 'is not', null)]))
      .orderBy('pair.found_at', 'desc')
      .limit(DECISIONS)
      .execute()
    const from = automaticFrom(
      decided.map(row => ({ likeness: row.likeness, same: row.merged_into === row.other_id })),
      precision,
    )
    if (from === null) return []
    return db
      .selectFrom('pair')
      .innerJoin('case_file as later', join =>
        join.onRef('later.city_id', '=', 'pair.city_id').onRef('later.id', '=', 'pair.case_id'),
      )
      .innerJoin('case_file as earlier', join =>
        join.onRef('earlier.city_id', '=', 'pair.city_id').onRef('earlier.id', '=', 'pair.other_id'),
      )
      .select(['pair.id', 'pair.case_id', 'pair.other_id', 'later.version'])
      .where('pair.city_id', '=', city.id)
      .where('later.city_id', '=', city.id)
      .where('earlier.city_id', '=', city.id)
      .where('pair.state', '=', 'open')
      .where('pair.automatic', '=', false)
      .where('pair.likeness', '>=', from)
      .where('later.state', 'in', MERGEABLE)
      .where('earlier.state', 'in', OPEN)
      .orderBy('pair.likeness', 'desc')
      .limit(AT_ONCE)
      .execute()
  })
  const merge = actNamed('case.merge')
  if (!merge) throw new Error('no act case.merge')
  for (const pair of pairs) {
    // Marked first: what is undone by a person is never merged again by the program.
    await inCity(pool, city.id, 'write', async tx => {
      tx.write(
        tx.db.updateTable('pair').set({ automatic: true }).where('city_id', '=', city.id).where('id', '=', pair.id),
      )
    })
    try {
      await runner.run({
        act: merge,
        city,
        actor: { kind: 'system', id: 'duplicates' },
        id: pair.case_id,
        input: { into: pair.other_id, reason: text('known.automatic').zh },
        expected: pair.version,
        idempotencyKey: `merge/${pair.id}`,
      })
    } catch (error) {
      // Somebody was quicker, or the case has moved on: then a person decides.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
