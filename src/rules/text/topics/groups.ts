import type { Vector } from './vectors.ts'

/** A term in at most so many texts leads to all groups whose texts have it; a commoner one to large groups only. */
const LEADING = 120
const LARGE = 20
/** Of small groups that share leading terms so many are compared by all their terms. */
const COMPARED = 6
/** What is left of a sum after all of its texts are gone is rounding. */
const NOTHING = 1e-6

/** Texts that have a term, one term after another. */
type Postings = { from: Int32Array; text: Int32Array; weight: Float32Array }

/**
 * Groups of texts, as the sums of their vectors. Neighbours are found through terms: those of few texts lead from text to
 * text by a list that never changes, common ones to the few large groups alone, so that a text costs the same whether it is
 * one of a thousand or of fifty thousand. A group without texts stays as a number.
 */
export class Groups {
  readonly at: Int32Array
  readonly members: Set<number>[] = []
  readonly #vectors: readonly Vector[]
  readonly #squares: Float64Array
  /** 1 / length of each sum, and how many texts each group has. */
  readonly #scale: Float64Array
  readonly #size: Int32Array
  /** Sums of groups of two texts and more; one text is its own sum. */
  readonly #sums = new Map<number, Map<number, number>>()
  readonly #leading: Postings
  /** Common term -> sums of the large groups. */
  readonly #common = new Map<number, GroupSums>()
  readonly #dots: Float64Array
  readonly #met: number[] = []

  /** @param most groups that will ever be opened */
  constructor(vectors: readonly Vector[], most: number) {
    this.#vectors = vectors
    this.at = new Int32Array(vectors.length).fill(-1)
    this.#dots = new Float64Array(most)
    this.#squares = new Float64Array(most)
    this.#scale = new Float64Array(most)
    this.#size = new Int32Array(most)
    this.#leading = leadingOf(vectors)
  }

  open(): number {
    return this.members.push(new Set()) - 1
  }

  put(text: number, group: number): void {
    const members = this.members[group] as Set<number>
    if (members.size === 1) {
      const [first] = members
      this.#sums.set(group, new Map(entriesOf(this.#vectors[first as number] as Vector)))
    }
    members.add(text)
    this.at[text] = group
    if (members.size > 1) this.#add(text, group, 1)
    this.#measure(group)
    if (members.size === LARGE) this.#list(group)
  }

  take(text: number): void {
    const group = this.at[text] as number
    const members = this.members[group] as Set<number>
    if (members.size === LARGE) this.#unlist(group)
    members.delete(text)
    this.at[text] = -1
    if (members.size > 1) this.#add(text, group, -1)
    else this.#sums.delete(group)
    this.#measure(group)
  }

