import { z } from 'zod'
import { Code, LimitText, row, ruled, Text } from './values.ts'

/** 三单 (SPEC R10): the served papers of supervision, and what the supervisor's list looks for (CHECKLIST K87). */
export const Slips = z.strictObject({
  /** who signs them */
  signer: ruled(Text),
  /** from the mildest to the sharpest */
  kinds: z
    .array(
      row({
        code: Code,
        name: Text,
        /** the word of its number: 荣督 -> 荣督〔2026〕13号 */
        word: z.string().min(1).max(8),
        /** to be acknowledged within this time; who does not climbs a step */
        readWithin: LimitText,
        /** to be answered in writing within this time from acknowledging; absent: acknowledging is enough */
        answerWithin: LimitText.optional(),
        /** the next kind up */
        next: Code.optional(),
        /** one paragraph a line */
        body: Text,
        /** who gets copies, and where it is filed */
        copies: Text.optional(),
      }),
    )
    .min(1),
  watch: z.strictObject({
    /** returned so often by units */
    bounced: ruled(z.int().min(1)),
    /** handled again so often */
    reworked: ruled(z.int().min(1)),
    /** signed, and nothing has been heard for so long */
    silent: ruled(LimitText),
  }),
})

/** Variables that the body of a slip may use in braces. */
export const SLIP_VARS = ['unit', 'title', 'number', 'grade', 'due', 'stand', 'answerBy'] as const
