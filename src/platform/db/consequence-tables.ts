import type { ColumnType, JSONColumnType } from 'kysely'

type Json<T extends object> = JSONColumnType<T, string, string>
type Time = ColumnType<Date, Date, Date>
/** Set by a later act than the one that makes the row. */
export type Later<T> = ColumnType<T | null, T | null | undefined, T | null>
type LaterJson = ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>

export interface LadderStepTable {
  city_id: number
  id: string
  version: number
  state: string
  scheme: string
  step: string
  unit_id: string
  subject: ColumnType<string, string | undefined, string>
  month: string
  publication_id: string
  facts: Json<Record<string, unknown>>
  recommended_at: Time
  number: Later<string>
  paper: LaterJson
  paper_entry: Later<string>
  signed_by: Later<string>
  signed_at: Later<Date>
  declined_by: Later<string>
  declined_at: Later<Date>
  declined_why: Later<string>
  served_by: Later<string>
  served_at: Later<Date>
  read_clock: Later<string>
  read_by: Later<Date>
  opened_by: Later<string>
  opened_at: Later<Date>
  acknowledged_by: Later<string>
  acknowledged_at: Later<Date>
  acknowledged_words: Later<string>
  shaken: LaterJson
  shaken_at: Later<Date>
  upheld_by: Later<string>
  upheld_at: Later<Date>
  upheld_why: Later<string>
  effect: LaterJson
  effect_told: Later<string>
  closed_by: Later<string>
  closed_at: Later<Date>
  closed_words: Later<string>
  withdrawn_by: Later<string>
  withdrawn_at: Later<Date>
  withdrawn_why: Later<string>
  pack_version: string
}

export interface ObjectionTable {
  city_id: number
  id: string
  version: number
  state: string
  number: string
  publication_id: string
  kind: string
  period: string
  unit_id: string
  ground: string
  fact: string
  fact_id: ColumnType<string | null, string | null | undefined, string | null>
  case_id: ColumnType<string | null, string | null | undefined, string | null>
  words: string
  filed_by: string
  filed_at: Time
  object_by: Time
  decide_clock: string
  decide_by: Time
  decision: Later<string>
  remedy: Later<string>
  decided_by: Later<string>
  decided_at: Later<Date>
  approve_clock: Later<string>
  approve_by: Later<Date>
  effects: LaterJson
  approved_by: Later<string>
  approved_at: Later<Date>
  withdrawn_at: Later<Date>
  citizen_text: Later<string>
  person_words: Later<string>
  person_at: Later<Date>
  again: Later<string>
  pack_version: string
  /** of an objection to a round: which round, who takes part, and what it should be */
  round_id: ColumnType<string | null, string | null | undefined, string | null>
  scheme: ColumnType<string | null, string | null | undefined, string | null>
  subject: ColumnType<string | null, string | null | undefined, string | null>
  target_of: ColumnType<string | null, string | null | undefined, string | null>
  target: LaterJson
}

export interface ExcuseTable {
  citizen_text: Later<string>
  city_id: number
  id: string
  version: number
  state: string
  number: string
  unit_id: string
  person_id: string | null
  step_id: string | null
  fact: string | null
  fact_id: string | null
  case_id: string | null
  ground: string
  words: string
  asked_by: string
  asked_at: Time
  clock_id: string
  decide_by: Time
  decision: Later<string>
  decided_by: Later<string>
  decided_at: Later<Date>
  pack_version: string
}

export interface RestorationTable {
  city_id: number
  id: string
  version: number
  state: string
  number: string
  waiver_id: string
  unit_id: string
  case_id: string
  fact: string
  fact_id: string
  ground: string
  words: string
  /** null: the person whose word it is */
  asked_by: string | null
  asked_at: Time
  clock_id: string
  decide_by: Time
  unit_words: Later<string>
  unit_person: Later<string>
  unit_at: Later<Date>
  decision: Later<string>
  citizen_text: Later<string>
  decided_by: Later<string>
  decided_at: Later<Date>
  pack_version: string
}

export interface HonourTable {
  city_id: number
  id: string
  version: number
  state: string
  kind: string
  unit_id: string
  scheme: ColumnType<string, string | undefined, string>
  subject: ColumnType<string, string | undefined, string>
  shaken: LaterJson
  person_id: string | null
  month: string
  publication_id: string | null
  facts: Json<Record<string, unknown>>
  words: string
  proposed_by: string | null
  proposed_at: Time
  signed_by: Later<string>
  signed_at: Later<Date>
  published_by: Later<string>
  published_at: Later<Date>
  ended_by: Later<string>
  ended_at: Later<Date>
  ended_why: Later<string>
  pack_version: string
}
