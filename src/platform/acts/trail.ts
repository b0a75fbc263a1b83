import type { Statement } from '../db/index.ts'

/**
 * What every act leaves behind besides its own rows. These statements are written out: each act sends all of them, and a
 * query builder would put the same text together again every time.
 */

interface EntryRow {
  id: string
  act: string
  subject: { kind: string; id: string }
  unit: string | null
  data: Record<string, unknown>
}

interface FollowUp {
  id: string
  kind: string
  body: Record<string, unknown>
}

const rowTexts = new Map<string, string>()

/** insert into table (columns) values ($1, $2), ($3, $4): the same text for the same number of rows. */
function insertText(table: string, columns: readonly string[], rows: number): string {
  const key = `${table}/${rows}`
  let text = rowTexts.get(key)
  if (!text) {
    const groups = Array.from(
      { length: rows },
      (_, row) => `(${columns.map((_, i) => `$${row * columns.length + i + 1}`).join(', ')})`,
    )
    text = `insert into ${table} (${columns.join(', ')}) values ${groups.join(', ')}`
    rowTexts.set(key, text)
  }
  return text
}

const ENTRY = ['city_id', 'id', 'at', 'act', 'subject_kind', 'subject_id', 'actor', 'unit_id', 'data'] as const

export const insertEntries = (cityId: number, at: Date, actor: string, entries: readonly EntryRow[]): Statement => ({
  sql: insertText('ledger_entry', ENTRY, entries.length),
  parameters: entries.flatMap(entry => [
    cityId,
    entry.id,
    at,
    entry.act,
    entry.subject.kind,
    entry.subject.id,
    actor,
    entry.unit,
    JSON.stringify(entry.data),
  ]),
})

const FOLLOW_UP = ['city_id', 'id', 'kind', 'body', 'at'] as const

export const insertFollowUps = (cityId: number, at: Date, rows: readonly FollowUp[]): Statement => ({
  sql: insertText('outbox', FOLLOW_UP, rows.length),
  parameters: rows.flatMap(row => [cityId, row.id, row.kind, JSON.stringify(row.body), at]),
})

const KEY = ['city_id', 'actor', 'key', 'act', 'answer', 'at'] as const

export const insertKey = (
  cityId: number,
  at: Date,
  row: { actor: string; key: string; act: string; answer: unknown },
): Statement => ({
  sql: insertText('idempotency', KEY, 1),
  parameters: [cityId, row.actor, row.key, row.act, JSON.stringify(row.answer), at],
})

export const selectKey = (cityId: number, actor: string, key: string): Statement => ({
  sql: 'select act, answer from idempotency where city_id = $1 and actor = $2 and key = $3',
  parameters: [cityId, actor, key],
})
