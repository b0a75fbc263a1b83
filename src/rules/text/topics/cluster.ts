import { Groups } from './groups.ts'
import type { Vector } from './vectors.ts'

/** A text joins the group it is most like, from this cosine on; two groups become one from that on. */
const JOIN = 0.18
const MERGE = 0.32
/** After the first walk in order of time every text may move this often. */
const WALKS = 3

/**
 * Groups texts, given in order of time, by what they speak of: each joins the nearest group or opens one, near groups
 * merge, then every text may move to a nearer one. The same texts in the same order give the same groups.
 * @param whole so many of the newest are grouped; what came before joins the nearest of their groups; what then is left is grouped in the
 *   same way. So the time grows with the number of texts, and no faster.
 * @returns groups of at least two texts, as positions in the list, each group in order
 */
export function cluster(vectors: readonly Vector[], whole = vectors.length): number[][] {
  const first = Math.max(0, vectors.length - whole)
  const groups = new Groups(vectors, vectors.length * (WALKS + 1))
  const settle = (text: number) => {
    const { group, cosine } = groups.nearest(text)
    groups.put(text, cosine >= JOIN ? group : groups.open())
  }
  for (let text = first; text < vectors.length; text++) settle(text)
  for (let walk = 0; walk < WALKS; walk++) {
    merge(groups)
    for (let text = first; text < vectors.length; text++) {
      groups.take(text)
      settle(text)
    }
  }
  const rest: number[] = []
  for (let text = first - 1; text >= 0; text--) {
    const { group, cosine } = groups.nearest(text)
    if (cosine >= JOIN) groups.put(text, group)
    else rest.push(text)
  }
  const own = groups.members.filter(members => members.size > 1).map(members => [...members].sort((a, b) => a - b))
  if (rest.length < 2) return own
  rest.reverse()
  const before = rest.map(text => vectors[text] as Vector)
  return [...own, ...cluster(before, whole).map(group => group.map(at => rest[at] as number))]
}

/** Most alike first; a group that has grown is compared again in the next round. */
function merge(groups: Groups): void {
  let among: Iterable<number> = groups.members.keys()
  for (;;) {
    const touched = new Set<number>()
    const grown = new Set<number>()
    for (const { a, b } of groups.alike(MERGE, among)) {
      if (touched.has(a) || touched.has(b)) continue
      touched.add(a).add(b)
      grown.add(a)
      for (const text of [...(groups.members[b] ?? [])]) {
        groups.take(text)
        groups.put(text, a)
      }
    }
    if (grown.size === 0) return
    among = grown
  }
}
