import type { ActContext } from '../../platform/acts/index.ts'
import { checkReply } from '../../rules/text/reply/index.ts'
import { dayIn } from '../registry/index.ts'
import type { CaseFile } from './subject.ts'

/** What everyone on a case asked, as the check of a reply reads it. */
export const questionOf = (appeals: readonly { text: string }[]): string => appeals.map(row => row.text).join('\n')

/** Keeps what the check said of a reply when it was sent. It stopped nobody; its share is an indicator of the unit. */
export function noteReplyCheck(
  ctx: ActContext,
  kase: CaseFile,
  replyId: string,
  question: string,
  answer: string,
): void {
  const { score, weak, faults } = checkReply(question, answer)
  ctx.insert('reply_check', {
    city_id: ctx.city.id,
    reply_id: replyId,
    case_id: kase.id,
    unit_id: kase.unit_id as string,
    on_day: dayIn(ctx.city, ctx.now),
    score,
    weak,
    faults,
  })
}
