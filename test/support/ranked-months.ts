import type { Scheme } from '../../src/modules/registry/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import type { Driver } from './city.ts'
import { answered, callbacksOf, dispatched, signedAndReplied } from './loop.ts'

/** A city whose time the test moves. */
type Timed = Driver & { at(local: string): void }

/** Departments that get one red case each in a month of these tests. */
export const RANKED = ['zjj', 'zfj', 'jtys', 'slj', 'nyj']

/** One case a month is enough to be ranked here; the ladder does not look at how many there were. */
export function rankedByOne(city: Timed): void {
  const daily = city.city.pack.schemes.get('daily')
  if (!daily?.smallNumbers) throw new Error('no scheme')
  const one = { value: 1, assumed: 'test' }
  const schemes = city.city.pack.schemes as Map<string, Scheme>
  schemes.set('daily', { ...daily, smallNumbers: { ...daily.smallNumbers, month: one } })
}

/**
 * Each unit gets one red case on the second of the month; those in `late` answer after its 24 hours, those in `sad` satisfy
 * nobody however often they handle it.
 */
export async function rankedMonth(
  city: Timed,
  period: string,
  { late, sad = [], units = RANKED }: { late: readonly string[]; sad?: readonly string[]; units?: readonly string[] },
): Promise<Map<string, string>> {
  const item = [...city.city.pack.items.values()].find(row => !row.limit && row.grade === 'green')?.code ?? ''
  city.at(`${period}-02 09:00`)
  const cases = new Map<string, string>()
  for (const [i, unit] of units.entries()) {
    const phone = `1381234${String(i).padStart(4, '0')}`
    cases.set(unit, (await dispatched(city, { text: '路灯不亮，看不清路。', phone, item, unit, grade: 'red' })).caseId)
  }
  const rounds = city.city.pack.rules.notSatisfied.rounds.value
  const say = async (caseId: string, mark: number, solved: 'yes' | 'no') => {
    const [callback] = await callbacksOf(city, caseId)
    await city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(mark, solved))
  }
  for (const [day, isLate] of [
    ['02', false],
    ['05', true],
  ] as const) {
    city.at(`${period}-${day} 15:00`)
    for (const [unit, caseId] of cases) {
      if (late.includes(unit) !== isLate) continue
      await signedAndReplied(city, caseId, unit)
      if (!sad.includes(unit)) await say(caseId, 5, 'yes')
      else
        for (let round = 0; round <= rounds; round++) {
          await say(caseId, 1, 'no')
          if (round < rounds) await signedAndReplied(city, caseId, unit)
        }
    }
  }
  return cases
}

/** A person publishes the month; what follows from it is done. */
export async function publishMonth(city: Timed, period: string): Promise<void> {
  await city.act('ranking.publish', city.staff('assessor'), null, { kind: 'month', period })
  await drainOutbox(city.app.pool, city.city, city.now)
}
