import type { Selectable } from 'kysely'
import type { Database } from '../../../platform/db/index.ts'

/** Ways out of the program that a person may choose, event by event (CHECKLIST K61). */
export const WAYS_OUT = ['mail', 'sms', 'messenger'] as const
export type WayOut = (typeof WAYS_OUT)[number]

/** none: no digest; app: in the program; mail: by mail as well, instead of single mails (K62). */
export const DIGESTS = ['none', 'app', 'mail'] as const

type Choice = Pick<
  Selectable<Database['notice_choice']>,
  'mail' | 'by_mail' | 'phone' | 'by_sms' | 'account' | 'by_messenger'
>

/** Where and of what a person is told by one way; the address is sealed. */
export function choiceOf(choice: Choice, way: WayOut): { sealed: Buffer | null; events: readonly string[] } {
  if (way === 'mail') return { sealed: choice.mail, events: choice.by_mail }
  if (way === 'sms') return { sealed: choice.phone, events: choice.by_sms }
  return { sealed: choice.account, events: choice.by_messenger }
}

const COLUMNS = { mail: 'mail', sms: 'phone', messenger: 'account' } as const

/** What is bound to a sealed address: it can't be moved to another city or way. */
export const addressContext = (cityId: number, way: WayOut): string => `${cityId}/notice_choice.${COLUMNS[way]}`
