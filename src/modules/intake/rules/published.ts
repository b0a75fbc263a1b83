import type { CityContext } from '../../../platform/acts/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { verdictWords } from '../../casework/index.ts'

const LINE = 60
/** Greetings are sentences too, but they say nothing. */
const GREETING = 8

/** An answer in one line: its first sentence that is more than a greeting, at most 60 characters. */
export function oneLine(answer: string): string {
  const sentences = answer
    .split(/[。！？!?；;\n]/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
  const said = sentences.find(sentence => [...sentence].length > GREETING) ?? sentences[0] ?? ''
  const points = [...said]
  return points.length > LINE ? `${points.slice(0, LINE - 1).join('')}…` : said
}

/** How long it took from the appeal to the answer, in round words. */
export function usedWords(from: Date, to: Date): Text {
  const hours = Math.floor((to.getTime() - from.getTime()) / 3_600_000)
  if (hours < 1) return text('answers.used.hour')
  return hours < 48
    ? text('answers.used.hours', { n: hours })
    : text('answers.used.days', { n: Math.floor(hours / 24) })
}

/** What the person said of it, never better than it was: no mark is no praise (SPEC R9). */
export function publicVerdict(
  city: CityContext,
  kase: { state: string; verdict: string | null },
): { verdict: 'solved' | 'not_satisfied' | 'none'; verdictWords: Text } {
  if (kase.verdict === 'dissatisfied') {
    if (kase.state === 'replied') return { verdict: 'none', verdictWords: text('answers.verdict.again_answered') }
    const key = kase.state === 'raised' ? 'raised' : kase.state === 'closed' ? 'not_satisfied' : 'again'
    return { verdict: 'not_satisfied', verdictWords: text(`answers.verdict.${key}`) }
  }
  if (kase.verdict === 'satisfied')
    return {
      verdict: 'solved',
      verdictWords: text('answers.verdict.solved', {
        words: verdictWords(city, { result: 'satisfied', satisfaction: null }),
      }),
    }
  return { verdict: 'none', verdictWords: text(`answers.verdict.${kase.state === 'closed' ? 'none' : 'waiting'}`) }
}

const plain = (words: string): string => words.normalize('NFKC').toLowerCase()

/** Whether every word that was looked for stands in the text as it is shown. */
export function shows(shown: string, query: string): boolean {
  const words = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  const there = plain(shown).replace(/\s+/g, '')
  return words.every(word => there.includes(word))
}
