import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { SubjectKind } from '../../../platform/acts/index.ts'
import type { Database, Db } from '../../../platform/db/index.ts'
import type { AssessmentInputs, AssessmentResult, Scheme as Method, PastPeriod } from '../../../rules/score/index.ts'
import type { Measured } from './measured.ts'

type Row = Selectable<Database['assessment_round']>
type Typed = {
  method: Method
  history: PastPeriod[]
  measured: Measured | null
  inputs: AssessmentInputs | null
  result: AssessmentResult | null
}
export type Round = Omit<Row, keyof Typed> & Typed
export type Participant = Selectable<Database['round_subject']>

/** A round of assessment as the subject of acts. No unit has it in hand: nobody assesses their own. */
export const onRound: SubjectKind<Round> = {
  kind: 'round',
  path: 'rounds',
  lock: (db, cityId, id) =>
    db
      .selectFrom('assessment_round')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('id', '=', id)
      .forNoKeyUpdate()
      .$castTo<Round>(),
  version: row => row.version,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ version: row.version, state: row.state }),
  update: (db, cityId, row, patch) =>
    db
      .updateTable('assessment_round')
      .set({ ...patch, version: row.version + 1 })
      .where('city_id', '=', cityId)
      .where('id', '=', row.id),
}

export const roundById = (db: Db, cityId: number, id: string): Promise<Round | undefined> =>
  db
    .selectFrom('assessment_round')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .$castTo<Round>()
    .executeTakeFirst()

/** Who takes part, in the order of the list. */
export const participantsOf = (db: Db, cityId: number, round: string): Promise<Participant[]> =>
  db
    .selectFrom('round_subject')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('round_id', '=', round)
    .orderBy('seq')
    .execute()

/** What a round is when no correction of it is under way. */
export const NOT_CORRECTING = { correcting: null, correcting_by: null, correcting_at: null }

/** Decided, or published and just being corrected: then what was published stands until the correction is. */
export const stands = (eb: ExpressionBuilder<Database, 'assessment_round'>) =>
  eb.or([eb('state', '=', 'closed'), eb('correcting', 'is not', null)])

/** The result of a round that stands. */
export const standingResult = sql<AssessmentResult | null>`case when state = 'closed' then result else (
  select p.result from round_publication p
  where p.city_id = assessment_round.city_id and p.round_id = assessment_round.id order by p.version desc limit 1) end`
