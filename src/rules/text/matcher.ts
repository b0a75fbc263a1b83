import { fold } from './fold.ts'

/** `start` and `end` are code units of the searched text, end exclusive, as `slice` takes them. */
export type Match = { id: number; start: number; end: number }

type Node = { next: Map<number, number>; fail: number; ids: number[]; out: number }

/**
 * Finds many words at once in one pass (Aho–Corasick). `words[id]` is the word of a match; folding (width, case) makes
 * no difference. Time: length of the text plus number of matches.
 */
export type Matcher = { words: readonly string[]; find: (text: string) => Match[] }

function insert(nodes: Node[], word: string, id: number): void {
  let at = 0
  for (let i = 0; i < word.length; i++) {
    const node = nodes[at] as Node
    const code = word.charCodeAt(i)
    let to = node.next.get(code)
    if (to === undefined) {
      to = nodes.push({ next: new Map(), fail: 0, ids: [], out: 0 }) - 1
      node.next.set(code, to)
    }
    at = to
  }
  nodes[at]?.ids.push(id)
}

function step(nodes: readonly Node[], from: number, code: number): number {
  for (let at = from; ; at = nodes[at]?.fail ?? 0) {
    const to = nodes[at]?.next.get(code)
    if (to !== undefined) return to
    if (at === 0) return 0
  }
}

/** Breadth first: a node's failure link is always nearer to the root, so it is ready. */
function link(nodes: Node[]): void {
  const queue = [0]
  for (const at of queue) {
    const node = nodes[at] as Node
    for (const [code, to] of node.next) {
      const child = nodes[to] as Node
      child.fail = at === 0 ? 0 : step(nodes, node.fail, code)
      const fail = nodes[child.fail] as Node
      child.out = fail.ids.length > 0 ? child.fail : fail.out
      queue.push(to)
    }
  }
}

/** Builds the matcher once for a list of words; empty words match nothing. */
export function buildMatcher(words: readonly string[]): Matcher {
  const nodes: Node[] = [{ next: new Map(), fail: 0, ids: [], out: 0 }]
  const lengths = words.map(word => word.length)
  words.forEach((word, id) => {
    if (word !== '') insert(nodes, fold(word), id)
  })
  link(nodes)
  const find = (text: string): Match[] => {
    const folded = fold(text)
    const found: Match[] = []
    let at = 0
    for (let i = 0; i < folded.length; i++) {
      at = step(nodes, at, folded.charCodeAt(i))
      for (let node = at; node !== 0; node = nodes[node]?.out ?? 0)
        for (const id of nodes[node]?.ids ?? []) found.push({ id, start: i + 1 - (lengths[id] ?? 0), end: i + 1 })
    }
    return found
  }
  return { words, find }
}

/** Keeps of overlapping matches the longest, of equals the first: "乱停车" hides the "停车" inside it. */
export function longest(matches: readonly Match[]): Match[] {
  const byLength = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.id - b.id)
  const kept: Match[] = []
  for (const match of byLength)
    if (!kept.some(other => match.start < other.end && other.start < match.end)) kept.push(match)
  return kept.sort((a, b) => a.start - b.start)
}

export type FoundWord = { word: string; start: number; end: number }

/**
 * Words of danger (security, self-harm, gas …) in a text, in order, so that a person looks at once. Give a matcher built
 * once where many texts are read.
 */
export function wordsOfDanger(text: string, list: readonly string[] | Matcher): FoundWord[] {
  const matcher = 'words' in list ? list : buildMatcher(list)
  return longest(matcher.find(text)).map(({ id, start, end }) => ({ word: matcher.words[id] ?? '', start, end }))
}
