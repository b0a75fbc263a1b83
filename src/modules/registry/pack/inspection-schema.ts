import { z } from 'zod'
import { Code, LimitText, row, ruled, Text } from './values.ts'

/** One list (检查清单): what whoever comes unannounced looks at, point by point (SPEC F12 N4 Q7 H6). */
const InspectionList = z.strictObject({
  code: Code,
  name: Text,
  /** 暗访: the unit is not told who came */
  covert: ruled(z.boolean()),
  /** people who ought to be there are counted */
  posts: ruled(z.boolean()),
  points: z
    .array(row({ code: Code, name: Text }))
    .min(1)
    .max(40),
})

/** 明查暗访 (CHECKLIST K94). */
export const Inspection = z.strictObject({
  /** from an inspection that found something to the unit's answer */
  mendWithin: ruled(LimitText),
  /** how long ago what is recorded may have been seen: there is not everywhere a network */
  recordWithin: ruled(LimitText),
  lists: z.array(InspectionList).min(1),
})
export type InspectionList = z.infer<typeof InspectionList>
