import type { Text } from '../pack/index.ts'

/** Where a value comes from: a row of SPEC, or why it was taken. */
export interface Provenance {
  source: string | null
  assumed: string | null
}

/** One rule, said in words. */
export interface RuleLine extends Provenance {
  /** path with codes, the same in every version: grades.red.limit */
  id: string
  what: Text
  value: Text
}

/** A part of the pack: one key of pack.yaml, a scheme, a table. */
export interface RuleSection {
  id: string
  name: Text
  lines: RuleLine[]
}
