import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { type CityTx, inCity, type Pool } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { newId } from '../../../platform/ids/uuid.ts'
import type { Topic, TopicText } from '../../../rules/text/topics/index.ts'
import { dayIn } from '../../registry/index.ts'
import { bursts } from '../rules/burst.ts'
import { carryOn, type Known } from '../rules/carry-on.ts'
import { type SaidText, textsOf } from '../texts-of.ts'

const DAY_MS = 86_400_000
/** Looked at every hour; a little less, so that a start does not shift it by another hour. */
const FRESH_MS = 50 * 60_000

type Found = Topic & {
  id: string
  cases: Map<string, Date>
  days: Map<string, number>
  old: boolean
  /** since when it bursts */
  burstAt: Date | null
}

function grouped(texts: readonly TopicText[], until: number): Promise<Topic[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../find-worker.ts', import.meta.url), { workerData: { texts, until } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => {
      if (code !== 0) reject(new Error(`finding topics ended with code ${code}`))
    })
  })
}

/**
 * Finds a city's topics anew over the days its pack says and carries on those known before (SPEC R15, CHECKLIST K104).
 * Several processes may do it at once: they queue, and the later one carries on what the earlier found.
 * @returns how many topics there are now
 */
export async function findTopicsOf(pool: Pool, city: CityContext, now: Date): Promise<number> {
  const asked = new Date(now.getTime() - city.pack.rules.topics.days.value * DAY_MS)
  const { texts, since } = await textsOf(pool, city, asked)
  const topics = await grouped(texts, now.getTime())
  const byId = new Map(texts.map(text => [text.id, text]))
  await inCity(pool, city.id, 'write', async tx => {
    await sql`select pg_advisory_xact_lock(hashtext('bihuan.topics'), ${city.id})`.execute(tx.db)
    const before = await knownTopics(tx, city, since)
    const members = topics.map(topic => topic.ids.flatMap(id => byId.get(id) ?? []))
    const carried = carryOn(
      members.map(rows => new Set(rows.map(row => row.caseId))),
      before,
    )
    const found = topics.map((topic, at): Found => {
      const id = carried[at]
      return { ...topic, id: id ?? newId(), old: id !== null, burstAt: null, ...countsOf(city, members[at] ?? []) }
    })
    await noteBursts(tx, city, found, now)
    write(tx, city, found, since, now)
  })
  return topics.length
}

/**
 * The same unless they were found within the hour: by another process, or by this one before it was started anew.
 * @returns how many topics there are now, null if none were looked for
 */
export async function keepTopics(pool: Pool, city: CityContext, now: Date): Promise<number | null> {
  const last = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('topic')
      .select('found_at')
      .where('city_id', '=', city.id)
      .orderBy('found_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  const age = last ? now.getTime() - last.found_at.getTime() : FRESH_MS
  return age >= 0 && age < FRESH_MS ? null : findTopicsOf(pool, city, now)
}

function countsOf(city: CityContext, rows: readonly SaidText[]): Pick<Found, 'cases' | 'days'> {
  const cases = new Map<string, Date>()
  const days = new Map<string, number>()
  for (const { caseId, at } of rows) {
    if (!cases.has(caseId)) cases.set(caseId, new Date(at))
    const day = dayIn(city, new Date(at))
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return { cases, days }
}

/**
 * Of a topic that has begun to burst those are told whom the pack names, once until it has calmed down and bursts anew
 * (CHECKLIST K104). Sets `burstAt`.
 */
async function noteBursts(tx: CityTx, city: CityContext, found: readonly Found[], now: Date): Promise<void> {
  const { burst } = city.pack.rules.topics
  if (!burst) return
  const { db } = tx
  const least = { texts: burst.texts.value, times: burst.times.value }
  const bursting = found.filter(topic => bursts(topic, least))
  if (bursting.length === 0) return
  const known = await db
    .selectFrom('topic')
    .select(['id', 'burst_at'])
    .where('city_id', '=', city.id)
    .where('id', '=', sql<string>`any(${bursting.map(row => row.id)}::uuid[])`)
    .where('burst_at', 'is not', null)
    .execute()
  const since = new Map(known.map(row => [row.id, row.burst_at]))
  for (const topic of bursting) topic.burstAt = since.get(topic.id) ?? now
  const told = bursting.filter(topic => !since.has(topic.id))
  if (told.length === 0) return
  tx.write(
    db.insertInto('outbox').values(
      told.map(({ id, words, lastWeek, weekBefore }) => ({
        city_id: city.id,
        id: newId(),
        kind: 'notice.tell',
        body: JSON.stringify({
          event: 'topic',
          subject: { kind: 'topic', id },
          title: text('topic.burst', {
            words: words.join('、') || text('topic.noName').zh,
            week: String(lastWeek),
            before: String(weekBefore),
          }),
          roles: burst.tell.value,
          unit: null,
          people: [],
          caseId: null,
        }),
        at: now,
      })),
    ),
  )
}

/** Topics found within the days looked at, with their cases as they are called now: a merged one by what it was merged into. */
async function knownTopics({ db }: CityTx, city: CityContext, since: Date): Promise<Known[]> {
  const rows = await db
    .selectFrom('topic')
    .innerJoin('topic_case', join =>
      join.onRef('topic_case.city_id', '=', 'topic.city_id').onRef('topic_case.topic_id', '=', 'topic.id'),
    )
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'topic_case.city_id').onRef('case_file.id', '=', 'topic_case.case_id'),
    )
    .select(['topic.id', 'topic_case.case_id', 'case_file.merged_into'])
    .where('topic.city_id', '=', city.id)
    .where('topic_case.city_id', '=', city.id)
    .where('case_file.city_id', '=', city.id)
    .where('topic.found_at', '>=', since)
    .where('topic_case.at', '>=', since)
    .execute()
  const topics = new Map<string, Set<string>>()
  for (const { id, case_id, merged_into } of rows)
    topics.set(id, (topics.get(id) ?? new Set()).add(merged_into ?? case_id))
  return [...topics].map(([id, cases]) => ({ id, cases }))
}

