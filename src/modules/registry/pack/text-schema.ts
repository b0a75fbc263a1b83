import { z } from 'zod'
import { row, Text } from './values.ts'

/** Every text a pack must bring, with the variables it may use in braces. */
export const TEXTS: Record<string, readonly string[]> = {
  'message.received': ['city', 'receipt', 'queryCode', 'link', 'answerBy'],
  'message.declined': ['receipt', 'reason', 'door'],
  'message.dispatched': ['receipt', 'unit', 'dueOn', 'link'],
  'message.redispatched': ['receipt', 'unit', 'dueOn', 'link'],
  'message.extended': ['receipt', 'unit', 'reason', 'dueOn', 'link'],
  'message.ledger': ['receipt', 'unit', 'reason', 'dueOn', 'link'],
  'message.reopened': ['receipt', 'unit', 'dueOn', 'link'],
  'message.resumed': ['receipt', 'unit', 'dueOn', 'link'],
  'message.paused': ['receipt', 'reason', 'link'],
  'message.missing': ['receipt', 'unit', 'items', 'link'],
  'message.answered': ['receipt', 'unit', 'outcome', 'link', 'reopenUntil'],
  'message.rest_done': ['receipt', 'unit', 'link'],
  'message.rehandling': ['receipt', 'unit', 'dueOn', 'link'],
  'message.raised': ['receipt', 'unit', 'link'],
  'message.merged': ['receipt', 'link'],
  'message.callback_missed': ['receipt', 'link', 'reopenUntil'],
  'message.contact_changed': ['receipt', 'link'],
  'message.closed': ['receipt', 'link', 'reopenUntil'],
  'message.supplement': ['receipt', 'unit', 'until', 'link'],
  'message.outside': ['city', 'unit', 'until', 'link'],
  'message.passed': ['receipt', 'body', 'told', 'link'],
  'message.passed_back': ['receipt', 'link'],
  'message.survey': ['city', 'unit', 'link'],
  'message.survey_again': ['city', 'unit', 'link'],
  'message.to_leave_out': ['receipt', 'unit', 'reason', 'until', 'link'],
  'message.left_out': ['receipt', 'unit', 'reason', 'link'],
  'message.put_back': ['receipt', 'unit', 'reason', 'link'],
  'message.code': ['city', 'code', 'minutes'],
  'callback.opening': ['city', 'caller', 'date', 'title'],
  'callback.answer': ['unit', 'answer'],
  'callback.contacted': [],
  'callback.solved': [],
  'callback.satisfaction': [],
  'callback.reason': [],
  'callback.not_solved': ['unit', 'dueOn'],
  'callback.declined_to_rate': [],
  'callback.closing': ['reopenUntil'],
  'how.say': [],
  'how.accept': ['acceptLimit'],
  'how.dispatch': [],
  'how.handle': [],
  'how.grades': [],
  'how.callback': [],
  'how.not_solved': ['reopenDays'],
  'how.ranking': [],
  'privacy.title': [],
  'privacy.who': ['city'],
  'privacy.what': [],
  'privacy.anonymous': [],
  'privacy.public': [],
  'privacy.report': [],
  'privacy.rights': [],
  'privacy.automatic': [],
}

/** texts/*.json: the words sent to citizens. The provenance of a file counts for every text in it. */
export const TextFile = row({
  $schema: z.string().optional(),
  format: z.literal('bihuan-texts/1'),
  texts: z.record(z.string(), Text),
})

/** The variables in braces of a text, each once, in order. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([A-Za-z]+)\}/g)].map(match => match[1] ?? ''))]
}
