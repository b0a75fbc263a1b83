import { z } from 'zod'
import { inCity } from '../../../platform/db/index.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'

const Body = z.object({ appealId: z.uuid() })

/** What was erased on demand says nothing any more: that it once named somebody goes as well (CHECKLIST K28). */
const forgetHits: JobHandler = ({ city, pool }, jobs) =>
  inCity(pool, city.id, 'write', async tx => {
    tx.write(
      tx.db
        .deleteFrom('watchword_hit')
        .where('city_id', '=', city.id)
        .where(
          'appeal_id',
          'in',
          jobs.map(job => Body.parse(job.body).appealId),
        ),
    )
  })
registerJob('appeal.erased', forgetHits)
