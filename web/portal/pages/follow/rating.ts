import type { RatingInput, SatisfactionMark, Solved } from '../../../shared/api/types.ts'

/** What a person has chosen so far; nothing is chosen for them (CHECKLIST K15). */
export type Choice = {
  solved: Solved | null
  satisfaction: SatisfactionMark | null
  declined: boolean
  reasons: string[]
  text: string
}

export const noChoice: Choice = { solved: null, satisfaction: null, declined: false, reasons: [], text: '' }

/** What is still missing; null if it can be sent. Declining to rate needs nothing else. */
export function missing(choice: Choice): 'solved' | 'satisfaction' | null {
  if (choice.declined) return null
  if (choice.solved === null) return 'solved'
  return choice.satisfaction === null ? 'satisfaction' : null
}

/** Whether reasons of praise fit, or reasons of complaint: 基本满意 and better count as satisfied. */
export const isGood = (mark: SatisfactionMark): boolean => mark >= 3

/** As it is sent; who declines sends no mark and no reason. */
export function ratingOf(choice: Choice): RatingInput {
  return {
    contacted: null,
    solved: choice.solved,
    satisfaction: choice.declined ? null : choice.satisfaction,
    declined: choice.declined,
    reasons: choice.declined ? [] : choice.reasons,
    text: choice.text.trim(),
  }
}
