import type { Follow } from '../../../shared/api/types.ts'

/** How much of the loop 受理 派单 办理 答复 回访 is closed; sent back to be handled again, it opens again. */
export function loopOf(state: Follow['state']): { step: number; under: number } {
  const arcs: Record<Follow['state'], [number, number]> = {
    received: [0, 1],
    declined: [1, 0],
    under_way: [2, 3],
    again: [2, 3],
    answered: [4, 5],
    closed: [5, 0],
  }
  const [step, under] = arcs[state]
  return { step, under }
}
