import { createHash } from 'node:crypto'
import { drawLot } from './lot.ts'

/** One quota of a questionnaire's sample and those it may be drawn from. */
export interface SampleCell {
  subject: string
  /** the channel or the domain, where the quota is parted by one */
  of: string | null
  number: number
  /** pseudonyms, in any order */
  pool: readonly string[]
}

/**
 * Draws a sample cell by cell, nobody twice (CHECKLIST K107): the lot of cell n has the seed `<seed>/<n>`, from 0. A cell from which
 * fewer than `least` can be drawn draws nobody: with so few each answer would have a name.
 * @returns pseudonyms drawn for each cell, in the order of the cells
 */
export function drawSample(seed: string, cells: readonly SampleCell[], least: number): string[][] {
  const taken = new Set<string>()
  return cells.map(({ pool, number }, n) => {
    const drawn = drawLot(
      `${seed}/${n}`,
      pool.filter(member => !taken.has(member)),
      number,
    )
    if (drawn.length < least) return []
    for (const member of drawn) taken.add(member)
    return drawn
  })
}

/** SHA-256 over the pools and quotas as they were before the draw. */
export function sampleDigest(cells: readonly SampleCell[]): string {
  const lines = cells.map(({ subject, of, number, pool }) =>
    [subject, of ?? '', number, ...[...pool].sort()].join('\t'),
  )
  return `sha256:${createHash('sha256')
    .update(`bihuan-sample/1\n${lines.join('\n')}`, 'utf8')
    .digest('hex')}`
}
