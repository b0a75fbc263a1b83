import { insertStatement, type Statement } from '../db/index.ts'

/** What every act leaves behind besides its own rows. */

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

export const insertEntries = (cityId: number, at: Date, actor: string, entries: readonly EntryRow[]): Statement =>
  insertStatement(
    'ledger_entry',
    entries.map(entry => ({
      city_id: cityId,
      id: entry.id,
      at,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      actor,
      unit_id: entry.unit,
      data: JSON.stringify(entry.data),
    })),
  )

export const insertFollowUps = (cityId: number, at: Date, rows: readonly FollowUp[]): Statement =>
  insertStatement(
    'outbox',
    rows.map(({ id, kind, body }) => ({ city_id: cityId, id, kind, body: JSON.stringify(body), at })),
  )

export const insertKey = (
  cityId: number,
  at: Date,
  { actor, key, act, answer }: { actor: string; key: string; act: string; answer: unknown },
): Statement =>
  insertStatement('idempotency', [{ city_id: cityId, actor, key, act, answer: JSON.stringify(answer), at }])

export const selectKey = (cityId: number, actor: string, key: string): Statement => ({
  sql: 'select act, answer from idempotency where city_id = $1 and actor = $2 and key = $3',
  parameters: [cityId, actor, key],
})
