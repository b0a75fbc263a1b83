import { buildMatcher, longest, type Match, type Matcher } from './matcher.ts'
import { type Gazetteer, suggestPlace } from './place.ts'

/** What of an event item the words need. `lead` is null where the unit of the place leads (by-place). */
export type MatchItem = { code: string; name: string; words: readonly string[]; lead: string | null }

export type Field = 'title' | 'text'

/** A word that led to a suggestion, where it stands, and what it weighed; for highlighting in the text. */
export type ReasonWord = { word: string; field: Field; start: number; end: number; weight: number }

export type Suggestion = {
  item: string
  /** Comparable between the suggestions for one text only. */
  score: number
  /** Share of this suggestion in the score of all items that matched, 0..1: how far it stands out. */
  share: number
  /** Null where the place has to be asked first. */
  unit: string | null
  words: ReasonWord[]
  /** Why, strongest first; sentences are made from it by the catalogues. */
  why: Why[]
}

export type Why =
  | { code: 'words'; words: string[] }
  | { code: 'history'; words: string[] }
  | { code: 'lead'; unit: string }
  | { code: 'lead_by_place'; unit: string; words: string[] }
  | { code: 'place_needed' }

export type SuggestInput = {
  title?: string
  text: string
  /** The town or street chosen by a person or known by position; goes before what the text says. */
  place?: string
}

/** Whatever suggests items: words now, a learned classifier later. A person decides in any case. */
export interface Suggester {
  readonly name: string
  suggest(input: SuggestInput): Suggestion[]
}

export type ItemIndex = {
  items: readonly MatchItem[]
  matcher: Matcher
  /** Items of each word of the matcher. */
  itemsOf: readonly (readonly number[])[]
  /** Weight of each word: rarer over the list and longer is more. */
  weights: readonly number[]
}

/**
 * A word that few items claim says more (idf over the items), and so does a longer one: two characters are often part
 * of something else, four hardly ever.
 */
const weightOf = (word: string, df: number, n: number): number =>
  Math.log(1 + n / df) * Math.sqrt([...word].length - 0.5)

/** Builds the index over the words and the names of the items; once for each version of a pack. */
export function buildItemIndex(items: readonly MatchItem[]): ItemIndex {
  const claims = new Map<string, Set<number>>()
  items.forEach((item, i) => {
    for (const word of [item.name, ...item.words]) {
      const clean = word.trim()
      if (clean === '') continue
      const set = claims.get(clean) ?? new Set<number>()
      claims.set(clean, set.add(i))
    }
  })
  const words = [...claims.keys()]
  return {
    items,
    matcher: buildMatcher(words),
    itemsOf: words.map(word => [...(claims.get(word) ?? [])]),
    weights: words.map(word => weightOf(word, claims.get(word)?.size ?? 1, items.length)),
  }
}

type Hit = Match & { field: Field }

/** In the title a word counts double: there people name the matter, below they tell the story. */
const TIMES: Record<Field, number> = { title: 2, text: 1 }

function hitsByItem(input: SuggestInput, index: ItemIndex): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>()
  for (const field of ['title', 'text'] as const) {
    for (const match of index.matcher.find(input[field] ?? '')) {
      for (const item of index.itemsOf[match.id] ?? []) {
        const list = hits.get(item)
        if (list) list.push({ ...match, field })
        else hits.set(item, [{ ...match, field }])
      }
    }
  }
  return hits
}

/** A word repeated is no stronger: anger repeats itself. */
function weigh(hits: readonly Hit[], index: ItemIndex): { score: number; words: ReasonWord[] } {
  const best = new Map<number, number>()
  const words: ReasonWord[] = []
  for (const field of ['title', 'text'] as const) {
    for (const { id, start, end } of longest(hits.filter(hit => hit.field === field))) {
      const weight = (index.weights[id] ?? 0) * TIMES[field]
      best.set(id, Math.max(best.get(id) ?? 0, weight))
      words.push({ word: index.matcher.words[id] ?? '', field, start, end, weight: round(weight) })
    }
  }
  return { score: [...best.values()].reduce((sum, weight) => sum + weight, 0), words }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function reasons(words: readonly ReasonWord[], unit: Why): Why[] {
  const strongest = [...words].sort((a, b) => b.weight - a.weight || a.start - b.start).map(w => w.word)
  return [{ code: 'words', words: [...new Set(strongest)] }, unit]
}

/**
 * The items whose words stand in the text, best first (SPEC R3). Empty when no word is found: then nothing is suggested,
 * rather than something at random. Under a millisecond for a few hundred items and texts of ordinary length.
 */
export function suggestItems(
  input: SuggestInput,
  index: ItemIndex,
  options: { top?: number; gazetteer?: Gazetteer } = {},
): Suggestion[] {
  const weighed = [...hitsByItem(input, index)].map(([i, hits]) => ({ i, ...weigh(hits, index) }))
  const whole = weighed.reduce((sum, { score }) => sum + score, 0)
  weighed.sort((a, b) => b.score - a.score || a.i - b.i)
  const top = weighed.slice(0, options.top ?? 3)
  const asText = `${input.title ?? ''}\n${input.text}`
  const said =
    top.length > 0 && input.place === undefined && options.gazetteer ? suggestPlace(asText, options.gazetteer) : null
  const place = input.place ?? said?.unit
  const placeWords = said?.words.map(w => w.word) ?? []
  return top.map(({ i, score, words }): Suggestion => {
    const item = index.items[i] as MatchItem
    const unit = item.lead ?? place ?? null
    const byPlace: Why = place ? { code: 'lead_by_place', unit: place, words: placeWords } : { code: 'place_needed' }
    const why = reasons(words, item.lead === null ? byPlace : { code: 'lead', unit: item.lead })
    return { item: item.code, score: round(score), share: round(score / whole), unit, words, why }
  })
}

/** The suggester by words of the event list. */
export function keywordSuggester(
  items: readonly MatchItem[],
  options: { top?: number; gazetteer?: Gazetteer } = {},
): Suggester {
  const index = buildItemIndex(items)
  return { name: 'words', suggest: input => suggestItems(input, index, options) }
}
