import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import {
  type ClassifierInput,
  classify,
  type Guess,
  type Lessons,
  learn,
  type Model,
  modelFromBytes,
  noLessons,
  reasonsFor,
} from '../../rules/text/classifier/index.ts'
import type { ReasonWord } from '../../rules/text/index.ts'
import type { Scheme } from '../casework/index.ts'

const unpacked = promisify(gunzip)

interface InUse {
  version: number
  model: Model
  lessons: Lessons
  /** the newest decision learned */
  learned: string
  lookedAt: number
}

/** What is in memory of each city; a city's own context is the key, so that models of two cities can't meet. */
const kept = new WeakMap<CityContext, Map<Scheme, InUse | { version: null; lookedAt: number }>>()

const LOOK_AGAIN_MS = 5000
const LESSONS_AT_ONCE = 500

/** The model that is in use with what was decided since, or null; looked after again at most every five seconds. */
async function inUse(db: Db, city: CityContext, scheme: Scheme, now: Date): Promise<InUse | null> {
  const of = kept.get(city) ?? new Map()
  kept.set(city, of)
  let found = of.get(scheme)
  if (found && Math.abs(now.getTime() - found.lookedAt) < LOOK_AGAIN_MS) return found.version === null ? null : found
  const row = await db
    .selectFrom('text_model')
    .select(['id', 'version', 'trained_at'])
    .where('city_id', '=', city.id)
    .where('scheme', '=', scheme)
    .where('state', '=', 'in_use')
    .executeTakeFirst()
  if (!row) {
    of.set(scheme, { version: null, lookedAt: now.getTime() })
    return null
  }
  if (found?.version !== row.version) {
    const { body } = await db
      .selectFrom('text_model')
      .select('body')
      .where('city_id', '=', city.id)
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    found = {
      version: row.version,
      model: modelFromBytes(await unpacked(body)),
      lessons: noLessons(),
      learned: '',
      lookedAt: 0,
    }
  }
  await catchUp(db, city, scheme, found, row.trained_at)
  found.lookedAt = now.getTime()
  of.set(scheme, found)
  return found
}

/** Learns what people decided since the model was trained, in the order they did (CHECKLIST K34). */
async function catchUp(db: Db, city: CityContext, scheme: Scheme, of: InUse, since: Date): Promise<void> {
  for (;;) {
    let query = db
      .selectFrom('text_decision')
      .innerJoin('appeal', join =>
        join
          .onRef('appeal.city_id', '=', 'text_decision.city_id')
          .onRef('appeal.home_case_id', '=', 'text_decision.case_id'),
      )
      .select(['text_decision.id', 'text_decision.decided', 'appeal.text', 'appeal.place_unit'])
      .where('text_decision.city_id', '=', city.id)
      .where('text_decision.scheme', '=', scheme)
      .where('text_decision.at', '>', since)
      // What it sent by itself teaches nothing: it would only grow surer of its own mistakes.
      .where('text_decision.by_person', 'is not', null)
    if (of.learned) query = query.where('text_decision.id', '>', of.learned)
    const rows = await query.orderBy('text_decision.id').limit(LESSONS_AT_ONCE).execute()
    for (const { id, decided, text, place_unit } of rows) {
      // Another question may have read the same rows at the same time: nothing is learned twice.
      if (id <= of.learned) continue
      learn(of.model, of.lessons, { text, ...(place_unit ? { places: [place_unit] } : {}) }, decided)
      of.learned = id
    }
    if (rows.length < LESSONS_AT_ONCE) return
  }
}

/** Forgets what is in memory, so that the next question reads the model anew. */
export const forgetModels = (city: CityContext): boolean => kept.delete(city)

export type Learned = {
  version: number
  /** How many matters it learned from: the more, the less the words of the event list need to say. */
  rows: number
  guesses: Guess[]
  why(label: string): ReasonWord[]
}

/** What the city's own history says of a text; null where no model is in use. */
export async function guess(
  db: Db,
  city: CityContext,
  scheme: Scheme,
  now: Date,
  input: ClassifierInput,
): Promise<Learned | null> {
  const found = await inUse(db, city, scheme, now)
  if (!found) return null
  const { model, lessons, version } = found
  return {
    version,
    rows: model.trainedOn + lessons.seen,
    guesses: classify(model, input, lessons),
    why: label => reasonsFor(model, input, label, lessons),
  }
}
