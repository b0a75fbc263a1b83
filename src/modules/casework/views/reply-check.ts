import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { checkReply, REPLY_FAULTS } from '../../../rules/text/reply/index.ts'
import { questionOf } from '../reply-check.ts'

/**
 * Whether an answer would be one, while it is written: forms, what was not answered, what is missing (CHECKLIST K68, SPEC
 * F6). It advises and blocks nothing. The question is only compared with, never shown.
 */
export const replyCheck = view({
  name: 'case.replyCheck',
  route: 'POST /api/query/reply-check',
  by: ['handler', 'unit_head', 'supervisor', 'dispatcher', 'caller_back'],
  input: z.object({ caseId: z.uuid(), text: z.string().max(5000) }),
  output: z.object({
    score: z.number().describe('0 to 1: how probably a reader finds it an answer'),
    weak: z.boolean(),
    faults: z.array(z.object({ code: z.enum(REPLY_FAULTS), words: Text })),
  }),
  async run({ db, city }, input) {
    const appeals = await db
      .selectFrom('appeal')
      .select('text')
      .where('city_id', '=', city.id)
      .where('case_id', '=', input.caseId)
      .execute()
    const { score, weak, faults } = checkReply(questionOf(appeals), input.text)
    return { score, weak, faults: faults.map(code => ({ code, words: text(`reply.fault.${code}`) })) }
  },
})
