import { dayIn } from '../modules/registry/index.ts'
import type { CityContext } from '../platform/acts/index.ts'
import type { Appellant, Matter } from './model/step.ts'

/**
 * Gives out the running numbers of a day's appeals before the day begins, in the order in which they are said: who gets
 * which number must not depend on which of two transactions is faster.
 */
export function numbering(city: CityContext, matters: readonly Matter[]) {
  const byDay = new Map<string, Appellant[]>()
  for (const { appellants } of matters)
    for (const who of appellants) {
      const day = dayIn(city, new Date(who.at)).slice(2).replaceAll('-', '')
      byDay.set(day, [...(byDay.get(day) ?? []), who])
    }
  return async (at: number): Promise<number> => {
    const day = dayIn(city, new Date(at)).slice(2).replaceAll('-', '')
    const today = (byDay.get(day) ?? []).sort((a, b) => a.at - b.at)
    for (const who of today) who.running ??= await city.numbers.next(city.id, `appeal/${day}`)
    return today.length
  }
}
