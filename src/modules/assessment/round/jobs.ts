import { z } from 'zod'
import { makeRunner } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { recommendRound } from './acts/recommend.ts'
import { tellStale } from './acts/tell-stale.ts'

const Published = z.object({ publication: z.uuid() })

/** What follows from a published round is recommended. Done again, it changes nothing. */
async function afterPublication({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> {
  const runner = makeRunner({ pool, vault: city.vault, now: () => now })
  for (const job of jobs) {
    const { publication } = Published.parse(job.body)
    await runner.run({
      act: recommendRound as never,
      city,
      actor: { kind: 'system', id: 'round' },
      input: { publication },
      idempotencyKey: `${recommendRound.name}/${publication}`,
    })
    const { number, scheme } = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('round_publication')
        .innerJoin('assessment_round', join =>
          join
            .onRef('assessment_round.city_id', '=', 'round_publication.city_id')
            .onRef('assessment_round.id', '=', 'round_publication.round_id'),
        )
        .select(['round_publication.number', 'assessment_round.scheme'])
        .where('round_publication.city_id', '=', city.id)
        .where('round_publication.id', '=', publication)
        .executeTakeFirstOrThrow(),
    )
    await runner.run({
      act: tellStale as never,
      city,
      actor: { kind: 'system', id: 'round' },
      input: { publication, number, scheme },
      idempotencyKey: `${tellStale.name}/${publication}`,
    })
  }
}

registerJob('round.published', afterPublication)
