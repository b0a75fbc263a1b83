import { inCity, type Pool } from '../db/index.ts'
import { type FileCity, UNATTACHED_MS } from './limits.ts'
import type { FileStorage } from './storage.ts'
import { dropUpload } from './uploads.ts'

/** An act that began just before a file expired may still be attaching it. */
const GRACE_MS = 3_600_000
const BATCH = 200

/** Takes uploads away that nobody went on with, and the memory of finished ones. @returns how many went */
export async function removeStaleUploads(pool: Pool, storage: FileStorage, city: FileCity, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNATTACHED_MS - GRACE_MS)
  const rows = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('upload')
      .select('id')
      .where('city_id', '=', city.id)
      .where('created_at', '<', before)
      .orderBy('created_at')
      .limit(BATCH)
      .execute(),
  )
  for (const { id } of rows) await dropUpload({ pool, storage }, city, id)
  return rows.length
}

/**
 * Removes what was uploaded and never attached, bytes first: if it is interrupted, the next run finds the row and goes
 * on. For a job that runs every hour or so.
 * @returns how many files went
 */
export async function removeOrphans(pool: Pool, storage: FileStorage, city: FileCity, now: Date): Promise<number> {
  const before = new Date(now.getTime() - UNATTACHED_MS - GRACE_MS)
  for (let removed = 0; ; ) {
    const rows = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('file')
        .select(['id', 'storage_key', 'preview_key'])
        .where('city_id', '=', city.id)
        .where('subject_id', 'is', null)
        .where('created_at', '<', before)
        .orderBy('created_at')
        .limit(BATCH)
        .execute(),
    )
    if (rows.length === 0) return removed
    for (const row of rows) {
      await storage.remove(row.storage_key)
      if (row.preview_key) await storage.remove(row.preview_key)
    }
    await inCity(pool, city.id, 'write', async tx =>
      tx.write(
        tx.db
          .deleteFrom('file')
          .where('city_id', '=', city.id)
          .where('subject_id', 'is', null)
          .where(
            'id',
            'in',
            rows.map(row => row.id),
          ),
      ),
    )
    removed += rows.length
  }
}
