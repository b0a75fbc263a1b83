import { z } from 'zod'
import { Code, row, ruled, Text } from './values.ts'

/** 专项行动 (SPEC R16): what its targets are, how often their units are called, what satisfaction is compared with. */
export const Campaigns = z.strictObject({
  /** civil days from one call of all units to the next; on a day that is not worked it is put off to the next that is */
  callEvery: ruled(z.int().min(1).max(31)),
  /** satisfaction of so many civil days before it began is what it is measured against */
  compareDays: ruled(z.int().min(7).max(366)),
  /** what a target is, and in what its size is counted, where it is */
  kinds: z.array(row({ code: Code, name: Text, measure: Text.optional() })).min(1),
})
