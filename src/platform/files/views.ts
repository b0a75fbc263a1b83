import { sql } from 'kysely'
import type { CityContext } from '../acts/index.ts'
import type { Db } from '../db/index.ts'
import type { Audience, FileCity } from './limits.ts'
import { signedFileUrl } from './signed-url.ts'
import type { TakenIn } from './take-in.ts'

export interface FileRow {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  audience: Audience
  url: string
  previewUrl: string | null
}

/** The address of a file, or of its preview. */
type UrlOf = (id: string, preview: boolean) => string

export const viewOf = (row: TakenIn, urlOf: UrlOf): FileRow => ({
  id: row.id,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  audience: row.audience as Audience,
  url: urlOf(row.id, false),
  previewUrl: row.preview_key ? urlOf(row.id, true) : null,
})

export const staffUrl: UrlOf = (id, preview) => `/api/files/${id}${preview ? '?preview=1' : ''}`

/** The files that hang on the given appeals or replies, by their id; for staff eyes. */
export const fileViews = (db: Db, city: CityContext, subjectIds: readonly string[]): Promise<Map<string, FileRow[]>> =>
  filesOn(db, city.id, subjectIds, ['internal', 'citizen', 'public'], staffUrl)

/**
 * What the owner of an appeal sees of its files and those of its replies: all but internal ones, under signed addresses.
 * Ask only with subjects that this person owns.
 */
export const citizenFiles = (
  db: Db,
  city: FileCity,
  subjectIds: readonly string[],
  now: Date,
): Promise<Map<string, FileRow[]>> =>
  filesOn(db, city.id, subjectIds, ['citizen', 'public'], (id, preview) => signedFileUrl(city, id, now, preview))

/** What anybody sees beside a published reply; the addresses answer as long as it is published. */
export const publicFiles = (db: Db, city: FileCity, replyIds: readonly string[]): Promise<Map<string, FileRow[]>> =>
  filesOn(
    db,
    city.id,
    replyIds,
    ['public'],
    (id, preview) => `/api/public/${city.code}/files/${id}${preview ? '?preview=1' : ''}`,
  )

/** What the attachments of these appeals and replies are called and what can be read in them, by what they hang on. */
export async function attachedWords(
  db: Db,
  cityId: number,
  subjectIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('file')
    .select(['subject_id', 'name', 'said'])
    .where('city_id', '=', cityId)
    .where('subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .orderBy('created_at')
    .execute()
  const words = new Map<string, string[]>()
  for (const { subject_id, name, said } of rows) {
    const known = words.get(subject_id ?? '') ?? []
    words.set(subject_id ?? '', [...known, name, ...(said === null ? [] : [said])])
  }
  return words
}

async function filesOn(
  db: Db,
  cityId: number,
  subjectIds: readonly string[],
  audiences: readonly Audience[],
  urlOf: UrlOf,
): Promise<Map<string, FileRow[]>> {
  const found = new Map<string, FileRow[]>()
  if (subjectIds.length === 0) return found
  const rows = await db
    .selectFrom('file')
    .select(['id', 'subject_id', 'name', 'type', 'bytes', 'width', 'height', 'audience', 'preview_key'])
    .where('city_id', '=', cityId)
    .where('subject_id', 'in', [...subjectIds])
    .where('audience', 'in', [...audiences])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const on = row.subject_id ?? ''
    found.set(on, [...(found.get(on) ?? []), viewOf(row, urlOf)])
  }
  return found
}
