import { z } from 'zod'
import { WHO } from '../../../rules/score/index.ts'
import { ruled } from './values.ts'

/** 评议、质询、问卷 (SPEC N5 N6 N7 F11 H7): whose ballots are secret, how many make a vote, what is shown of few. */
export const Juries = z.strictObject({
  /** a jury with any of these people votes in secret; the others put their number to it */
  secretFor: ruled(z.array(z.enum(WHO))),
  /** share of the seats that must have handed in before it can be counted */
  quorum: ruled(z.number().gt(0).lte(1)),
  /** ballots of one kind of people are shown apart from so many on */
  showFrom: ruled(z.int().min(2).max(100)),
  /** answers to a questionnaire that a subject needs */
  surveyLeast: ruled(z.int().min(1)),
  /** civil days after a link was sent, when who has not answered is reminded, once; left out: nobody is (CHECKLIST K107) */
  remindAfter: ruled(z.int().min(1).max(60)).optional(),
})
