import type { RatingInput, SatisfactionMark, Solved } from '../../api/types.ts'

/** What the person said so far. Nothing is preset: no answer is no answer (CHECKLIST K53). */
export interface Answers {
  contacted: boolean | null
  solved: Solved | null
  satisfaction: SatisfactionMark | null
  declined: boolean
  reasons: string[]
  text: string
}
export const noAnswers: Answers = {
  contacted: null,
  solved: null,
  satisfaction: null,
  declined: false,
  reasons: [],
  text: '',
}

export type Question = 1 | 2 | 3
const solvedByKey: Record<number, Solved> = { 1: 'yes', 2: 'partly', 3: 'no' }

/** The question that is asked now: the first without an answer, null when all three have one. */
export const questionNow = (a: Answers): Question | null =>
  a.contacted === null ? 1 : a.solved === null ? 2 : a.satisfaction === null && !a.declined ? 3 : null

/** What a number key means at a question; a key without meaning there changes nothing. */
export function answerByKey(a: Answers, question: Question, key: number): Answers {
  if (question === 1) return key === 1 || key === 2 ? { ...a, contacted: key === 1 } : a
  if (question === 2) return solvedByKey[key] ? { ...a, solved: solvedByKey[key] } : a
  if (key === 0) return { ...a, satisfaction: null, declined: true }
  // on the sheet 1 is the best word, in the scale 5 is
  return key >= 1 && key <= 5 ? { ...a, satisfaction: (6 - key) as SatisfactionMark, declined: false } : a
}

/** Which of the server's sentences tells what the answers will cause. */
export function consequenceOf(a: Answers): 'satisfied' | 'dissatisfied' | null {
  if (a.solved === 'no' || a.satisfaction === 1 || a.satisfaction === 2) return 'dissatisfied'
  return questionNow(a) === null ? 'satisfied' : null
}

export const ratingOf = (a: Answers): RatingInput => ({ ...a, text: a.text.trim() })
