import { sql } from 'kysely'
import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, insertManyStatement, type Pool } from '../../../platform/db/index.ts'
import { attachedWords } from '../../../platform/files/index.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { searchTokens } from '../../../rules/text/index.ts'
import { unitRef } from '../../casework/index.ts'

const Body = z.object({ caseId: z.uuid() })
const BATCH = 200
/** Characters of all attachments of a case together: an entry of the index holds a megabyte. */
const MOST_OF_FILES = 40_000

/**
 * Writes what the search reads of these cases, from what they are now: title, words of everyone, place, public answers;
 * beside it, for staff alone, notes, reasons of returns, names of attachments and what can be read in them (CHECKLIST K46).
 */
export async function indexCases(pool: Pool, city: CityContext, caseIds: readonly string[]): Promise<void> {
  // In one order, so that two batches that share cases wait for each other instead of for ever.
  const ids = [...new Set(caseIds)].sort()
  for (let at = 0; at < ids.length; at += BATCH) await indexBatch(pool, city, ids.slice(at, at + BATCH))
}

const indexBatch = (pool: Pool, city: CityContext, ids: readonly string[]) =>
  inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const among = sql<string>`any(${[...ids]}::uuid[])`
    const [cases, appeals, replies, notes, returns] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['id', 'number', 'title', 'place_text', 'place_unit', 'received_at'])
        .where('city_id', '=', city.id)
        .where('id', '=', among)
        .orderBy('id')
        .execute(),
      db
        .selectFrom('appeal')
        .select(['id', 'case_id', 'number', 'text', 'place_text'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', among)
        .orderBy('received_at')
        .execute(),
      db
        .selectFrom('reply')
        .select(['id', 'case_id', 'public_text', 'internal_note'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', among)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('case_note')
        .select(['case_id', 'text'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', among)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('dispatch')
        .select(['case_id', 'return_reason'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', among)
        .where('return_reason', 'is not', null)
        .execute(),
    ])
    if (cases.length === 0) return
    const files = await attachedWords(
      db,
      city.id,
      [...appeals, ...replies].map(row => row.id),
    )
    const docs = cases.map(kase => {
      const own = appeals.filter(row => row.case_id === kase.id)
      const words = [
        kase.number,
        kase.title,
        kase.place_text,
        unitRef(city, kase.place_unit)?.name.zh,
        ...own.flatMap(row => [row.number, row.place_text, row.text]),
        ...replies.filter(row => row.case_id === kase.id).map(row => row.public_text),
      ]
      const answers = replies.filter(row => row.case_id === kase.id)
      const inside = [
        ...notes.filter(row => row.case_id === kase.id).map(row => row.text),
        ...answers.map(row => row.internal_note),
        ...returns.filter(row => row.case_id === kase.id).map(row => row.return_reason),
        [...own, ...answers]
          .flatMap(row => files.get(row.id) ?? [])
          .join('\n')
          .slice(0, MOST_OF_FILES),
      ].filter(Boolean)
      const tokens = (all: readonly unknown[]) => searchTokens(all.filter(Boolean).join('\n'))
      const staff = inside.length > 0 ? tokens([...words, ...inside]) : null
      return {
        city_id: city.id,
        case_id: kase.id,
        received_at: kase.received_at,
        doc: tokens(words),
        staff_doc: staff,
      }
    })
    tx.write(insertManyStatement('search_doc', docs, ['city_id', 'case_id']))
  })

const job: JobHandler = ({ city, pool }, jobs) =>
  indexCases(
    pool,
    city,
    jobs.map(row => Body.parse(row.body).caseId),
  )
registerJob('search.index', job)
