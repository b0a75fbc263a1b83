import type { CityContext } from '../../../platform/acts/index.ts'
import { dayWords } from '../../../platform/i18n/day-words.ts'
import type { Text, Vars } from '../../../platform/i18n/texts.ts'
import { reopenUntil, unitRef } from '../../casework/index.ts'

export interface CaseFacts {
  kase: {
    state: string
    unit_id: string | null
    due_at: Date | null
    closed_at: Date | null
  }
  /** the unit that it tells of */
  unit: string | null
  /** the last answer */
  reply: { outcome: string; cause: string | null; public_text: string; unit_id: string; at: Date } | null
  /** whether a unit had it before and gave it back */
  returned: boolean
  /** what the appellant is told of the time that was granted */
  reason: string | null
  /** what they were told is missing */
  missing: readonly string[] | null
  /** whose word is not to count, for whom, why, until when they may object */
  leftOut: { unit: string; reason: string; until: Date | null; state: string } | null
}

/**
 * Which text of the pack tells an event, and its variables besides receipt and link; null where the event has been
 * overtaken, so that nobody hears of a date or unit that no longer holds.
 */
export function messageVars(
  city: CityContext,
  template: string,
  { kase, unit: of, reply, returned, reason, missing, leftOut }: CaseFacts,
  now: Date,
): { template: string; vars: Vars } | null {
  const day = (at: Date): Text => dayWords(Temporal.Instant.fromEpochMilliseconds(at.getTime()), city.pack.zone)
  const unit = unitRef(city, of)?.name
  const until = day(reopenUntil(city, kase.closed_at ?? reply?.at ?? now))
  const handled = unit && kase.due_at ? { unit, dueOn: day(kase.due_at) } : null
  switch (template) {
    case 'dispatched':
      return handled && { template: returned ? 'redispatched' : 'dispatched', vars: handled }
    case 'extended':
    case 'ledger':
      return handled && reason ? { template, vars: { ...handled, reason } } : null
    case 'paused':
      return reason ? { template, vars: { reason } } : null
    case 'missing':
      return unit && missing
        ? { template, vars: { unit, items: { zh: missing.join('、'), en: missing.join(', ') } } }
        : null
    case 'reopened':
    case 'resumed':
    case 'rehandling':
      return handled && { template, vars: handled }
    case 'answered': {
      const outcome = city.pack.rules.reply.outcomes.find(row => row.code === reply?.outcome)?.toCitizen
      const by = unitRef(city, reply?.unit_id ?? null)?.name
      return outcome && by ? { template, vars: { unit: by, outcome, reopenUntil: until } } : null
    }
    case 'declined': {
      const ground = city.pack.rules.decline.find(row => row.code === reply?.cause)
      return reply && ground ? { template, vars: { reason: reply.public_text, door: ground.door } } : null
    }
    case 'passed': {
      const body = city.pack.rules.passing?.find(row => row.code === reply?.cause)?.name
      return reply && body && kase.state === 'passed' ? { template, vars: { body, told: reply.public_text } } : null
    }
    case 'passed_back':
      return kase.state === 'passed' ? null : { template, vars: {} }
    case 'to_leave_out': {
      const judged = unitRef(city, leftOut?.unit ?? null)?.name
      return leftOut?.until && judged && leftOut.state === 'upheld'
        ? { template, vars: { unit: judged, reason: leftOut.reason, until: day(leftOut.until) } }
        : null
    }
    case 'left_out':
    case 'put_back': {
      const judged = unitRef(city, leftOut?.unit ?? null)?.name
      return leftOut && judged ? { template, vars: { unit: judged, reason: leftOut.reason } } : null
    }
    case 'rest_done':
    case 'raised':
      return unit ? { template, vars: { unit } } : null
    case 'merged':
      return { template, vars: {} }
    case 'closed':
      return kase.state === 'closed' ? { template, vars: { reopenUntil: until } } : null
    case 'callback_missed':
      return kase.state === 'closed' || kase.state === 'replied' ? { template, vars: { reopenUntil: until } } : null
    default:
      throw new Error(`no message tells ${template}`)
  }
}
