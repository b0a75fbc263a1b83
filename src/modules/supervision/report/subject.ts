import type { Selectable } from 'kysely'
import {
  type Actor,
  actsFor,
  type CityContext,
  hasRole,
  hasRoleWithin,
  Refusal,
  rowOf,
  type SubjectKind,
} from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { type PackRules, under } from '../../registry/index.ts'

export type Report = Selectable<Database['special_report']>
export type LetterPart = Selectable<Database['letter_part']>

/** A special report, and the supervision letter that follows from it, as the subject of acts. */
export const onReport: SubjectKind<Report> = {
  kind: 'report',
  path: 'special-reports',
  ...rowOf('special_report'),
  unit: () => null,
  rules: (row, _found, city) => under(city, row.pack_version),
  current: row => ({ version: row.version, state: row.state, number: row.number }),
}

/** What one addressee of a letter has to do: a unit, or a leader in charge. */
export const onLetter: SubjectKind<LetterPart> = {
  kind: 'letter',
  path: 'letters',
  ...rowOf('letter_part'),
  unit: row => row.unit_id,
  person: row => row.person_id,
}

/** The city's rules for special reports. @throws Refusal where a city has none */
export function reportRules(city: CityContext): NonNullable<PackRules['reports']> {
  const rules = city.pack.rules.reports
  if (!rules) throw new Refusal('no_reports_here', { status: 409 })
  return rules
}

/** Whether a report was laid before this person, or before whom they stand in for. */
export const isReader = (report: Pick<Report, 'readers'>, actor: Actor): boolean =>
  actsFor(actor).some(id => report.readers.includes(id))

/** Whether it is this person's to answer: the leader it names, or the people of the unit. */
export const isAddressee = (part: Pick<LetterPart, 'unit_id' | 'person_id'>, actor: Actor): boolean =>
  part.person_id === null
    ? hasRoleWithin(actor, part.unit_id, ['handler', 'unit_head'])
    : actsFor(actor).includes(part.person_id)

/** Those who supervise and all leaders read whole reports; whoever is addressed reads the letter and their own task. */
export const readsWhole = (actor: Actor): boolean => hasRole(actor, 'supervisor', 'leader')
