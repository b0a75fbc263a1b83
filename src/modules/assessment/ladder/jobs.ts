import { z } from 'zod'
import { makeRunner } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { proposeRanked } from '../merit/acts/propose.ts'
import { tellStale } from '../round/acts/tell-stale.ts'
import { rankingSchemeOf } from '../rules/method.ts'
import { recommendSteps } from './acts/recommend.ts'

const Published = z.object({ publication: z.uuid(), kind: z.string() })

/** What follows from a publication: the ladder recommends, honours are proposed, rounds that took its figures are
 * looked at. Done again, it changes nothing. */
async function afterPublication({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> {
  const runner = makeRunner({ pool, vault: city.vault, now: () => now })
  for (const job of jobs) {
    const { publication, kind } = Published.parse(job.body)
    if (kind !== 'month') continue
    for (const act of [recommendSteps, proposeRanked])
      await runner.run({
        act: act as never,
        city,
        actor: { kind: 'system', id: 'ranking' },
        input: { publication },
        idempotencyKey: `${act.name}/${publication}`,
      })
    const scheme = rankingSchemeOf(city.pack, 'month')?.code
    if (!scheme) continue
    const { number } = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('ranking_publication')
        .select('number')
        .where('city_id', '=', city.id)
        .where('id', '=', publication)
        .executeTakeFirstOrThrow(),
    )
    await runner.run({
      act: tellStale as never,
      city,
      actor: { kind: 'system', id: 'ranking' },
      input: { publication, number, scheme },
      idempotencyKey: `${tellStale.name}/${publication}`,
    })
  }
}

registerJob('ranking.published', afterPublication)
