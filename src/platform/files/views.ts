import type { CityContext } from '../acts/index.ts'
import type { Db } from '../db/index.ts'

export interface FileRow {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  audience: 'internal' | 'citizen' | 'public'
  url: string
  previewUrl: string | null
}

/** The files that hang on the given appeals or replies, by their id; for staff eyes. */
export async function fileViews(
  db: Db,
  city: CityContext,
  subjectIds: readonly string[],
): Promise<Map<string, FileRow[]>> {
  const found = new Map<string, FileRow[]>()
  if (subjectIds.length === 0) return found
  const rows = await db
    .selectFrom('file')
    .select(['id', 'subject_id', 'name', 'type', 'bytes', 'width', 'height', 'audience', 'preview_key'])
    .where('city_id', '=', city.id)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('created_at')
    .execute()
  for (const row of rows) {
    const url = `/api/files/${row.id}`
    const view: FileRow = {
      id: row.id,
      name: row.name,
      type: row.type,
      bytes: row.bytes,
      width: row.width,
      height: row.height,
      audience: row.audience as 'internal',
      url,
      previewUrl: row.preview_key ? `${url}?preview=1` : null,
    }
    found.set(row.subject_id ?? '', [...(found.get(row.subject_id ?? '') ?? []), view])
  }
  return found
}
