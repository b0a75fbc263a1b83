import { fold } from './fold.ts'

/** Words of asking and of politeness: they stand in every question, and say nothing of what it is about. */
const ASKING =
  /怎么样|怎样|怎么|如何|哪里|哪儿|哪个|哪些|什么|多少|多久|多长|几天|可以|能不能|能否|是否|需要|应该|办理|办|申请|咨询|请问|您好|你好|我想|想问|谢谢|我们|我家|一下|吗|呢|的|了|在|要|去|找|谁|吧|是|有|和|或|被|把|我|你|他/gu
const RUNS = /\p{Script=Han}{2,}|[a-z0-9]{2,}/gu

/** Pairs of characters that say what a text is about. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of fold(text).replace(ASKING, ' ').matchAll(RUNS)) {
    const chars = [...run]
    for (let i = 0; i + 1 < chars.length; i++) pairs.add(`${chars[i]}${chars[i + 1]}`)
  }
  return pairs
}

/** Longer queries tell PostgreSQL nothing more. */
const MOST_PAIRS = 120

/**
 * Entries that share anything with what was said, as a `tsquery` against `searchTokens`; to be weighed by {@link fitOf}. Null
 * when nothing was said.
 */
export function anyQuery(said: string): string | null {
  const pairs = [...pairsOf(said)].slice(0, MOST_PAIRS)
  return pairs.length === 0 ? null : pairs.map(pair => `'${pair}'`).join(' | ')
}

/** From here on an entry is worth offering. */
export const FITS = 0.5

/**
 * How well a question of the knowledge base fits what somebody says, from 0 on: a key word that was said counts 0.5 and more
 * by its length; to it comes the share of the question's own pairs of characters that were said.
 */
export function fitOf(said: string, entry: { question: string; keywords: readonly string[] }): number {
  const text = fold(said)
  const named = entry.keywords.filter(word => text.includes(fold(word)))
  const longest = Math.max(0, ...named.map(word => [...word].length))
  const wanted = [...pairsOf(entry.question)]
  const told = pairsOf(said)
  const shared = wanted.filter(pair => told.has(pair)).length
  return (longest === 0 ? 0 : 0.4 + Math.min(longest, 6) * 0.05) + (wanted.length === 0 ? 0 : shared / wanted.length)
}
