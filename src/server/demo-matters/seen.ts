import type { App } from '../../app.ts'
import type { CityContext } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'

/** People of an office have seen what they were told of cases that are long done: nobody begins with hundreds of notices. */
export const seeWhatIsDone = (app: App, city: CityContext, now: Date): Promise<void> =>
  inCity(app.pool, city.id, 'write', async tx => {
    tx.write(
      tx.db
        .updateTable('notice')
        .set({ read_at: now })
        .where('city_id', '=', city.id)
        .where('read_at', 'is', null)
        .where('case_id', 'in', db =>
          db
            .selectFrom('case_file')
            .select('id')
            .where('city_id', '=', city.id)
            .where('state', 'in', ['replied', 'closed', 'declined', 'passed', 'merged']),
        ),
    )
  })
