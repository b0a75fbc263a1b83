/** What one appellant said of one round of a case. */
export interface Word {
  id: string
  appeal_id: string
  round: number
  result: string
}

/** `open`: the last round is not answered; `answered`: appellants are being asked; `closed`. */
export type Phase = 'open' | 'answered' | 'closed'

const isVerdict = (result: string) => result === 'satisfied' || result === 'dissatisfied'

/**
 * Which word of each appeal counts (docs/adr/0007, the same as `settle` of rules/score): satisfied or not stands until the
 * same appeal says otherwise, not being reached or declining later does not wipe it out; nothing counts while a round is
 * open; a word of an earlier round counts once the last one is closed.
 * @param said in the order it was said, of appeals that belong to the case
 * @returns by id of the word: whether it counts on the day it was said or on the day of closing
 */
export function finalWords(said: readonly Word[], round: number, phase: Phase): Map<string, 'said' | 'closed'> {
  const kept = new Map<string, Word>()
  if (phase !== 'open')
    for (const word of said) {
      const before = kept.get(word.appeal_id)
      if (before && isVerdict(before.result) && !isVerdict(word.result)) continue
      kept.set(word.appeal_id, word)
    }
  const final = new Map<string, 'said' | 'closed'>()
  for (const word of kept.values())
    if (word.round === round) final.set(word.id, 'said')
    else if (phase === 'closed') final.set(word.id, 'closed')
  return final
}
