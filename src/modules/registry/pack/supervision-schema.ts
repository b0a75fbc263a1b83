import { z } from 'zod'
import { Code, LimitText, Role, row, ruled, Text } from './values.ts'

/** What is counted of a unit: cases it returned, cases it had to handle again, urgings of citizens, limits not kept. */
const COUNTED = ['returns', 'rework', 'urgings', 'late'] as const

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
        /** who of these is told of the copy in the system */
        copyTo: z.array(Role).default([]),
      }),
    )
    .min(1),
  /** slips for a unit by how often something happened, whatever case it was */
  counts: z
    .array(
      row({
        code: Code,
        name: Text,
        of: z.enum(COUNTED),
        atLeast: z.int().min(2),
        /** within so many days back from today; raised once in that time */
        days: z.int().min(1).max(366),
        raises: Code,
        /** the words of the slip; {unit} {n} {days} {answerBy} */
        body: Text,
      }),
    )
    .default([]),
  watch: z.strictObject({
    /** returned so often by units */
    bounced: ruled(z.int().min(1)),
    /** handled again so often */
    reworked: ruled(z.int().min(1)),
    /** signed, and nothing has been heard for so long */
    silent: ruled(LimitText),
  }),
})

/** 督查专报 → 签批 → 督办函 (SPEC F13): who signs, the words of the numbers, how soon a letter is answered. */
export const Reports = z.strictObject({
  signer: ruled(Text),
  /** the word of a report's number: 阜效专报 -> 阜效专报〔2026〕1号 */
  word: ruled(z.string().min(1).max(8)),
  letterWord: ruled(z.string().min(1).max(8)),
  /** from serving to the written answer, if the letter says nothing else */
  within: ruled(LimitText),
  /** the same for an answer that was sent back */
  again: ruled(LimitText),
  /** the words of the slip that a letter not answered in time raises; {unit} {number} {title} {due} {answerBy} */
  late: ruled(Text),
})

/** Variables that the words of a slip raised by a late letter may use in braces. */
export const LETTER_VARS = ['unit', 'number', 'title', 'due', 'answerBy'] as const
/** Variables that the words of a slip raised by a count may use in braces. */
export const COUNT_VARS = ['unit', 'n', 'days', 'answerBy'] as const
/** Variables that the body of a slip may use in braces. */
export const SLIP_VARS = ['unit', 'title', 'number', 'grade', 'due', 'stand', 'answerBy'] as const

/** What makes ratings and answers stand out, to be judged by a person (CHECKLIST K95). */
export const Integrity = z.strictObject({
  /** so many ratings of one unit on one day from one device */
  oneDevice: ruled(z.strictObject({ atLeast: z.int().min(2) })),
  /** rated on the page before the answer can have been read at this speed */
  unread: ruled(z.strictObject({ charsPerSecond: z.number().min(1).max(100), atLeast: z.int().min(1) })),
  /** answered within so many minutes of the dispatch */
  noWork: ruled(z.strictObject({ minutes: z.number().min(1), atLeast: z.int().min(1) })),
  /** people who say nobody got in touch: so many, and such a share of those asked */
  noContact: ruled(z.strictObject({ share: z.number().gt(0).lte(1), atLeast: z.int().min(1) })),
})
