import type { Selectable } from 'kysely'
import { type Actor, type CityContext, hasRole, rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database, Db } from '../../../platform/db/index.ts'
import { asRanking, type Scheme, under } from '../../registry/index.ts'
import { fileWith } from '../law.ts'
import { type Consequences, schemeFor, withConsequences } from '../scheme-for.ts'

export type Step = Selectable<Database['ladder_step']>
export type StepRule = Consequences['ladder'][number]

/** What a signed step says on paper: one paragraph a line, in official Chinese. */
export interface StepPaper {
  title: string
  to: string
  paragraphs: string[]
  signer: string
  copies: string
  /** units it names, with their figures */
  units: { unit: string; name: string; words: string }[]
}

export const onStep: SubjectKind<Step> = {
  kind: 'ladder',
  path: 'ladder',
  ...rowOf('ladder_step'),
  unit: row => row.unit_id,
  rules: (row, _found, city) => under(city, row.pack_version),
}

/**
 * The step in the scheme it was recommended under: a step of the ladder, or a consequence of a scheme of rounds, which is served
 * by the scheme's own paper and otherwise as the ranking of months says.
 * @throws if that scheme has lost it: a defect of the pack's versions
 */
export function stepRule(
  city: CityContext,
  row: Pick<Step, 'scheme' | 'step' | 'month' | 'pack_version'>,
): StepRule & { of: Consequences } {
  const { pack } = under(city, row.pack_version)
  const has = (one: Scheme) => [...one.ladder, ...one.consequences].some(step => step.code === row.step)
  const file = fileWith(city, row.scheme, row.month, has)
  const ranking = file && asRanking(file)
  const scheme = ranking ? withConsequences(ranking) : schemeFor(pack, 'month')
  const rule = ranking ? scheme?.ladder.find(one => one.code === row.step) : file && burdenOf(file, row.step)
  if (!scheme || !rule) throw new Error(`scheme ${row.scheme} has no step ${row.step}`)
  if (ranking || !file) return { ...rule, of: scheme }
  return { ...rule, of: { ...scheme, publication: { ...scheme.publication, ...file.publication } } as Consequences }
}

function burdenOf({ consequences, paper }: Scheme, code: string): StepRule | undefined {
  const found = consequences.find(one => one.code === code)
  if (!found || !paper) return undefined
  const { name, by, copyTo, records, toWhom } = found
  const whom = toWhom === 'first_person' ? ('first_person' as const) : ('unit' as const)
  return { code, name, by, copyTo, records, toWhom: whom, paper, last: 0, months: found.running ?? 1, perGroup: false }
}

const isOwn = (actor: Actor, unit: string): boolean =>
  actor.kind === 'staff' && actor.posts.some(post => post.path.includes(unit))

/** Why this person may not decide on a step: the pack names another role, or it is about their own unit. */
export function notTheirs(city: CityContext, row: Step, actor: Actor): string | null {
  if (!hasRole(actor, stepRule(city, row).by)) return 'ladder_other_role'
  return isOwn(actor, row.unit_id) ? 'ladder_own_unit' : null
}

/** While what a step rested on is gone and nobody has decided, nothing more follows from it. */
export const isShaken = (row: Step): boolean => row.shaken !== null && row.upheld_at === null

/** Who handles the ladder for the city, whatever their part of it. */
export const DESK = ['supervisor', 'leader', 'discipline_inspector', 'assessor'] as const

/** The other units that are still recommended for the same step of the same month: a circular names them together. */
export const alike = (db: Db, cityId: number, row: Step) =>
  db
    .selectFrom('ladder_step')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('scheme', '=', row.scheme)
    .where('month', '=', row.month)
    .where('step', '=', row.step)
    .where('state', '=', 'recommended')
    .where('id', '<>', row.id)
    .orderBy('id')
