import type { Vector } from './vectors.ts'

/** A text joins the cluster it is most like, from this cosine on; two clusters become one from that on. */
const JOIN = 0.18
const MERGE = 0.32
/** After the first walk in order of time every text may move this often. */
const WALKS = 3

/** Sums of the vectors of each cluster, kept by term, so that only clusters that share a term are looked at. */
class Sums {
  readonly #byTerm = new Map<number, Map<number, number>>()
  readonly #squares: number[] = []
  readonly #vectors: readonly Vector[]
  readonly members: Set<number>[] = []

  constructor(vectors: readonly Vector[]) {
    this.#vectors = vectors
  }

  open(): number {
    this.#squares.push(0)
    return this.members.push(new Set()) - 1
  }

  put(text: number, cluster: number): void {
    this.#move(text, cluster, 1)
    this.members[cluster]?.add(text)
  }

  take(text: number, cluster: number): void {
    this.#move(text, cluster, -1)
    this.members[cluster]?.delete(text)
  }

  #move(text: number, cluster: number, sign: 1 | -1): void {
    const { terms, weights } = this.#vectors[text] as Vector
    let square = this.#squares[cluster] ?? 0
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      const weight = (weights[i] as number) * sign
      let sums = this.#byTerm.get(term)
      if (!sums) {
        sums = new Map()
        this.#byTerm.set(term, sums)
      }
      const before = sums.get(cluster) ?? 0
      const after = before + weight
      square += after * after - before * before
      if (after < 1e-6) sums.delete(cluster)
      else sums.set(cluster, after)
    }
    this.#squares[cluster] = square
  }

  /** The cluster a text is most like and the cosine with its mean; -1 if none shares a term. */
  nearest(text: number): { cluster: number; cosine: number } {
    const { terms, weights } = this.#vectors[text] as Vector
    const dots = new Map<number, number>()
    for (let i = 0; i < terms.length; i++)
      for (const [cluster, sum] of this.#byTerm.get(terms[i] as number) ?? [])
        dots.set(cluster, (dots.get(cluster) ?? 0) + sum * (weights[i] as number))
    let best = { cluster: -1, cosine: 0 }
    for (const [cluster, dot] of dots) {
      const cosine = dot / Math.sqrt(this.#squares[cluster] || 1)
      if (cosine > best.cosine || (cosine === best.cosine && cluster < best.cluster)) best = { cluster, cosine }
    }
    return best
  }

  /** Pairs of clusters with at least two texts each whose means are alike, most alike first. */
  alike(from: number): { a: number; b: number; cosine: number }[] {
    const dots = new Map<number, number>()
    const wide = this.members.length
    for (const sums of this.#byTerm.values()) {
      const own = [...sums].filter(([cluster]) => (this.members[cluster]?.size ?? 0) > 1).sort((x, y) => x[0] - y[0])
      for (let i = 0; i < own.length; i++)
        for (let j = i + 1; j < own.length; j++) {
          const [a, sumA] = own[i] as [number, number]
          const [b, sumB] = own[j] as [number, number]
          const pair = a * wide + b
          dots.set(pair, (dots.get(pair) ?? 0) + sumA * sumB)
        }
    }
    return [...dots]
      .map(([pair, dot]) => {
        const a = Math.floor(pair / wide)
        const b = pair % wide
        return { a, b, cosine: dot / Math.sqrt((this.#squares[a] || 1) * (this.#squares[b] || 1)) }
      })
      .filter(({ cosine }) => cosine >= from)
      .sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b)
  }
}

/**
 * Groups texts, given in order of time, by what they speak of: each joins the nearest group or opens one, near groups
 * merge, then every text may move to a nearer one. The same texts in the same order give the same groups.
 * @returns groups of at least two texts, as positions in the list, each group in order
 */
export function cluster(vectors: readonly Vector[]): number[][] {
  const sums = new Sums(vectors)
  const at: number[] = []
  const settle = (text: number) => {
    const { cluster, cosine } = sums.nearest(text)
    const to = cosine >= JOIN ? cluster : sums.open()
    sums.put(text, to)
    at[text] = to
  }
  for (let text = 0; text < vectors.length; text++) settle(text)
  for (let walk = 0; walk < WALKS; walk++) {
    merge(sums, at)
    for (let text = 0; text < vectors.length; text++) {
      sums.take(text, at[text] as number)
      settle(text)
    }
  }
  return sums.members.filter(members => members.size > 1).map(members => [...members].sort((a, b) => a - b))
}

/** Most alike first; a group that has grown is compared again in the next round. */
function merge(sums: Sums, at: number[]): void {
  for (;;) {
    const touched = new Set<number>()
    for (const { a, b } of sums.alike(MERGE)) {
      if (touched.has(a) || touched.has(b)) continue
      touched.add(a).add(b)
      for (const text of [...(sums.members[b] ?? [])]) {
        sums.take(text, b)
        sums.put(text, a)
        at[text] = a
      }
    }
    if (touched.size === 0) return
  }
}
