import { sql } from 'kysely'
import { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { inCity, insertManyStatement } from '../../../platform/db/index.ts'
import { newId } from '../../../platform/ids/uuid.ts'
import { type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { keysToStore, SAME_MATTER } from '../../../rules/text/similar/index.ts'
import { type Alike, findAlike, wordsShared, worthProposing } from '../known/find.ts'
import { keepSketch } from '../known/sketches.ts'
import { weightsOf } from '../known/weights.ts'
import { pointOf } from '../shapes.ts'

const Body = z.object({ appealId: z.uuid() })
/** So many earlier cases are proposed for one new one; who decides the first mostly has decided the rest. */
const PROPOSED = 3

/** Makes appeals findable by their words, and proposes cases that may be one matter with an earlier one (CHECKLIST K43). */
const job: JobHandler = ({ city, pool, now }, jobs) =>
  inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const ids = jobs.map(row => Body.parse(row.body).appealId)
    const [weights, appeals] = await Promise.all([
      weightsOf(db, city, now),
      db
        .selectFrom('appeal')
        .select([
          'id',
          'case_id',
          'home_case_id',
          'text',
          'kind',
          'place_unit',
          'phone_index',
          'received_at',
          'lng',
          'lat',
          'place_about',
        ])
        .where('city_id', '=', city.id)
        .where('id', '=', sql<string>`any(${ids}::uuid[])`)
        .orderBy('id')
        .execute(),
    ])
    const keys = appeals.flatMap(({ id, text }) =>
      keysToStore(keepSketch(id, text), weights).map(key => ({ city_id: city.id, key, appeal_id: id })),
    )
    if (keys.length > 0)
      await sql`insert into known_key (city_id, key, appeal_id)
        select ${city.id}, k.key, k.appeal_id
        from unnest(${keys.map(row => row.key)}::int[], ${keys.map(row => row.appeal_id)}::uuid[]) as k (key, appeal_id)
        order by 2, 3 on conflict (city_id, key, appeal_id) do nothing`.execute(db)
    const found = await Promise.all(
      appeals.map(async appeal => {
        // Who joined a case when it was said has been asked already.
        if (appeal.case_id !== appeal.home_case_id) return []
        const said = {
          text: appeal.text,
          kind: appeal.kind,
          unit: appeal.place_unit,
          phoneIndex: appeal.phone_index,
          point: appeal.place_about === null ? pointOf(appeal) : null,
          except: appeal.case_id,
          atLeast: SAME_MATTER,
        }
        const alike = await findAlike(db, city, said, weights, appeal.received_at)
        const worth = alike.filter(row => row.state !== 'merged' && worthProposing(row, appeal.kind)).slice(0, PROPOSED)
        if (worth.length === 0) return []
        const words = await wordsShared(db, city, appeal.text, worth, weights)
        return worth.map(row => pairOf(city, appeal.case_id, { ...row, words: words.get(row.appealId) ?? [] }, now))
      }),
    )
    const pairs = found.flat()
    if (pairs.length > 0) tx.write(insertManyStatement('pair', pairs))
  })
registerJob('appeal.know', job)

/** The later case of the two comes first, whichever of them was looked for. */
function pairOf(city: CityContext, caseId: string, known: Alike & { words: string[] }, now: Date) {
  const [later, earlier] = caseId > known.caseId ? [caseId, known.caseId] : [known.caseId, caseId]
  return {
    city_id: city.id,
    id: newId(),
    version: 1,
    state: 'open',
    case_id: later,
    other_id: earlier,
    relation: known.relation,
    likeness: known.likeness,
    words: known.words,
    decided_by: null,
    decided_at: null,
    found_at: now,
  }
}
