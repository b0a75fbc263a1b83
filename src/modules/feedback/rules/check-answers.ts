import type { z } from 'zod'
import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { RatingInput } from '../shapes.ts'

/**
 * Nothing is filled in for anybody: whether it is solved must be said, and a mark given or expressly declined.
 * @throws Refusal that names the question left open
 */
export function checkAnswers(city: CityContext, answers: z.output<typeof RatingInput> | undefined) {
  const open = (path: string) => new Refusal('bad_input', { fields: [{ path, code: 'unanswered' }] })
  if (!answers) throw open('answers')
  if (answers.solved === null && !answers.declined) throw open('answers.solved')
  if (answers.satisfaction === null && !answers.declined) throw open('answers.satisfaction')
  if (answers.satisfaction !== null && answers.declined)
    throw new Refusal('bad_input', { fields: [{ path: 'answers.declined', code: 'rated_and_declined' }] })
  const known = new Set(city.pack.rules.rating.reasons.map(row => row.code))
  const unknown = answers.reasons.find(code => !known.has(code))
  if (unknown)
    throw new Refusal('bad_input', {
      fields: [{ path: 'answers.reasons', code: 'not_in_list', vars: { value: unknown } }],
    })
  return answers
}
