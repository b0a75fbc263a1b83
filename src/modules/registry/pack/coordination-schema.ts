import { z } from 'zod'
import { UNIT_KINDS } from './table-schema.ts'
import { Code, Frame, LimitText, Role, row, ruled, Text } from './values.ts'

const UnitCode = z.string().regex(/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)?$/, 'bad-unit-code')

/** 吹哨报到 (SPEC R6 R7 R8): kinds of whistle, who may blow, and who shares responsibility for what where. */
export const Whistles = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        code: Code,
        name: Text,
        belongs: ruled(Text),
        respond: ruled(LimitText),
        arrive: ruled(LimitText),
      }),
    )
    .min(1),
  /** kinds of unit that may blow without a case; the unit that has a case may always */
  mayBlow: ruled(z.array(z.enum(UNIT_KINDS)).min(1)),
  /** how long a called unit may answer its score */
  objectWithin: ruled(LimitText),
  /** who is told when a called unit stays silent; a share of the limit or a time after it */
  silence: z
    .array(
      row({
        code: Code,
        name: Text,
        share: z.number().gt(0).lte(1).optional(),
        overdueBy: LimitText.optional(),
        tell: z.array(Role).min(1),
      }).refine(t => (t.share === undefined) !== (t.overdueBy === undefined), { message: 'threshold-one' }),
    )
    .min(1),
  /** 同责清单: for a matter in a town or street (`place`; all if absent) these units share responsibility */
  shared: z.array(row({ code: Code, name: Text, place: UnitCode.optional(), units: z.array(UnitCode).min(1) })).min(1),
})

/** The window for what "can't be done" 办不成事 (SPEC F7 F8 F9 H4): steps, limits, team and what may be found. */
export const Desk = z.strictObject({
  /** who manages it */
  unit: ruled(UnitCode),
  name: ruled(Text),
  place: ruled(Text),
  phone: ruled(z.string().regex(/^[\d-]{3,13}$/)),
  hours: ruled(z.array(Frame).min(1)),
  weekends: ruled(z.boolean()),
  steps: z.strictObject({
    coordinate: ruled(LimitText),
    discuss: ruled(LimitText),
    prolong: ruled(LimitText),
  }),
  /** what may be found about why it could not be done; `measure`: what follows for the unit */
  findings: z
    .array(row({ code: Code, name: Text, measure: z.enum(['none', 'supervision', 'accountability']), text: Text }))
    .min(1),
  /** why something could not be done, as the person tells it */
  causes: z.array(row({ code: Code, name: Text })).min(1),
})

/** Turns of duty (SPEC F8 H10): 带班 leaders, 值班 chief representatives, weekend turns; `public`: shown to citizens. */
export const Duty = z.strictObject({
  turns: z
    .array(
      row({ code: Code, name: Text, who: z.array(z.enum(['first', 'leader', 'doer'])).min(1), public: z.boolean() }),
    )
    .min(1),
})

/** Reports of misconduct (SPEC Q2): the published list of what must not be, and who reads the reports. */
export const Sealed = z.strictObject({
  /** 负面清单 */
  list: z.array(row({ code: Code, name: Text })).min(1),
  /** where they are handed: the discipline inspectors */
  unit: ruled(UnitCode),
  /** within which a report must have been looked at */
  review: ruled(LimitText),
})

/** What is done together (SPEC N2 H3): joint kinds, each unit's own limit, and who hears of a registered change. */
export const Together = z.strictObject({
  kinds: z.array(z.strictObject({ code: Code, name: Text, opinion: ruled(LimitText) })).min(1),
  /** changes of a company that are told to others, and to whom */
  shares: z.array(row({ code: Code, name: Text, receivers: z.array(Code).min(1) })).default([]),
  /** 并联审批: approvals that run at the same time, each with its unit and its own limit */
  approvals: z
    .array(
      row({
        code: Code,
        name: Text,
        parts: z.array(z.strictObject({ code: Code, name: Text, unit: UnitCode, limit: LimitText })).min(2),
      }),
    )
    .default([]),
})