  #measure(group: number): void {
    const members = this.members[group] as Set<number>
    this.#size[group] = members.size
    if (members.size < 2) {
      const [only] = members
      this.#squares[group] = only === undefined ? 0 : squareOf(this.#vectors[only] as Vector)
    }
    this.#scale[group] = 1 / Math.sqrt(this.#squares[group] || 1)
  }

  #add(text: number, group: number, sign: 1 | -1): void {
    const { terms, weights } = this.#vectors[text] as Vector
    const sums = this.#sums.get(group) as Map<number, number>
    const large = (this.members[group]?.size ?? 0) >= LARGE
    let square = this.#squares[group] as number
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      const before = sums.get(term) ?? 0
      const after = before + (weights[i] as number) * sign
      square += after * after - before * before
      if (after < NOTHING) sums.delete(term)
      else sums.set(term, after)
      if (large && this.#isCommon(term)) this.#setCommon(term, group, after)
    }
    this.#squares[group] = square
  }

  #isCommon(term: number): boolean {
    return this.#leading.from[term + 1] === this.#leading.from[term]
  }

  #setCommon(term: number, group: number, sum: number): void {
    let sums = this.#common.get(term)
    if (!sums) {
      sums = new GroupSums()
      this.#common.set(term, sums)
    }
    if (sum < NOTHING) sums.delete(group)
    else sums.set(group, sum)
  }

  #list(group: number): void {
    for (const [term, sum] of this.#sums.get(group) ?? []) if (this.#isCommon(term)) this.#setCommon(term, group, sum)
  }

  #unlist(group: number): void {
    for (const term of this.#sums.get(group)?.keys() ?? []) if (this.#isCommon(term)) this.#setCommon(term, group, 0)
  }

  /** Adds the dots of one text with every group its terms lead to. */
  #meet(text: number): void {
    const { terms, weights } = this.#vectors[text] as Vector
    const { from, text: texts, weight } = this.#leading
    const dots = this.#dots
    const met = this.#met
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      const own = weights[i] as number
      for (let p = from[term] as number; p < (from[term + 1] as number); p++) {
        const group = this.at[texts[p] as number] as number
        if (group < 0) continue
        if (dots[group] === 0) met.push(group)
        dots[group] = (dots[group] as number) + own * (weight[p] as number)
      }
      const common = this.#common.get(term)
      if (!common) continue
      const { groups, sums } = common
      for (let g = 0; g < groups.length; g++) {
        const group = groups[g] as number
        if (dots[group] === 0) met.push(group)
        dots[group] = (dots[group] as number) + own * (sums[g] as number)
      }
    }
  }

  #forget(): void {
    for (const group of this.#met) this.#dots[group] = 0
    this.#met.length = 0
  }

  #dot(text: number, group: number): number {
    const { terms, weights } = this.#vectors[text] as Vector
    const sums = this.#sumsOf(group)
    let dot = 0
    for (let i = 0; i < terms.length; i++) dot += (weights[i] as number) * (sums.get(terms[i] as number) ?? 0)
    return dot
  }

  #sumsOf(group: number): Map<number, number> {
    const sums = this.#sums.get(group)
    if (sums) return sums
    const [only] = this.members[group] ?? []
    return new Map(only === undefined ? [] : entriesOf(this.#vectors[only] as Vector))
  }

  /** The group a text is most like and the cosine with its mean; -1 if no term leads to one. */
  nearest(text: number): { group: number; cosine: number } {
    this.#meet(text)
    const met = this.#met
    const dots = this.#dots
    const common = this.#hasCommon(text)
    let best = -1
    let most = 0
    const small: { group: number; cosine: number }[] = []
    let least = 0
    for (let m = 0; m < met.length; m++) {
      const group = met[m] as number
      const cosine = (dots[group] as number) * (this.#scale[group] as number)
      dots[group] = 0
      if (cosine > most || (cosine === most && group < best)) {
        best = group
        most = cosine
      }
      if (!common || cosine <= least || (this.#size[group] as number) >= LARGE) continue
      small.push({ group, cosine })
      small.sort((a, b) => b.cosine - a.cosine || a.group - b.group)
      if (small.length > COMPARED) small.pop()
      if (small.length === COMPARED) least = small.at(-1)?.cosine ?? 0
    }
    met.length = 0
    // Of small groups the common terms are still to be counted.
    for (const { group } of small) {
      const cosine = this.#dot(text, group) * (this.#scale[group] as number)
      if (cosine > most || (cosine === most && group < best)) {
        best = group
        most = cosine
      }
    }
    return { group: best, cosine: most }
  }

  #hasCommon(text: number): boolean {
    return this.#vectors[text]?.terms.some(term => this.#isCommon(term)) ?? false
  }

  /**
   * Pairs of groups of at least two texts whose means are alike, most alike first.
   * @param among only pairs with one of these
   */
  alike(from: number, among: Iterable<number>): { a: number; b: number; cosine: number }[] {
    const asked = new Set([...among].filter(group => (this.members[group]?.size ?? 0) > 1))
    const pairs: { a: number; b: number; cosine: number }[] = []
    for (const one of asked) {
      for (const text of this.members[one] ?? []) this.#meet(text)
      for (const other of this.#met) {
        const others = this.#size[other] as number
        if (other === one || others < 2 || (asked.has(other) && other < one)) continue
        const scale = (this.#scale[one] as number) * (this.#scale[other] as number)
        let cosine = (this.#dots[other] as number) * scale
        // Common terms lead to large groups only: of a small one the dot is not whole yet.
        if (others < LARGE && cosine >= from / 2) cosine = this.#whole(one, other) * scale
        if (cosine >= from) pairs.push({ a: Math.min(one, other), b: Math.max(one, other), cosine })
      }
      this.#forget()
    }
    return pairs.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b)
  }

  #whole(one: number, other: number): number {
    const [few, many] = [this.#sumsOf(one), this.#sumsOf(other)].sort((x, y) => x.size - y.size) as [
      Map<number, number>,
      Map<number, number>,
    ]
    let dot = 0
    for (const [term, sum] of few) dot += sum * (many.get(term) ?? 0)
    return dot
  }
}

/** A sum for each of some groups, in two lists beside each other: they are walked far more often than changed. */
class GroupSums {
  readonly groups: number[] = []
  readonly sums: number[] = []
  readonly #at = new Map<number, number>()

  set(group: number, sum: number): void {
    const at = this.#at.get(group) ?? this.groups.length
    if (at === this.groups.length) this.#at.set(group, at)
    this.groups[at] = group
    this.sums[at] = sum
  }

  delete(group: number): void {
    const at = this.#at.get(group)
    if (at === undefined) return
    const last = this.groups.pop() as number
    const sum = this.sums.pop() as number
    this.#at.delete(group)
    if (last === group) return
    this.groups[at] = last
    this.sums[at] = sum
    this.#at.set(last, at)
  }
}

const entriesOf = ({ terms, weights }: Vector): [number, number][] =>
  Array.from(terms, (term, i) => [term, weights[i] as number])

const squareOf = ({ weights }: Vector): number => weights.reduce((sum, weight) => sum + weight * weight, 0)

function leadingOf(vectors: readonly Vector[]): Postings {
  let terms = 0
  for (const vector of vectors) for (const term of vector.terms) terms = Math.max(terms, term + 1)
  const df = new Int32Array(terms)
  for (const vector of vectors) for (const term of vector.terms) df[term] = (df[term] as number) + 1
  const from = new Int32Array(terms + 1)
  for (let term = 0; term < terms; term++) {
    const n = df[term] as number
    from[term + 1] = (from[term] as number) + (n <= LEADING ? n : 0)
  }
  const next = from.slice(0, terms)
  const text = new Int32Array(from[terms] as number)
  const weight = new Float32Array(from[terms] as number)
  vectors.forEach((vector, t) => {
    for (let i = 0; i < vector.terms.length; i++) {
      const term = vector.terms[i] as number
      if ((df[term] as number) > LEADING) continue
      const p = next[term] as number
      next[term] = p + 1
      text[p] = t
      weight[p] = vector.weights[i] as number
    }
  })
  return { from, text, weight }
}
