import { z } from 'zod'
import { makeRunner } from '../../../platform/acts/index.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { recommendRound } from './acts/recommend.ts'

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
  }
}

registerJob('round.published', afterPublication)
