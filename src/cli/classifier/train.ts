import { ENOUGH, SchemeCode, trainCity } from '../../modules/learning/index.ts'
import { UsageError } from '../tell.ts'
import { withCity } from '../with-city.ts'
import type { TrainFlags } from './flags.ts'

/** Learns new versions, prints their measured quality, and leaves it to a person to put them to use. */
export async function trainModels({ city, scheme }: TrainFlags, data: string, json: boolean): Promise<void> {
  const schemes = scheme === undefined ? SchemeCode.options : SchemeCode.options.filter(name => name === scheme)
  if (schemes.length === 0) throw new UsageError(`--scheme ${scheme}: write ${SchemeCode.options.join(' or ')}`)
  await withCity(data, city, async open => {
    for (const name of schemes) {
      if (!json) console.error(`learning ${name} …`)
      const trained = await trainCity(open.app.pool, open.city, name, new Date())
      if (!trained)
        throw new UsageError(
          `--city ${city}: fewer than ${ENOUGH} confirmed matters, or all alike; nothing was learned`,
        )
      const { labels, confusions, errors, ...figures } = trained.quality
      console.log(
        JSON.stringify({
          scheme: name,
          version: trained.version,
          rows: trained.rows,
          labels: Object.keys(labels).length,
          ...figures,
        }),
      )
    }
  })
}
