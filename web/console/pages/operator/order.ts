import type { AppealKind, Draft, Grade, Reference, ReplyBy } from '../../api/types.ts'
import type { SaidPlace } from '../../parts/said-place.ts'

/** A half-written order; it is what the draft keeps. */
export interface Order {
  /** null: the first channel that staff enter, which is the telephone */
  channel: string | null
  /** number the call came from; empty for the counter or a call without number */
  caller: string
  startedAt: number
  text: string
  /** own title; empty means made from the text */
  title: string
  place: SaidPlace
  name: string
  /** another number to answer to; empty means the caller's */
  phone: string
  kind: AppealKind | null
  item: string | null
  unit: string | null
  grade: Grade | null
  suggested: boolean
  replyBy: ReplyBy
  consentPublish: boolean
  anonymous: boolean
  /** id of the open case this is about */
  join: string | null
  /** filed for somebody else (CHECKLIST K26), whoever that is: null until it is said; null: for oneself */
  behalf: { relation: string | null; name: string; phone: string; answerTo: 'filer' | 'them' } | null
  /** to further questions, by their code (K13) */
  answers: Record<string, string>
  /** the company whose appeal it is (SPEC H1) */
  company: string | null
  /** what the caller was told, where it was answered at once (CHECKLIST K39); null: it goes to a unit */
  answer: string | null
  /** of the knowledge base, by which it was answered */
  answerEntry: string | null
}

export const newOrder = (caller: string, now: number): Order => ({
  channel: null,
  caller,
  startedAt: now,
  text: '',
  title: '',
  place: { unit: null, text: '' },
  name: '',
  phone: '',
  kind: null,
  item: null,
  unit: null,
  grade: null,
  suggested: false,
  replyBy: 'sms',
  consentPublish: false,
  anonymous: false,
  join: null,
  behalf: null,
  answers: {},
  company: null,
  answer: null,
  answerEntry: null,
})

export const isEmpty = (order: Order): boolean =>
  order.text.trim() === '' && order.name === '' && order.place.text === ''

/** An order out of a stored draft; what an older version did not have gets its first value. */
export const orderOf = (draft: Draft): Order => ({
  ...newOrder('', Date.parse(draft.updatedAt)),
  ...(draft.body as Partial<Order>),
})

/** What is still missing before it can be registered. */
export type Missing = 'text' | 'kind' | 'relation' | 'answer' | null
export const missingOf = (order: Order): Missing => {
  if (order.text.trim().length < 4) return 'text'
  if (order.kind === null) return 'kind'
  if (order.behalf && !order.behalf.relation) return 'relation'
  return order.answer !== null && order.answer.trim().length < 10 ? 'answer' : null
}

/** The chosen channel, else the first that staff enter. */
export const channelOf = (order: Order, reference: Reference | undefined): string | null =>
  order.channel ?? reference?.channels.find(c => c.enteredBy === 'staff')?.id ?? null
