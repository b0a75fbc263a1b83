import { isBranch, type Scheme as Method, type Node } from '../../../rules/score/index.ts'

/** Two places: as fine as a weight of a scheme may be. */
const round2 = (n: number): number => Math.round(n * 100) / 100

/**
 * A scheme with other weights for some indicators; those that are not named share what is left in the relation they had, and
 * what rounding leaves over goes to the largest of them, so that all together stay what the stage gives.
 * @param weights of indicators by id, each from 0 to the full marks; more than the full marks together is cut down in proportion
 */
export function withWeights(method: Method, weights: Readonly<Record<string, number>>): Method {
  return {
    ...method,
    stages: method.stages.map(stage => {
      const leaves = leavesOf(stage.indicators)
      const named = leaves.filter(leaf => weights[leaf.id] !== undefined)
      if (named.length === 0) return stage
      const free = leaves.filter(leaf => weights[leaf.id] === undefined)
      const asked = named.reduce((sum, leaf) => sum + (weights[leaf.id] ?? 0), 0)
      const full = round2(leaves.reduce((sum, leaf) => sum + leaf.weight, 0))
      const cut = asked > full || free.length === 0 ? full / (asked || 1) : 1
      const left = Math.max(0, full - asked * cut)
      const before = free.reduce((sum, leaf) => sum + leaf.weight, 0)
      const set = new Map(
        leaves.map(leaf => [
          leaf.id,
          weights[leaf.id] === undefined
            ? round2(before > 0 ? (left * leaf.weight) / before : left / free.length)
            : round2((weights[leaf.id] ?? 0) * cut),
        ]),
      )
      const largest = (free.length > 0 ? free : named).reduce((a, b) =>
        (set.get(b.id) ?? 0) > (set.get(a.id) ?? 0) ? b : a,
      )
      const missing = round2(full - [...set.values()].reduce((sum, weight) => sum + weight, 0))
      set.set(largest.id, round2((set.get(largest.id) ?? 0) + missing))
      return { ...stage, indicators: stage.indicators.map(node => weighed(node, set)) }
    }),
  }
}

const leavesOf = (nodes: readonly Node[]): { id: string; weight: number }[] =>
  nodes.flatMap(node => (isBranch(node) ? leavesOf(node.children) : [node]))

function weighed(node: Node, set: ReadonlyMap<string, number>): Node {
  if (!isBranch(node)) return { ...node, weight: set.get(node.id) ?? node.weight }
  const children = node.children.map(child => weighed(child, set))
  return { ...node, children, weight: round2(children.reduce((sum, child) => sum + child.weight, 0)) }
}
