import type { ActContext } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import type { Book } from '../ladder/settle.ts'
import { tellWaiting } from '../tell.ts'
import { type Honour, honourSigner, onHonour } from './subject.ts'

/** Who was first in a publication, as it is proposed for an honour. */
export interface WantedHonour {
  kind: string
  unit: string
  /** who of the unit took part in a round; empty: the unit itself */
  subject: string
  person: string | null
  facts: object
}

/** What the program proposed for a period, locked. An empty scheme is the ranking of months. */
export const proposedFor = ({ db, city }: Pick<ActContext, 'db' | 'city'>, scheme: string, period: string) =>
  db
    .selectFrom('honour')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('scheme', '=', scheme)
    .where('month', '=', period)
    .where('proposed_by', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/**
 * Makes what was proposed for honours agree with a publication, as `settleSteps` does for steps.
 * @param known what `proposedFor` found
 */
export function settleHonours(ctx: ActContext, book: Book, known: readonly Honour[], wanted: readonly WantedHonour[]) {
  const { city, db } = ctx
  const isFor = (row: Honour) => (one: WantedHonour) =>
    one.kind === row.kind && one.unit === row.unit_id && one.subject === row.subject
  const stands = (row: Honour) => !['declined', 'withdrawn'].includes(row.state) && !row.shaken
  const lost = known.filter(row => stands(row) && !wanted.some(isFor(row)))
  for (const row of lost) {
    const shaken = { code: 'ranking', publication: book.by.id, number: book.by.number }
    ctx.write(onHonour.update(db, city.id, row, { shaken: JSON.stringify(shaken) }))
    ctx.also('honour.shaken', { kind: 'honour', id: row.id }, { by: book.by.number }, row.unit_id)
  }
  const made = wanted.filter(one => !known.some(row => isFor(row)(one)))
  for (const { kind, unit, subject, person, facts } of made) {
    const id = ctx.id()
    ctx.insert('honour', {
      city_id: city.id,
      id,
      version: 1,
      state: 'proposed',
      kind,
      scheme: book.scheme,
      unit_id: unit,
      subject,
      person_id: person,
      month: book.period,
      publication_id: book.publication.id,
      facts: JSON.stringify(facts),
      words: '',
      proposed_by: null,
      proposed_at: ctx.now,
      pack_version: city.pack.version,
    })
    ctx.also('honour.proposed', { kind: 'honour', id }, { kind, publication: book.publication.number }, unit)
  }
  const signers = new Set(
    made.flatMap(one => honourSigner(city, { kind: one.kind, scheme: book.scheme, month: book.period }) ?? []),
  )
  if (signers.size > 0)
    tellWaiting(ctx, {
      subject: { kind: 'honour', id: book.publication.id },
      title: text('honour.waits', { n: String(made.length) }),
      roles: [...signers],
    })
  if (made.length + lost.length > 0) ctx.announce('honour', {})
  return { made: made.length, shaken: lost.length }
}