/** Writes what was found. Of the days looked at only what is true now stays; those before, and the first, which was read in part, as they were. */
function write(tx: CityTx, city: CityContext, found: readonly Found[], since: Date, now: Date): void {
  const { db } = tx
  tx.write(
    db
      .updateTable('topic')
      .set({ ended_at: now, burst_at: null })
      .where('city_id', '=', city.id)
      .where('ended_at', 'is', null)
      .where('id', '<>', sql<string>`all(${found.map(row => row.id)}::uuid[])`),
  )
  if (found.length === 0) return
  tx.write(
    db
      .insertInto('topic')
      .values(
        found.map(topic => ({
          city_id: city.id,
          id: topic.id,
          words: topic.words,
          place: topic.place,
          size: topic.cases.size,
          people: topic.people,
          heat: topic.heat,
          last_week: topic.lastWeek,
          week_before: topic.weekBefore,
          trend: topic.trend,
          first_at: new Date(topic.from),
          last_at: new Date(topic.to),
          born_at: now,
          found_at: now,
          ended_at: null,
          burst_at: topic.burstAt,
        })),
      )
      .onConflict(oc =>
        oc.columns(['city_id', 'id']).doUpdateSet(eb => ({
          words: eb.ref('excluded.words'),
          place: eb.ref('excluded.place'),
          size: eb.ref('excluded.size'),
          people: eb.ref('excluded.people'),
          heat: eb.ref('excluded.heat'),
          last_week: eb.ref('excluded.last_week'),
          week_before: eb.ref('excluded.week_before'),
          trend: eb.ref('excluded.trend'),
          first_at: eb.ref('excluded.first_at'),
          last_at: eb.ref('excluded.last_at'),
          found_at: eb.ref('excluded.found_at'),
          ended_at: null,
          burst_at: eb.ref('excluded.burst_at'),
        })),
      ),
  )
  const old = sql<string>`any(${found.filter(row => row.old).map(row => row.id)}::uuid[])`
  tx.write(
    db.deleteFrom('topic_case').where('city_id', '=', city.id).where('topic_id', '=', old).where('at', '>=', since),
  )
  tx.write(
    db
      .deleteFrom('topic_day')
      .where('city_id', '=', city.id)
      .where('topic_id', '=', old)
      .where('day', '>', dayIn(city, since)),
  )
  const cases = found.flatMap(({ id, cases }) => [...cases].map(([caseId, at]) => ({ id, caseId, at })))
  tx.write(
    sql`insert into topic_case (city_id, topic_id, case_id, at)
      select ${city.id}, c.topic_id, c.case_id, c.at
      from unnest(${cases.map(row => row.id)}::uuid[], ${cases.map(row => row.caseId)}::uuid[],
        ${cases.map(row => row.at)}::timestamptz[]) as c (topic_id, case_id, at)
      on conflict (city_id, topic_id, case_id) do nothing`.compile(db),
  )
  const days = found.flatMap(({ id, days }) => [...days].map(([day, said]) => ({ id, day, said })))
  tx.write(
    sql`insert into topic_day (city_id, topic_id, day, said)
      select ${city.id}, d.topic_id, d.day, d.said
      from unnest(${days.map(row => row.id)}::uuid[], ${days.map(row => row.day)}::date[],
        ${days.map(row => row.said)}::int[]) as d (topic_id, day, said)
      on conflict (city_id, topic_id, day) do nothing`.compile(db),
  )
}
