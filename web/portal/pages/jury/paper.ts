import type { BallotPaper } from '../../app/jury-api.ts'

type Ask = BallotPaper['indicators'][number]['ask']

/** Whether what was written can stand on the ballot; nothing at all can. */
export function fits(ask: Ask, given: string | null): boolean {
  if (given === null || ask.kind !== 'points') return true
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(given)) return false
  return Number(given) <= ask.most && (given.split('.')[1]?.length ?? 0) <= ask.decimals
}

/** Whether all subjects got the same: asked once more, nothing else. */
export function isStraight(marks: readonly (readonly [string, string, string])[]): boolean {
  const graded = marks.filter(([, , given]) => given !== 'chosen')
  if (new Set(graded.map(([subject]) => subject)).size < 3) return false
  const by = new Map<string, Set<string>>()
  for (const [, indicator, given] of graded) by.set(indicator, (by.get(indicator) ?? new Set()).add(given))
  return [...by.values()].every(set => set.size === 1)
}
