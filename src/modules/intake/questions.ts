import { z } from 'zod'
import { type CityContext, Refusal } from '../../platform/acts/index.ts'
import { Text } from '../../platform/http/shapes.ts'

/** Answers to further questions; none of them has to be given (CHECKLIST K13). */
export const Answers = z
  .array(z.object({ code: z.string().max(40), value: z.string().trim().min(1).max(200) }))
  .max(10)
  .default([])

export const Questions = z.array(z.object({ code: z.string(), name: Text, choices: z.array(Text) }))

/** What the pack asks where the matter is, by all that is known, this item. */
export function questionsFor(city: CityContext, item: string | null | undefined): z.input<typeof Questions> {
  const domain = city.pack.items.get(item ?? '')?.domain
  if (!item || !domain) return []
  return (city.pack.rules.questions ?? [])
    .filter(row => row.items.includes(item) || row.domains.includes(domain))
    .map(({ code, name, choices }) => ({ code, name, choices }))
}

/**
 * Question and answer as they stood, for the appeal itself.
 * @throws Refusal bad_input answers.<n> (not_in_list)
 */
export function keptAnswers(city: CityContext, answers: z.output<typeof Answers>): string | null {
  if (answers.length === 0) return null
  const kept = answers.map(({ code, value }, n) => {
    const question = city.pack.rules.questions?.find(row => row.code === code)
    const choice = question?.choices.find(row => row.zh === value || row.en === value)
    if (!question || (question.choices.length > 0 && !choice))
      throw new Refusal('bad_input', { fields: [{ path: `answers.${n}`, code: 'not_in_list', vars: { value } }] })
    return { ask: question.name.zh, value: choice?.zh ?? value }
  })
  return JSON.stringify(kept)
}
