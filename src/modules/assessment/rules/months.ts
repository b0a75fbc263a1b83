import type { IsoDate } from '../../../rules/score/index.ts'
import type { Pack } from '../../registry/index.ts'
import { methodOf } from './method.ts'
import { earlier, periodOn, type Span, spanOf } from './period.ts'

/** The month that runs and so many before it, the oldest first, cut as the monthly ranking cuts them (CHECKLIST K100). */
export function lastMonths(pack: Pack, today: IsoDate, before: number): Span[] {
  const startsOn = methodOf(pack, 'month')?.monthStartsOn ?? 1
  const running = periodOn('month', today, startsOn)
  return Array.from({ length: before + 1 }, (_, n) => {
    const span = spanOf('month', earlier('month', running, before - n), startsOn)
    if (!span) throw new RangeError(`no month ${before - n} before ${running}`)
    return span
  })
}

/** Of how many ratings a rate has to be made not to be marked as a small number by the monthly ranking; one where it says nothing. */
export function fewestRated(pack: Pack): number {
  const few = methodOf(pack, 'month')?.scheme.smallNumber
  return few?.count === 'valid' ? Math.max(few.below.month, 1) : 1
}
