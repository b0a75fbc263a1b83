import type { App } from '../app.ts'
import { SchemeCode, trainCity } from '../modules/learning/index.ts'
import type { CityContext } from '../platform/acts/index.ts'
import { demoOf } from './demo-matters/demo.ts'

/** The demo city that learns, and who puts its first models to use: somebody of its supervisors. */
const CITY = 'rongcheng'
const BY = 'zhzx-23'

/**
 * Learns the demo city's first models from its made-up history and puts them to use by the act that people use, so that
 * proposals have learned reasons and the page of models has something true to show. Takes seconds of a worker: beside the
 * program, once its doors are open. Nothing if the city has a model; too little history makes none, and the page says so.
 * @returns schemes that learned
 */
export async function makeModels(app: App, city: CityContext): Promise<string[]> {
  if (city.code !== CITY) return []
  const demo = demoOf(app, city)
  const made: string[] = []
  for (const scheme of SchemeCode.options) {
    const models = (state?: string) =>
      demo.read(db =>
        db
          .selectFrom('text_model')
          .select('id')
          .where('city_id', '=', city.id)
          .where('scheme', '=', scheme)
          .$if(state !== undefined, query => query.where('state', '=', state ?? ''))
          .limit(1)
          .executeTakeFirst(),
      )
    if (await models()) continue
    if (!(await trainCity(app.pool, city, scheme, demo.now))) continue
    const waiting = await models('waiting')
    if (!waiting) continue
    await demo.run(app.runner.now(), 'model.use', BY, waiting.id, { reason: '演示：用编造的历史学的第一版' })
    made.push(scheme)
  }
  return made
}
