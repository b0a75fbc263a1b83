import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { city } from './fixtures/city.ts'
import { type ClockFact, dueAt, type Limit, parseLimit, partAfter, project, refusalOf } from './index.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Shanghai]`).toInstant()
const words = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' })

describe('the end of a step when the case gets more time', () => {
  it.each([
    // Monday 09:00, the case ends on Thursday: a step that ends half-way ends half-way to the new end
    ['hours', '2026-03-16T09:00', '2026-03-16T15:00', '2026-03-16T21:00', '2026-03-17T09:00', '2026-03-16T21:00'],
    ['workingDays', '2026-03-16T08:30', '2026-03-17T17:30', '2026-03-19T17:30', '2026-03-25T17:30', '2026-03-19T17:30'],
    // what ended with the case ends with it, what has run out stays late
    ['workingDays', '2026-03-17T10:00', '2026-03-19T17:30', '2026-03-19T17:30', '2026-03-24T17:30', '2026-03-24T17:30'],
    ['workingDays', '2026-03-18T10:00', '2026-03-17T17:30', '2026-03-19T17:30', '2026-03-24T17:30', '2026-03-17T17:30'],
  ] as const)('%s from %s: %s of %s, extended to %s: %s', (unit, now, end, from, to, then) => {
    expect(words(partAfter(city, unit, at(now), at(end), { from: at(from), to: at(to) }))).toBe(then)
  })
})

const MINUTE = 60_000
const begun = at('2026-03-02T08:00').epochMilliseconds
const limits = fc.constantFrom('12h', '24h', '3wd', '5wd', '7d').map(parseLimit)
/** What happens to a case while a step of it runs, minutes apart. */
const courses = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 4000 }),
    what: fc.constantFrom('pause', 'resume', 'extend'),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 8 },
)

/** Case and step side by side, each with its own facts, as the acts write them. */
function lived(limit: Limit, share: number, course: readonly { after: number; what: string; days: number }[]) {
  const start = Temporal.Instant.fromEpochMilliseconds(begun)
  const whole: ClockFact[] = [{ type: 'started', at: start }]
  const first = project(city, whole, limit).due
  const end = Temporal.Instant.fromEpochMilliseconds(Math.round(begun + (first.epochMilliseconds - begun) * share))
  const step: ClockFact[] = [
    { type: 'started', at: start },
    { type: 'extended', at: start, askedAt: start, by: 'pack', to: end },
  ]
  const seen: { now: Temporal.Instant; case: Temporal.Instant; step: Temporal.Instant; lateBefore: boolean }[] = []
  let now = start
  const both = () => [project(city, whole, limit), project(city, step, limit)] as const
  for (const { after, what, days } of course) {
    now = now.add({ milliseconds: after * MINUTE })
    const [before, stepBefore] = both()
    const lateBefore = !stepBefore.paused && Temporal.Instant.compare(stepBefore.due, now) < 0
    const add = (fact: ClockFact) => {
      if (refusalOf(city, whole, limit, fact)) return false
      whole.push(fact)
      return true
    }
    const also = (fact: ClockFact) => {
      if (!refusalOf(city, step, limit, fact)) step.push(fact)
    }
    if (what === 'pause' && add({ type: 'paused', at: now, ground: 'g' }))
      also({ type: 'paused', at: now, ground: 'g' })
    if (what === 'resume' && add({ type: 'resumed', at: now })) also({ type: 'resumed', at: now })
    if (what === 'extend' && !before.paused) {
      const to = dueAt(city, before.due, { workingDays: days }).due
      if (add({ type: 'extended', at: now, askedAt: now, by: 'head', to })) {
        const then = partAfter(city, before.unit, now, stepBefore.due, { from: before.due, to })
        also({ type: 'extended', at: now, askedAt: now, by: 'head', to: then })
      }
    }
    const [after_, stepAfter] = both()
    seen.push({ now, case: after_.due, step: stepAfter.due, lateBefore })
  }
  return { seen, first, end }
}

describe('a step beside its case, through any pauses and extensions', () => {
  it('never ends after the case, is never shortened, and what was late stays late', () => {
    fc.assert(
      fc.property(limits, fc.double({ min: 0.05, max: 1, noNaN: true }), courses, (limit, share, course) => {
        const { seen, end } = lived(limit, share, course)
        let last = end
        for (const row of seen) {
          expect(Temporal.Instant.compare(row.step, row.case)).toBeLessThanOrEqual(0)
          expect(Temporal.Instant.compare(row.step, last)).toBeGreaterThanOrEqual(0)
          if (row.lateBefore) expect(row.step.equals(last)).toBe(true)
          last = row.step
        }
      }),
      { numRuns: 300 },
    )
  })

  it('that has the whole limit ends with the case at every moment', () => {
    fc.assert(
      fc.property(limits, courses, (limit, course) => {
        for (const row of lived(limit, 1, course).seen) expect(row.step.toString()).toBe(row.case.toString())
      }),
    )
  })
})
