import { z } from 'zod'
import { hasRole, openActs, view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { personName } from '../../casework/index.ts'
import { declareFigures } from '../../registry/index.ts'
import { TRAINERS } from '../acts/train.ts'
import { countConfirmed } from '../rows.ts'
import { unsureBelow } from '../rules/unsure.ts'
import { ModelList, ModelQuality, SchemeCode } from '../shapes.ts'
import { MODEL_COLUMNS } from '../subject.ts'
import { ENOUGH } from '../train.ts'

const MOST = 60

declareFigures(
  'figures.shown.models',
  'K106',
  ['accuracy', 'top3', 'coverage', 'calibration', 'drift', 'overruled'].map(name => `model.${name}`),
)

/** Every version with its measured quality, newest first: quality over time, what is in use, what waits (K106). */
export const listModels = view({
  name: 'model.list',
  route: 'GET /api/models',
  by: ['staff'],
  input: z.object({ scheme: SchemeCode }),
  output: ModelList,
  async run({ db, city, actor, now }, { scheme }) {
    const [rows, confirmed] = await Promise.all([
      db
        .selectFrom('text_model')
        .select([...MODEL_COLUMNS])
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .orderBy('version', 'desc')
        .limit(MOST)
        .execute(),
      countConfirmed(db, city, ENOUGH),
    ])
    return {
      rows: rows.map((row): z.input<typeof ModelList>['rows'][number] => {
        const { labels, confusions, errors, ...figures } = ModelQuality.parse(row.quality)
        const { open } = openActs('model', row, row.id, actor, city, now)
        return {
          id: row.id,
          scheme,
          version: row.version,
          revision: row.revision,
          state: row.state,
          stateName: text(`model.state.${row.state}`),
          rows: row.rows,
          labels: Object.keys(labels).length,
          newestAt: row.newest_at?.toISOString() ?? null,
          trainedAt: row.trained_at.toISOString(),
          decidedBy: personName(city, row.decided_by),
          decidedAt: row.decided_at?.toISOString() ?? null,
          digest: row.digest,
          ...figures,
          acts: open.map(({ name, title, path, primary }) => ({ name, title, path, primary })),
        }
      }),
      enough: ENOUGH,
      confirmed,
      mayTrain: hasRole(actor, ...TRAINERS) && confirmed >= ENOUGH,
      unsureBelow: unsureBelow(city.pack),
    }
  },
})
