import type { Selectable } from 'kysely'
import { type CityContext, rowOf, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { pathOfUnit } from '../../registry/index.ts'
import type { Jury } from '../subject.ts'

export type Recount = Selectable<Database['recount']>

/** What is doubted: the numbers, or how ballots and seats were handled. */
export const ABOUT = ['count', 'handling'] as const

/** Who looks at it: never whoever makes, opens and closes juries. */
export const EXAMINERS = ['leader', 'discipline_inspector'] as const

export const onRecount: SubjectKind<Recount> = {
  kind: 'recount',
  path: 'recounts',
  ...rowOf('recount'),
  unit: row => row.unit_id,
}

const contextOf = (city: CityContext): string => `${city.id}/recount.words`
/** A seat might say how it voted. */
export const sealDoubt = (city: CityContext, words: string): Buffer => city.vault.seal(words, contextOf(city))
export const openDoubt = (city: CityContext, sealed: Buffer): string => city.vault.open(sealed, contextOf(city))

/** Whether a unit, or one of its sections, is judged by a jury. */
export const isJudged = (city: CityContext, jury: Pick<Jury, 'paper'>, unit: string): boolean =>
  jury.paper.subjects.some(
    row => row.unit !== null && row.unit !== undefined && pathOfUnit(city, row.unit).includes(unit),
  )
