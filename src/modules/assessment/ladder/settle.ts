import type { ActContext, Role } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { tellWaiting } from '../tell.ts'
import type { StepFacts } from './rules/facts.ts'
import { onStep, type Step, stepRule } from './subject.ts'

/** A step that still has consequences: its ground is watched. */
const OPEN = ['recommended', 'signed', 'served', 'acknowledged', 'closed']

/** What a publication says should follow for whom. */
export interface WantedStep {
  step: string
  unit: string
  /** who of the unit took part in a round; empty: the unit itself */
  subject: string
  facts: StepFacts
  /** periods of the run, for the ledger */
  months: string[]
}

/** The book that steps are settled by: its period and publication, and the one that brought it up. */
export interface Book {
  scheme: string
  period: string
  publication: { id: string; number: string }
  by: { id: string; number: string }
}

/**
 * Makes what the ladder has recommended agree with a publication: what is new is recommended, what lost its ground is marked with
 * what took it away, and a person decides. Done again, it changes nothing.
 * @param known all steps of the book's scheme and period, locked
 */
export function settleSteps(ctx: ActContext, book: Book, known: readonly Step[], wanted: readonly WantedStep[]) {
  const { city, db } = ctx
  const isFor = (row: Step) => (one: WantedStep) =>
    one.unit === row.unit_id && one.step === row.step && one.subject === row.subject
  const lost = known.filter(row => OPEN.includes(row.state) && !row.shaken && !wanted.some(isFor(row)))
  for (const row of lost) {
    const why = { code: 'ranking', publication: book.by.id, number: book.by.number }
    ctx.write(onStep.update(db, city.id, row, { shaken: JSON.stringify(why), shaken_at: ctx.now }))
    ctx.also('ladder.shaken', { kind: 'ladder', id: row.id }, { by: book.by.number }, row.unit_id)
  }
  const made = wanted.filter(one => !known.some(row => isFor(row)(one)))
  const signers = new Map<Role, { id: string; n: number }>()
  for (const { step, unit, subject, facts, months } of made) {
    const id = ctx.id()
    ctx.insert('ladder_step', {
      city_id: city.id,
      id,
      version: 1,
      state: 'recommended',
      scheme: book.scheme,
      step,
      unit_id: unit,
      subject,
      month: book.period,
      publication_id: book.publication.id,
      facts: JSON.stringify(facts),
      recommended_at: ctx.now,
      pack_version: city.pack.version,
    })
    const { by } = stepRule(city, { scheme: book.scheme, step, month: book.period, pack_version: city.pack.version })
    const waits = signers.get(by) ?? { id, n: 0 }
    signers.set(by, { ...waits, n: waits.n + 1 })
    const data = { step, months, publication: book.publication.number }
    ctx.also('ladder.recommended', { kind: 'ladder', id }, data, unit)
  }
  for (const [by, { id, n }] of signers)
    tellWaiting(ctx, {
      subject: { kind: 'ladder', id },
      title: text('ladder.waits', { n: String(n) }),
      roles: [by],
    })
  return { made: made.length, shaken: lost.length }
}
