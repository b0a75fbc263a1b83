import type { ViewContext } from '../../../platform/acts/index.ts'
import { booksWith } from '../objection/correct.ts'

/**
 * The newest publications of the periods that a fact falls into, if they were made while it was left out: what they say stays, until
 * somebody publishes the period again.
 * @param since when it was left out
 */
export async function publishedWithout(
  ask: Pick<ViewContext, 'db' | 'city'>,
  { day, since, until }: { day: string; since: Date; until?: Date },
) {
  const books = await booksWith(ask, day)
  return books
    .filter(book => book.published_at >= since && (!until || book.published_at < until))
    .map(book => ({ number: book.number, kind: book.body.inputs.kind, period: book.body.inputs.period }))
}
