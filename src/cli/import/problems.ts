import messages from './messages.json' with { type: 'json' }

/** What can be wrong with a row; the words are in messages.json. */
export type Problem = keyof typeof messages

export interface Refused {
  /** line of the file, row of the sheet, from 1 */
  line: number
  column: string
  problem: Problem
}

export const wordsOf = (problem: Problem) => messages[problem]
