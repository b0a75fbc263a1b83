import { z } from 'zod'
import { Code, LimitText, row, ruled, Text } from './values.ts'

/** 补充事实 (CHECKLIST K14): asked of the person by a link; the limit stands still on the `ground`, at most `longest`. */
export const AskPerson = z.strictObject({
  ground: ruled(Code),
  longest: ruled(LimitText),
  times: ruled(z.int().min(1)),
  afterwards: ruled(Text),
})

/** 外部单位协助 (CHECKLIST K73): how long a link for a firm is good. */
export const Outside = z.strictObject({ longest: ruled(LimitText) })

/** 转交 (CHECKLIST K51): bodies that matters are passed to, and what proves it. */
export const Body = row({
  code: Code,
  name: Text,
  phone: z
    .string()
    .regex(/^[\d-]{3,13}$/)
    .optional(),
  told: Text,
  proof: z.enum(['number', 'file', 'either']),
})

/** 办理清单 (CHECKLIST K74): steps that matters of these domains go through; of all if none is named. */
export const Checklist = row({
  code: Code,
  name: Text,
  domains: z.array(z.string().regex(/^[A-Z]{2}$/, 'bad-domain')).default([]),
  steps: z.array(Text).min(1).max(20),
})

/** 追问 (CHECKLIST K13): asked only where the kind of matter needs it, by item or domain; a choice where there is a list. */
export const Question = row({
  code: Code,
  name: Text,
  items: z.array(z.string().regex(/^[A-Z]{2}-\d{3}$/, 'bad-item')).default([]),
  domains: z.array(z.string().regex(/^[A-Z]{2}$/, 'bad-domain')).default([]),
  choices: z.array(Text).default([]),
})

/**
 * 骚扰电话 (CHECKLIST K52): rules by which a number is marked, what then holds, and for how long at most. From `count` matters
 * and urgings of one number within the days on, the rule is proposed.
 */
export const Abuse = z.strictObject({
  longest: ruled(LimitText),
  rules: z
    .array(
      row({
        code: Code,
        name: Text,
        measure: Text,
        count: ruled(z.strictObject({ atLeast: z.int().min(2), days: z.int().min(1).max(366) })).optional(),
      }),
    )
    .min(1),
})
