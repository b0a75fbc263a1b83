/** A code with how probable the words of the event list and the city's history find it, each 0..1 and 1 in sum. */
export type Blended = { code: string; probability: number; words: number; history: number }

/** With so many matters behind it, history says as much as the words of the list; with ten times as many ten times as much. */
const EVEN_AT = 400

/**
 * Words of the event list and learned history in one list, most probable first (cold start: no history, the words alone;
 * the weight of history grows with the matters it has learned from). Codes that nobody finds probable are left out.
 * @param rows how many matters the history has learned from
 */
export function blendProposals(
  words: readonly { code: string; share: number }[],
  history: readonly { code: string; probability: number }[],
  rows: number,
): Blended[] {
  // Where no word is found the words have nothing to say, and history speaks alone.
  const weight = words.length === 0 ? 1 : history.length === 0 ? 0 : rows / (rows + EVEN_AT)
  const found = new Map<string, Blended>()
  const of = (code: string): Blended => {
    const one = found.get(code) ?? { code, probability: 0, words: 0, history: 0 }
    found.set(code, one)
    return one
  }
  for (const { code, share } of words) of(code).words = share
  for (const { code, probability } of history) of(code).history = probability
  for (const one of found.values()) one.probability = weight * one.history + (1 - weight) * one.words
  return [...found.values()]
    .filter(one => one.probability > 0.005)
    .sort((a, b) => b.probability - a.probability || (a.code < b.code ? -1 : 1))
}
