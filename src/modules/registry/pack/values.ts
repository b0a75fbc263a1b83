import { z } from 'zod'

/** A text in the languages of the product: Chinese first, English second. */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Text = z.infer<typeof Text>

/** A running limit. The unit is part of it: hours run round the clock, days by the calendar (DESIGN §4). */
export type Limit = { minutes: number } | { hours: number } | { workingDays: number } | { days: number }

const LIMIT = /^([1-9]\d{0,3})(min|h|wd|d)$/

/**
 * Reads the text form of a limit: `30min` (minutes), `24h` (hours), `3wd` (working days), `5d` (calendar days), 1 to 9999.
 * Returns null for anything else.
 */
export function parseLimit(text: string): Limit | null {
  const match = LIMIT.exec(text)
  if (!match) return null
  const n = Number(match[1])
  if (match[2] === 'min') return { minutes: n }
  if (match[2] === 'h') return { hours: n }
  return match[2] === 'wd' ? { workingDays: n } : { days: n }
}

/** The text form of a limit, the inverse of {@link parseLimit}. */
export function limitText(limit: Limit): string {
  if ('minutes' in limit) return `${limit.minutes}min`
  if ('hours' in limit) return `${limit.hours}h`
  return 'workingDays' in limit ? `${limit.workingDays}wd` : `${limit.days}d`
}

export const LimitText = z
  .string()
  .regex(LIMIT, 'bad-limit')
  .transform((text, context): Limit => {
    const limit = parseLimit(text)
    if (limit) return limit
    context.addIssue({ code: 'custom', message: 'bad-limit', input: text })
    return z.NEVER
  })

export const Code = z.string().regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/, 'bad-code')
export const CivilDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'bad-date')
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time')
/** How long something is kept, in years, months or days: `3y`, `6m`, `30d`. */
export const KeepFor = z.string().regex(/^[1-9]\d{0,2}[ymd]$/, 'bad-keep')
export const Frame = z.strictObject({ from: TimeOfDay, to: TimeOfDay })

export const GRADES = ['red', 'orange', 'yellow', 'blue', 'green'] as const
export const KINDS = ['inquiry', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const
export const OUTCOMES = ['solved', 'partly', 'explained', 'not_possible'] as const
/** What a limit may be for (DESIGN 3, clock). */
export const CLOCK_KINDS = [
  'handle',
  'arbitrate',
  'extend',
  'whistle',
  'slip_read',
  'slip',
  'ladder_read',
  'objection',
  'reapprove',
  'excuse',
  'step',
  'co',
  'outsider',
  'review',
  'letter',
  'clue',
] as const
export const ADMIN_ROLES = ['system_admin', 'security_admin', 'audit_admin'] as const
export const ROLES = [
  'operator',
  'dispatcher',
  'arbiter',
  'handler',
  'unit_head',
  'coordinator',
  'caller_back',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
  ...ADMIN_ROLES,
] as const
export const Grade = z.enum(GRADES)
export const Kind = z.enum(KINDS)
export const Role = z.enum(ROLES)
export const ClockKind = z.enum(CLOCK_KINDS)
export type Grade = z.infer<typeof Grade>
export type Kind = z.infer<typeof Kind>
export type Role = z.infer<typeof Role>

const provenance = {
  source: z
    .string()
    .regex(/^[FNQRH][1-9]\d?$/, 'bad-source')
    .optional(),
  assumed: z.string().min(4, 'assumed-too-short').optional(),
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
// `when: always` lets these run although a sibling field is wrong, so that a clerk sees every fault at once.
const always = () => true

function provenanceOnce<T extends z.ZodType>(schema: T): T {
  return schema
    .refine(v => !isRecord(v) || v.source !== undefined || v.assumed !== undefined, {
      message: 'provenance-missing',
      when: always,
    })
    .refine(v => !isRecord(v) || v.source === undefined || v.assumed === undefined, {
      message: 'provenance-both',
      when: always,
    })
    .meta({ oneOf: [{ required: ['source'] }, { required: ['assumed'] }] })
}

/** A value of a rule with where it comes from: `{ value, source: R5 }` or `{ value, assumed: "<reason>" }`. */
export function ruled<T extends z.ZodType>(value: T) {
  return provenanceOnce(z.strictObject({ value, ...provenance }))
}

/** A row of a list or table with where it comes from beside its own fields. */
export function row<T extends z.ZodRawShape>(shape: T) {
  return provenanceOnce(z.strictObject({ ...shape, ...provenance }))
}
