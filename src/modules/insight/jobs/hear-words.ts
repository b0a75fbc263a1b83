import { sql } from 'kysely'
import { z } from 'zod'
import { inCity } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids/uuid.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { unitRef } from '../../casework/index.ts'
import { hits } from '../rules/hits.ts'
import { WatchwordKind } from '../shapes.ts'
import { wordsContext } from '../subject.ts'

const Body = z.object({ appealId: z.uuid() })

/** Holds new appeals against what is watched; the first hit of a word is told to whoever watches it (CHECKLIST K96). */
const hearWords: JobHandler = ({ city, pool, now }, jobs) =>
  inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const watched = await db
      .selectFrom('watchword')
      .select(['id', 'kind', 'words', 'created_at', 'by_person'])
      .where('city_id', '=', city.id)
      .where('state', '=', 'on')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    if (watched.length === 0) return
    const appeals = await db
      .selectFrom('appeal')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select([
        'appeal.id',
        'appeal.case_id',
        'appeal.text',
        'appeal.place_text',
        'appeal.place_unit',
        'appeal.received_at',
        'case_file.title',
      ])
      .where('appeal.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where(
        'appeal.id',
        'in',
        jobs.map(job => Body.parse(job.body).appealId),
      )
      .orderBy('appeal.id')
      .execute()
    const found = watched.flatMap(({ id, kind, words, created_at, by_person }) => {
      const sought = { kind: WatchwordKind.parse(kind), words: city.vault.open(words, wordsContext(city.id)) }
      return appeals
        .filter(
          row =>
            row.received_at >= created_at &&
            hits(sought, [row.title, row.text, row.place_text, unitRef(city, row.place_unit)?.name.zh ?? null]),
        )
        .map(row => ({ word: id, person: by_person, appeal: row.id, caseId: row.case_id, at: row.received_at }))
    })
    if (found.length === 0) return
    tx.write(
      db
        .insertInto('watchword_hit')
        .values(
          found.map(row => ({
            city_id: city.id,
            watchword_id: row.word,
            appeal_id: row.appeal,
            case_id: row.caseId,
            at: row.at,
          })),
        )
        .onConflict(oc => oc.columns(['city_id', 'watchword_id', 'appeal_id']).doNothing()),
    )
    // Whoever sets the time of the first hit tells of it: two batches at once, or one done twice, tell once.
    const first = await db
      .updateTable('watchword')
      .set({ first_hit_at: now })
      .where('city_id', '=', city.id)
      .where('id', '=', sql<string>`any(${found.map(row => row.word)}::uuid[])`)
      .where('first_hit_at', 'is', null)
      .returning('id')
      .execute()
    const told = first.flatMap(({ id }) => found.find(row => row.word === id) ?? [])
    if (told.length === 0) return
    tx.write(
      db.insertInto('outbox').values(
        told.map(({ word, person, caseId }) => ({
          city_id: city.id,
          id: newId(),
          kind: 'watchword.hit',
          body: JSON.stringify({ word, person, caseId }),
          at: now,
        })),
      ),
    )
  })
registerJob('appeal.know', hearWords)
