import type { ActContext } from '../../platform/acts/index.ts'
import { recordMarks } from '../assessment/index.ts'
import type { JuryResult } from './result.ts'
import type { Jury } from './subject.ts'

const SOURCES: Record<string, string> = { panel: 'jury', session: 'session', survey: 'survey' }

/** The name under which a round keeps what came of a jury. */
export const sourceOf = (jury: Pick<Jury, 'id' | 'kind'>): string => `${SOURCES[jury.kind]}:${jury.id}`

/** What a jury came to is handed in to its round, as marks: the round never sees a ballot. */
export async function handMarks(ctx: ActContext, jury: Jury, result: JuryResult): Promise<void> {
  if (!jury.round_id) return
  await recordMarks(ctx, jury.round_id, {
    source: sourceOf(jury),
    note: jury.name,
    marks: result.tally.subjects.flatMap(({ subject, marks }) =>
      marks.map(({ indicator, who, answer, value, votes, struck }) => ({
        subject,
        indicator,
        who,
        votes,
        ...(answer === undefined ? {} : { answer }),
        ...(value === undefined ? {} : { value: String(value) }),
        ...(struck === undefined ? {} : { struck }),
      })),
    ),
  })
}
