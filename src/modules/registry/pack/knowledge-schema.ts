import { z } from 'zod'
import { LimitText, ruled } from './values.ts'

/** 知识库 (CHECKLIST K40): how long an answer holds before it is looked at again, and when it ends by itself. */
export const Knowledge = z.strictObject({
  /** from an approval or a review to the next review */
  reviewEvery: ruled(LimitText),
  /** days before a review on which its keepers are reminded */
  remindBefore: ruled(z.int().min(1).max(90)),
  /** how long a wording holds at most, where the matter itself has no last day */
  longest: ruled(LimitText),
  /** from "this is wrong" to the unit's answer */
  answerErrors: ruled(LimitText),
})
