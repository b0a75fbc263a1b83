import { z } from 'zod'
import { type ActContext, Refusal } from '../../../platform/acts/index.ts'

/** What the person is told whose word is not to count: the reason, in words for them (CHECKLIST K91). */
export const CitizenText = z
  .string()
  .trim()
  .min(10)
  .max(300)
  .optional()
  .describe('needed where a person’s word is left out: why, as that person reads it')

/** @throws Refusal bad_input, if somebody's word is left out and nothing is said to them */
export function mustTell(fact: string | null, citizenText: string | undefined): void {
  if (fact === 'verdict' && !citizenText)
    throw new Refusal('bad_input', { fields: [{ path: 'citizenText', code: 'tell_person' }] })
}

/** Tells the one person whose word it is, if they take messages. */
export function tellPerson(
  ctx: ActContext,
  template: 'to_leave_out' | 'left_out' | 'put_back',
  { caseId, appeal }: { caseId: string; appeal: string | null },
  of: { objectionId: string } | { excuseId: string } | { restorationId: string },
): void {
  if (appeal) ctx.follow('message.case', { caseId, template, appealIds: [appeal], ...of })
}
