import type { CityContext } from '../../../platform/acts/index.ts'
import { dayWords } from '../../../platform/i18n/day-words.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { dueAt } from '../../../rules/clock/index.ts'

/** The end of the acceptance limit: by then the person is told who handles the matter. */
export function promisedBy(city: CityContext, receivedAt: Date): Text {
  const start = Temporal.Instant.fromEpochMilliseconds(receivedAt.getTime())
  const { due } = dueAt(city.calendar, start, city.pack.rules.limits.accept.value)
  return dayWords(due, city.pack.zone)
}

/** What happens next and by when, as the pack's acceptance limit promises it; never more than a rule promises. */
export function promiseOf(city: CityContext, receivedAt: Date): Text {
  return text('intake.promise', { by: promisedBy(city, receivedAt) })
}
