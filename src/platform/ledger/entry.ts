import { sql } from 'kysely'
import { canonicalJson, type JsonValue, type TreeHasher } from '../../rules/merkle/index.ts'

/** What is hashed for one entry: the whole row, under names that no renaming of columns can change. */
export type EntryBody = {
  readonly v: 1
  readonly city: number
  readonly id: string
  /** UTC, milliseconds: `2026-03-01T08:00:00.000Z`. Microseconds only if the row has them. */
  readonly at: string
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly actor: string
  readonly unit: string | null
  readonly data: JsonValue
}

/** A row of ledger_entry as `entryColumns` reads it. */
export interface EntryRow {
  readonly id: string
  readonly at_text: string
  readonly act: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly actor: string
  readonly unit_id: string | null
  readonly data: JsonValue
}

/**
 * An instant with all its digits. A JavaScript Date would drop the microseconds, and with them an edit of a millionth of a second.
 */
export const utcText = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`

/** The columns of ledger_entry (alias `e`) that `entryBody` needs. */
export const entryColumns = sql<EntryRow>`e.id, ${utcText('e.at')} as at_text, e.act, e.subject_kind, e.subject_id,
  e.actor, e.unit_id, e.data`

/** ISO text of what `utcText` gave: milliseconds, unless that would lose something. */
export function isoText(text: string): string {
  return `${text.endsWith('000') ? text.slice(0, -3) : text}Z`
}

export function entryBody(cityId: number, row: EntryRow): EntryBody {
  return {
    v: 1,
    city: cityId,
    id: row.id,
    at: isoText(row.at_text),
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id },
    actor: row.actor,
    unit: row.unit_id,
    data: row.data,
  }
}

/**
 * The leaf hash of an entry.
 *
 * @throws NotCanonicalError if the data cannot be written as canonical JSON (a number beyond the range of a double).
 */
export function entryHash(hasher: TreeHasher, cityId: number, row: EntryRow): Buffer {
  return hasher.leaf(canonicalJson(entryBody(cityId, row)))
}
