/** A topic found again shares this much of the smaller of the two, and at least so many cases. */
const SHARED = 1 / 3
const LEAST = 2

export interface Known {
  id: string
  cases: ReadonlySet<string>
}

/**
 * Which earlier topic each found one carries on, by the cases they share: most shared first, each earlier one at most
 * once, so that a topic that splits goes on as its larger part.
 * @param found the cases of each topic found now
 * @returns the earlier topic's id for each found one, null where it is a new one; the same whatever order `before` has
 */
export function carryOn(found: readonly ReadonlySet<string>[], before: readonly Known[]): (string | null)[] {
  const pairs: { at: number; id: string; shared: number; union: number }[] = []
  const topicsOf = new Map<string, Known[]>()
  for (const topic of before) for (const id of topic.cases) topicsOf.set(id, [...(topicsOf.get(id) ?? []), topic])
  found.forEach((cases, at) => {
    const shared = new Map<Known, number>()
    for (const id of cases) for (const topic of topicsOf.get(id) ?? []) shared.set(topic, (shared.get(topic) ?? 0) + 1)
    for (const [topic, n] of shared)
      if (n >= LEAST && n >= SHARED * Math.min(cases.size, topic.cases.size))
        pairs.push({ at, id: topic.id, shared: n, union: cases.size + topic.cases.size - n })
  })
  pairs.sort((a, b) => b.shared - a.shared || a.union - b.union || a.at - b.at || (a.id < b.id ? -1 : 1))
  const ids: (string | null)[] = found.map(() => null)
  const taken = new Set<string>()
  for (const { at, id } of pairs) {
    if (ids[at] !== null || taken.has(id)) continue
    ids[at] = id
    taken.add(id)
  }
  return ids
}
