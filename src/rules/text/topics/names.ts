import { eachGram, readUnits, type Units } from '../features.ts'
import { GramTable } from './gram-table.ts'
import type { TitledText } from './vectors.ts'
import { beginsAt, endsAt, isWord, noVotes, PLACE, type Side, type Votes, vote } from './whole-words.ts'

/** How many words name a topic, and what share of its texts a word must stand in. */
const WORDS = 3
const SHARE = 0.25
/** What a topic is called stands at the beginning of a text, and is learned from so many of its newest texts. */
const LONGEST_TEXT = 400
const ALL = 8_000_000
const TEXTS = 300
const GRAMS = { min: 2, max: 8 }
/** A longer word says no more: what is longer is mostly a piece of a sentence. */
const LONG = 5
/** So often a word must stand in other texts before they tell where it ends. */
const TELLING = 5

/**
 * A word that stands in a tenth of the texts of many topics is how people write, not what they write of: greetings, thanks, "the
 * citizen calls". Told by the topics themselves, so that each city's own formulas are known; from six topics and a third of all on.
 */
const FORMULA = { topics: 6, ofTopics: 0.3, ofTexts: 0.1 }

export type TopicName = {
  /** At most three words, most telling first. */
  words: string[]
  /** The place most texts name, or null if none stands in a fourth of them. */
  place: string | null
}

type Candidate = {
  word: string
  place: boolean
  n: number
  own: Record<Side, Votes>
}

/** What is known of a word from all texts, the same for each topic that it may name. */
type Everywhere = { texts: number; votes: Record<Side, Votes>; place: boolean; topics: Map<number, number> }

/**
 * Names for topics out of their own words, most telling first: whole words, long, in many texts of the topic and rare in
 * the others. Where a word begins and ends is seen from what stands beside it: beside a whole word stands now this, now that.
 * @param topics texts of each topic in order of time, among `all`
 */
export function nameTopics(topics: readonly (readonly TitledText[])[], all: readonly TitledText[]): TopicName[] {
  const longest = Math.min(LONGEST_TEXT, Math.ceil(ALL / Math.max(1, all.length)))
  const found = topics.map(texts => candidatesOf(texts.slice(-TEXTS), longest))
  const everywhere = new Map<number, Everywhere>()
  for (const candidates of found)
    for (const [gram, { place }] of candidates)
      if (!everywhere.has(gram)) everywhere.set(gram, { texts: 0, votes: noVotes(), place, topics: new Map() })
  const known = new GramTable()
  for (const gram of everywhere.keys()) known.count(gram, 1)
  const topicOf = new Map(topics.flatMap((texts, topic) => texts.map(text => [text, topic])))
  const sizes = topics.map(texts => texts.length)
  for (const text of all) {
    const topic = topicOf.get(text)
    const seen = new Set<number>()
    eachPart(text, longest, units =>
      eachGram(units, GRAMS, (gram, first, last) => {
        if (!known.has(gram)) return
        const word = everywhere.get(gram) as Everywhere
        if (!seen.has(gram)) {
          seen.add(gram)
          word.texts++
          if (topic !== undefined) word.topics.set(topic, (word.topics.get(topic) ?? 0) + 1)
        }
        vote(word.votes, units, { first, last, place: word.place })
      }),
    )
  }
  return found.map((candidates, i) => {
    const words = [...candidates].map(([gram, word]) => ({ ...word, everywhere: everywhere.get(gram) as Everywhere }))
    return nameOf(
      words.filter(({ place, everywhere: { topics } }) => place || !isFormula(topics, sizes)),
      topics[i]?.length ?? 1,
      all.length,
    )
  })
}

/** @param found in how many texts of which topics a word stands */
function isFormula(found: ReadonlyMap<number, number>, sizes: readonly number[]): boolean {
  let many = 0
  for (const [topic, texts] of found) if (texts >= FORMULA.ofTexts * (sizes[topic] ?? 0)) many++
  return many >= Math.max(FORMULA.topics, FORMULA.ofTopics * sizes.length)
}

function nameOf(
  candidates: readonly (Candidate & { everywhere: Everywhere })[],
  texts: number,
  all: number,
): TopicName {
  const many = Math.min(texts, TEXTS)
  const whole = candidates.filter(({ own, n, everywhere: { texts, votes } }) => {
    const elsewhere = texts - n >= TELLING
    return (
      (beginsAt(own.before) || (elsewhere && beginsAt(votes.before))) &&
      (endsAt(own.after) || (elsewhere && endsAt(votes.after)))
    )
  })
  const score = ({ word, n, everywhere }: Candidate & { everywhere: Everywhere }) =>
    (n / many) *
    Math.log((1 + all) / (1 + Math.max(0, everywhere.texts - n))) *
    Math.sqrt(Math.min(LONG, [...word].length))
  const best = whole
    .map(row => ({ ...row, score: score(row) }))
    .sort((a, b) => b.score - a.score || b.word.length - a.word.length || (a.word < b.word ? -1 : 1))
  const words: string[] = []
  for (const { word } of best) {
    if (words.length === WORDS) break
    if (!words.some(chosen => overlap(chosen, word))) words.push(word)
  }
  return { words, place: best.find(({ place }) => place)?.word ?? null }
}

function candidatesOf(texts: readonly TitledText[], longest: number): Map<number, Candidate> {
  const table = new GramTable()
  texts.forEach((text, t) => {
    eachPart(text, longest, units => eachGram(units, GRAMS, gram => table.count(gram, t + 1)))
  })
  const least = Math.max(2, texts.length * SHARE)
  const found = new Map<number, Candidate>()
  const refused = new Set<number>()
  for (const text of texts)
    eachPart(text, longest, (units, words) =>
      eachGram(units, GRAMS, (gram, first, last) => {
        const n = table.texts[table.slot(gram)] as number
        if (n < least || refused.has(gram)) return
        let one = found.get(gram)
        if (!one) {
          const word = words.slice(units.start[first], units.end[last])
          if (!isWord(word)) {
            refused.add(gram)
            return
          }
          one = { word, place: PLACE.test(word), n, own: noVotes() }
          found.set(gram, one)
        }
        vote(one.own, units, { first, last, place: one.place })
      }),
    )
  return found
}

/** Half of the shorter word in the longer one: the same word cut in two ways. */
function overlap(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  const run = Math.max(2, Math.ceil(short.length / 2))
  for (let i = 0; i + run <= short.length; i++) if (long.includes(short.slice(i, i + run))) return true
  return false
}

function eachPart({ title, text }: TitledText, longest: number, visit: (units: Units, words: string) => void): void {
  for (const words of [title, text.slice(0, longest)]) visit(readUnits(words), words)
}
