import { createHash } from 'node:crypto'
import { compare } from '../score/index.ts'

const rankOf = (seed: string, member: string): string =>
  createHash('sha256').update(`bihuan-lot/1\n${seed}\n${member}`, 'utf8').digest('hex')

/**
 * Draws `number` members of a pool by lot (SPEC H6): whoever has pool and seed draws the same ones again, and the order in
 * which the pool is written changes nothing. Fewer than asked for where the pool is smaller.
 */
export const drawLot = (seed: string, pool: readonly string[], number: number): string[] =>
  [...new Set(pool)]
    .map(member => ({ member, rank: rankOf(seed, member) }))
    .sort((a, b) => compare(a.rank, b.rank) || compare(a.member, b.member))
    .slice(0, number)
    .map(row => row.member)
