import type { CityContext } from '../../../platform/acts/index.ts'
import { fillText, type Text, text, type Vars } from '../../../platform/i18n/texts.ts'

/** What is read aloud, in the order of a call. */
const PARTS = [
  'opening',
  'answer',
  'contacted',
  'solved',
  'satisfaction',
  'reason',
  'not_solved',
  'declined_to_rate',
  'closing',
]

export interface CallFacts {
  caller: string
  /** the day of the appeal */
  date: Text
  title: string
  unit: Text
  answer: string
  /** by when an answer would come if it were handled again */
  dueOn: Text
  reopenUntil: Text
  /** whether another round is left */
  again: boolean
}

/** The pack's script for one call, filled in. Questions are open: no answer is put into anybody's mouth (SPEC R9). */
export function scriptOf(city: CityContext, facts: CallFacts): { id: string; text: Text }[] {
  const vars: Vars = { ...facts, again: '', city: city.name }
  return PARTS.map(id => {
    const template = city.pack.texts.get(`callback.${id}`)
    if (!template) throw new Error(`pack ${city.code} has no text callback.${id}`)
    return { id, text: fillText(template, vars) }
  })
}

/** What each end of the call leads to, said before the caller writes it down. */
export function consequencesOf(
  city: CityContext,
  facts: CallFacts,
): Record<'satisfied' | 'dissatisfied' | 'unreachable', Text> {
  const { attempts, unreachable } = city.pack.rules.callback
  const differentParts = unreachable.value.differentParts
  return {
    satisfied: text('callback.then.satisfied', { until: facts.reopenUntil }),
    dissatisfied: facts.again
      ? text('callback.then.again', { unit: facts.unit, due: facts.dueOn })
      : text('callback.then.raised'),
    unreachable: text(differentParts ? 'callback.then.later_part' : 'callback.then.later', { n: attempts.value }),
  }
}
