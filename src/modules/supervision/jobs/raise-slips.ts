import { z } from 'zod'
import { makeRunner, Refusal } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { markNamed } from '../../casework/index.ts'
import { under } from '../../registry/index.ts'
import { raiseSlip } from '../acts/slip-raise.ts'
import { raiseSlipByLetter } from '../acts/slip-raise-by-letter.ts'

const Marks = z.object({
  marks: z.array(
    z.object({
      clock: z.uuid(),
      kind: z.string(),
      mark: z.string(),
      unit: z.string(),
      pack: z.string(),
      person: z.uuid().nullable(),
      caseId: z.uuid().nullable(),
      subject: z.object({ kind: z.string(), id: z.string() }),
    }),
  ),
})
type Mark = z.infer<typeof Marks>['marks'][number]

/**
 * The papers that passed marks raise (SPEC R10). Each is an act of its own under a key made of clock and mark: doing it
 * again changes nothing. What has been overtaken raises nothing.
 */
async function raiseSlips({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> {
  const runner = makeRunner({ pool, vault: city.vault, now: () => now })
  for (const job of jobs)
    for (const mark of Marks.parse(job.body).marks) {
      const input = await paperOf({ city, pool, now }, mark)
      if (!input) continue
      try {
        await runner.run({
          act: (mark.kind === 'letter' ? raiseSlipByLetter : raiseSlip) as never,
          city,
          actor: { kind: 'system', id: 'clock' },
          input,
          idempotencyKey: `${mark.clock}/${mark.mark}`,
        })
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'slip_overtaken')) throw error
      }
    }
}

/** What a mark raises: the kind its pack names, or the next above the paper whose limit ran out. */
async function paperOf({ city, pool }: JobContext, mark: Mark) {
  const { rules } = under(city, mark.pack).pack
  const raises = markNamed(rules, mark.kind, mark.mark)?.raises
  if (!raises || !rules.slips) return null
  const about = { unit: mark.unit, clock: mark.clock, mark: mark.mark }
  // A leader in charge is reminded by the notice of the mark; papers are for units.
  if (mark.kind === 'letter') return mark.person ? null : { ...about, kind: raises }
  if (raises !== 'next') return mark.caseId ? { ...about, kind: raises, caseId: mark.caseId, origin: 'mark' } : null
  const before = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('slip')
      .select(['id', 'kind', 'case_id'])
      .where('city_id', '=', city.id)
      .where('id', '=', mark.subject.id)
      .executeTakeFirst(),
  )
  const next = rules.slips.kinds.find(row => row.code === before?.kind)?.next
  if (!before?.case_id || !next) return null
  const origin = mark.kind === 'slip' ? 'unanswered' : 'unread'
  return { ...about, kind: next, caseId: before.case_id, origin, after: before.id }
}

registerJob('marks.fired', raiseSlips)
