import type { Actor, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FileLimits, FileSubject } from '../../platform/files/index.ts'
import { mayPublish } from './rules/may-publish.ts'
import { maySeeCase } from './scope.ts'

/** What the city's pack allows for files. */
export function fileLimits(city: CityContext): FileLimits {
  const { count, sizeMb, types } = city.pack.rules.files
  return { count: count.value, bytes: sizeMb.value * 1024 ** 2, types: types.value }
}

/** Staff see the files of an appeal or a reply if they see the case that it belongs to now. */
export async function maySeeFile(db: Db, city: CityContext, actor: Actor, subject: FileSubject): Promise<boolean> {
  const caseId = await caseOf(db, city, subject)
  if (!caseId) return false
  const [kase, had] = await Promise.all([
    db
      .selectFrom('case_file')
      .select(['unit_id', 'via', 'co_units', 'place_unit'])
      .where('city_id', '=', city.id)
      .where('id', '=', caseId)
      .executeTakeFirst(),
    db.selectFrom('dispatch').select('unit_id').where('city_id', '=', city.id).where('case_id', '=', caseId).execute(),
  ])
  const units = had.map(row => row.unit_id)
  return kase !== undefined && maySeeCase(actor, kase, units)
}

/** What files hang on: tables whose rows belong to a case. */
const OF_CASE = ['appeal', 'reply', 'dispatch', 'time_request', 'link', 'pass_on'] as const

async function caseOf(db: Db, city: CityContext, subject: FileSubject): Promise<string | null> {
  const table = OF_CASE.find(kind => kind === subject.kind)
  if (!table) return null
  const row = await db
    .selectFrom(table)
    .select('case_id')
    .where('city_id', '=', city.id)
    .where('id', '=', subject.id)
    .executeTakeFirst()
  if (row || subject.kind !== 'reply') return row?.case_id ?? null
  // An answer that still waits for its signature has its files already.
  const draft = await db
    .selectFrom('reply_draft')
    .select('case_id')
    .where('city_id', '=', city.id)
    .where('id', '=', subject.id)
    .executeTakeFirst()
  return draft?.case_id ?? null
}

/** Anybody sees the public files of a reply as long as the answer itself may be shown. */
export async function isPublishedReply(db: Db, city: CityContext, subject: FileSubject): Promise<boolean> {
  if (subject.kind !== 'reply') return false
  const kase = await db
    .selectFrom('reply')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'reply.city_id').onRef('case_file.id', '=', 'reply.case_id'),
    )
    .select(['case_file.kind', 'case_file.item', 'case_file.grade', 'case_file.published_at'])
    .where('reply.city_id', '=', city.id)
    .where('case_file.city_id', '=', city.id)
    .where('reply.id', '=', subject.id)
    .where('reply.published', '=', true)
    .executeTakeFirst()
  return kase !== undefined && kase.published_at !== null && mayPublish(city.pack, kase)
}
