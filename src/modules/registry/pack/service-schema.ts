import { z } from 'zod'
import { Code, LimitText, row, Text } from './values.ts'

/** A figure of the city's own document: a `rule` it sets, an `aim` it names, or a `result` it tells of. */
export const Figure = row({
  code: Code,
  name: Text,
  value: z.union([z.number(), Text]),
  unit: Text.optional(),
  is: z.enum(['rule', 'aim', 'result']),
})

/** 办理方式 (SPEC N1): ways in which a unit may act on a matter, and what each is for. */
export const Way = row({ code: Code, name: Text, belongs: Text })

/**
 * 服务承诺 (SPEC Q3 Q5 N9 H9): what everybody who serves people must do; published. `keeps`: what the program holds everybody
 * to: `first_asked`, that whoever gives a matter back names the unit and the person it is for.
 */
export const ServicePromise = row({
  code: Code,
  name: Text,
  text: Text,
  keeps: z.enum(['first_asked']).optional(),
})

/** What the program itself sees of a step, so that its standard time can be held against what happened. */
export const MEASURED = ['to_accept', 'to_tell_missing', 'to_hand_over', 'to_sign', 'to_deliver', 'to_hand_on'] as const

/** 标准时限 (SPEC Q4): how long a post may take for a step; published. `measured`: against which events it is held. */
export const StandardTime = row({
  code: Code,
  post: Text,
  step: Text,
  limit: LimitText,
  measured: z.enum(MEASURED).optional(),
})
