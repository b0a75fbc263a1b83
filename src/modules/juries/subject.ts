import type { Selectable } from 'kysely'
import { type CityContext, Refusal, rowOf, type SubjectKind } from '../../platform/acts/index.ts'
import type { Database, Db } from '../../platform/db/index.ts'
import type { KeyedSlot, Paper } from './paper.ts'
import type { JuryResult } from './result.ts'

type Row = Selectable<Database['jury']>
export type Jury = Omit<Row, 'paper' | 'slots' | 'result'> & {
  paper: Paper
  slots: KeyedSlot[] | null
  result: JuryResult | null
}
export type Seat = Selectable<Database['jury_seat']>

/** Who makes juries, gives out seats, opens and closes. */
export const MAKERS = ['assessor', 'supervisor'] as const
/** Who sees how far a jury is, and what came of it. */
export const READERS = ['assessor', 'supervisor', 'leader', 'monitor', 'discipline_inspector'] as const

const juryById = (db: Db, cityId: number, id: string) =>
  db.selectFrom('jury').selectAll().where('city_id', '=', cityId).where('id', '=', id).$castTo<Jury>()

const kind: Omit<SubjectKind<Jury>, 'lock'> = {
  kind: 'jury',
  path: 'juries',
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('jury')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const onJury: SubjectKind<Jury> = {
  ...kind,
  lock: (db, cityId, id) => juryById(db, cityId, id).forNoKeyUpdate(),
}

/**
 * The urn of a jury: many put their ballots in at once, so it is locked against closing alone. What is put in changes
 * nothing of the jury and leaves no entry of its own, or the ledger would tell the order.
 */
export const onUrn: SubjectKind<Jury> = {
  ...kind,
  kind: 'urn',
  lock: (db, cityId, id) => juryById(db, cityId, id).forShare(),
}

/** A seat belongs to whoever has its link. */
export const onSeat: SubjectKind<Seat> = {
  kind: 'seat',
  path: 'seats',
  ...rowOf('jury_seat'),
  unit: () => null,
  ownedBy: (row, actor) => actor.kind === 'citizen' && actor.appealIds.includes(row.id),
}

/** @returns the jury of a seat, locked against closing */
export const juryOfSeat = (db: Db, cityId: number, id: string) => juryById(db, cityId, id).forShare()
export const findJury = (db: Db, cityId: number, id: string) => juryById(db, cityId, id).executeTakeFirst()

/** @throws Refusal not_in_pack */
export function rulesOf(city: CityContext) {
  const rules = city.pack.rules.juries
  if (!rules) throw new Refusal('not_in_pack', { status: 409 })
  return rules
}

/** Why no ballot is taken now, as a refusal's code. */
export const notVoting = (jury: Pick<Jury, 'state' | 'until'>, now: Date): string | null =>
  jury.state !== 'open' ? 'jury_not_open' : jury.until && jury.until <= now ? 'jury_over' : null
