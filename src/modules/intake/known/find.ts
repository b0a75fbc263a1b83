import { CompiledQuery, sql } from 'kysely'
import type { CityContext } from '../../../platform/acts/index.ts'
import { type Db, onceBuilt } from '../../../platform/db/index.ts'
import { boxAround, coarse, metresBetween, type Point } from '../../../rules/place/index.ts'
import {
  COMPARED,
  compareSketches,
  type GramWeights,
  keysToAsk,
  likenessAtMost,
  likenessOf,
  nearnessOf,
  newestOf,
  partQuotes,
  type Relation,
  relationOf,
  SAME_MATTER,
  type Sketch,
  sharedWords,
  sketchOf,
  WORTH_SHOWING,
  weigh,
} from '../../../rules/text/similar/index.ts'
import { firstKnown } from './look-back.ts'
import { type KeptSketch, keepSketch, sketchKept, sketchLastKept } from './sketches.ts'

const OF_PERSON = 20
/** Of a crossroads with a thousand matters some are enough. */
const IN_BOX = 200
const CLOSEST = 15
/** By so much at most a position told to strangers is off, twice: that of who asks and that of the matter. */
const COARSE_M = 100
const WORDS = 4
const SHOWN = 10
const DAY_MS = 86_400_000
/** What is still open is as near as two weeks, however long ago it began: nobody asks about a date. */
const OPEN_DAYS = 14

/** What is being said, as far as it is known while it is said. */
export interface Said {
  text: string
  kind: string | null
  unit: string | null
  phoneIndex: Buffer | null
  /** where it is, as pointed at; a reckoned position is close to nothing */
  point?: Point | null
  /** what it seems to be: open cases of the same item close by are worth showing whatever their words */
  item?: string | null
  /** a stranger asks: distances are between positions that are told to all alike (docs/adr/0011) */
  toStranger?: boolean
  /** left out: the case the text itself belongs to */
  except?: string
  /** whoever proposes the same matter alone asks from {@link SAME_MATTER} on: what cannot be so alike is not read */
  atLeast?: number
}

/** How much an earlier case has to do with what is said. */
export interface Alike {
  caseId: string
  appealId: string
  state: string
  kind: string
  relation: Relation
  /** 0..1 */
  likeness: number
  samePerson: boolean
  samePlace: boolean
  /** metres between both, where it is close by */
  metres: number | null
  /** of the same item, open and close by: shown for that, not for its words */
  closeBy: boolean
}

/** An earlier case that has to do with what is said, as it is shown to a person. */
export interface Known extends Alike {
  number: string
  title: string
  item: string | null
  grade: string | null
  unitId: string | null
  placeText: string | null
  placeUnit: string | null
  receivedAt: Date
  dueAt: Date | null
  appealCount: number
  /** passages both texts have, most telling first */
  words: string[]
}

/**
 * The ten cases of the pack's `lookBackDays` that a text has most to do with, most alike first: by the rare pieces of its words,
 * by the person's number, by an order number it names, by where it is. A few milliseconds, whatever the number of cases: of each key only
 * the newest are read.
 */
export async function findKnown(
  db: Db,
  city: CityContext,
  said: Said,
  weights: GramWeights,
  now: Date,
): Promise<Known[]> {
  const alike = await findAlike(db, city, said, weights, now)
  if (alike.length === 0) return []
  const [words, cases] = await Promise.all([
    wordsShared(db, city, said.text, alike, weights),
    db
      .selectFrom('case_file')
      .select([
        'id',
        'number',
        'title',
        'item',
        'grade',
        'unit_id as unitId',
        'place_text as placeText',
        'place_unit as placeUnit',
        'due_at as dueAt',
        'appeal_count as appealCount',
      ])
      .where('city_id', '=', city.id)
      .where('id', '=', sql<string>`any(${alike.map(row => row.caseId)}::uuid[])`)
      .execute(),
  ])
  const caseOf = new Map(cases.map(({ id, ...row }) => [id, row]))
  return alike.flatMap(({ receivedAt, ...row }) => {
    const kase = caseOf.get(row.caseId)
    return kase ? [{ ...row, ...kase, receivedAt, words: words.get(row.appealId) ?? [] }] : []
  })
}

/** The same without what only a person reads: for jobs, which mostly find nothing worth proposing. */
export async function findAlike(
  db: Db,
  city: CityContext,
  said: Said,
  weights: GramWeights,
  now: Date,
): Promise<(Alike & { receivedAt: Date })[]> {
  const { own, refs } = partQuotes(said.text)
  const sketch = sketchOf(own)
  const keys = keysToAsk(sketch, weights)
  const since = firstKnown(city, now)
  const near = city.pack.rules.duplicates.nearMetres.value
  const place = said.toStranger ? coarse : (point: Point) => point
  const here = said.point ? place(said.point) : null
  const [byWords, byPerson, named, byPlace] = await Promise.all([
    keys.length === 0 ? [] : candidates(db, city, keys, weights, since),
    said.phoneIndex === null ? [] : appealsOfPerson(db, { city: city.id, phone: said.phoneIndex }),
    refs.length === 0
      ? []
      : db.selectFrom('appeal').select('id').where('city_id', '=', city.id).where('number', 'in', refs).execute(),
    here === null || !said.item
      ? []
      : closeTo(db, city, { here, item: said.item, metres: near + (said.toStranger ? COARSE_M : 0), since }),
  ])
  const { atLeast = WORTH_SHOWING } = said
  // What the same person said, what is named and what is close by is shown whatever its words, unless only the same matter is asked for.
  const byOther = [...byPerson.map(row => row.id), ...named.map(row => row.id), ...byPlace]
  const [always, byTheirWords] = said.atLeast === undefined ? [byOther, byWords] : [[], [...byWords, ...byOther]]
  await remember(db, city, byTheirWords)
  const mayBe = (id: string) => mayBeAlike(id, { sketch, said, here }, weights, atLeast)
  const ids = [...new Set([...byTheirWords.filter(mayBe), ...always])]
  if (ids.length === 0) return []
  const rows = (await appealsWithCases(db, city, ids)).filter(row => row.case_id !== said.except)
  const theirs = await sketchesOf(db, city, rows)
  const best = new Map<string, Alike & { receivedAt: Date }>()
  for (const row of rows) {
    const comparison = compareSketches(sketch, theirs.get(row.id) as KeptSketch, weights)
    const samePlace = said.unit === null || row.place_unit === null ? null : said.unit === row.place_unit
    const metres = here && row.point ? metresBetween(here, place(row.point)) : null
    const nearness = metres === null ? null : nearnessOf(metres, near)
    const days = Math.abs(now.getTime() - row.received_at.getTime()) / DAY_MS
    const likeness = likenessOf(comparison, {
      days: row.closed_at === null ? Math.min(days, OPEN_DAYS) : days,
      samePlace,
      nearness,
      sameKind: said.kind === null ? null : said.kind === row.kind,
    })
    const samePerson = said.phoneIndex !== null && row.phone_index !== null && said.phoneIndex.equals(row.phone_index)
    const sameItem = said.item !== undefined && said.item !== null && said.item === row.item
    const closeBy = nearness === 'near' && sameItem && row.closed_at === null && likeness < WORTH_SHOWING
    const relation = relationOf({ likeness, samePerson, namesIt: refs.includes(row.number), closeBy }, WORTH_SHOWING)
    const before = best.get(row.case_id)
    if (relation === null || (before && before.likeness >= likeness)) continue
    best.set(row.case_id, {
      caseId: row.case_id,
      appealId: row.id,
      state: row.state,
      kind: row.kind,
      receivedAt: row.received_at,
      relation,
      likeness,
      samePerson,
      samePlace: samePlace === true,
      metres: nearness === 'near' ? metres : null,
      closeBy,
    })
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.caseId < b.caseId ? 1 : -1)).slice(0, SHOWN)
}

/** Reads the texts that are not remembered: alone, for most of them are put aside by their words. */
async function remember(db: Db, city: CityContext, ids: readonly string[]): Promise<void> {
  const unknown = [...new Set(ids)].filter(id => !sketchLastKept(id))
  for (const [id, text] of await textsOf(db, city, unknown)) keepSketch(id, text)
}

/** Told before a row is read, from the text as it was last remembered: whether its words could be alike enough at their best. */
function mayBeAlike(
  appealId: string,
  { sketch, said, here }: { sketch: Sketch; said: Said; here: Point | null },
  weights: GramWeights,
  atLeast: number,
): boolean {
  const theirs = sketchLastKept(appealId)
  if (!theirs) return true
  const known = here ? 'point' : said.unit === null ? null : 'town'
  return likenessAtMost(compareSketches(sketch, theirs, weights), known) >= atLeast
}

/** The passages that what is said shares with each of these appeals, by appeal, most telling first. */
export async function wordsShared(
  db: Db,
  city: CityContext,
  said: string,
  alike: readonly Alike[],
  weights: GramWeights,
): Promise<Map<string, string[]>> {
  const { own } = partQuotes(said)
  const texts = await textsOf(
    db,
    city,
    alike.map(row => row.appealId),
  )
  return new Map(
    [...texts].map(([id, text]) => [
      id,
      sharedWords(partQuotes(text).own, own, weights, WORDS).map(shared => shared.word),
    ]),
  )
}

/** Reads the texts of those only that are not remembered. */
async function sketchesOf(db: Db, city: CityContext, rows: readonly { id: string; bytes: number }[]) {
  const found = new Map<string, KeptSketch>()
  const unknown: string[] = []
  for (const { id, bytes } of rows) {
    const sketch = sketchKept(id, bytes)
    if (sketch) found.set(id, sketch)
    else unknown.push(id)
  }
  for (const [id, text] of await textsOf(db, city, unknown)) found.set(id, keepSketch(id, text))
  return found
}

async function textsOf(db: Db, city: CityContext, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await textsById(db, { city: city.id, ids })
  return new Map(rows.map(row => [row.id, row.text]))
}

const textsById = onceBuilt((db, { city, ids }: { city: number; ids: readonly string[] }) =>
  db
    .selectFrom('appeal')
    .select(['id', 'text'])
    .where('city_id', '=', city)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
)

/** Whether a person should be asked to make one of the two: a question is answered, not merged. */
export const worthProposing = (known: Alike, kind: string | null): boolean =>
  known.relation !== 'same_person' && known.likeness >= SAME_MATTER && kind !== 'inquiry' && known.kind !== 'inquiry'

const CANDIDATES = `
  select found.appeal_id
  from unnest($1::int[], $2::real[], $3::int[]) as asked (key, weight, newest)
  cross join lateral (
    select k.appeal_id from known_key k
    where k.city_id = $4 and k.key = asked.key and k.appeal_id >= $5::uuid
    order by k.appeal_id desc limit asked.newest
  ) found
  group by found.appeal_id order by sum(asked.weight) desc, found.appeal_id desc limit $6`

async function candidates(
  db: Db,
  city: CityContext,
  keys: readonly number[],
  weights: GramWeights,
  since: string,
): Promise<string[]> {
  const { rows } = await db.executeQuery<{ appeal_id: string }>(
    CompiledQuery.raw(CANDIDATES, [
      keys,
      keys.map(key => weigh(weights, key >>> 0)),
      keys.map(key => newestOf(weights, key)),
      city.id,
      since,
      COMPARED,
    ]),
  )
  return rows.map(row => row.appeal_id)
}

const appealsOfPerson = onceBuilt((db, { city, phone }: { city: number; phone: Buffer }) =>
  db
    .selectFrom('appeal')
    .select('id')
    .where('city_id', '=', city)
    .where('phone_index', '=', phone)
    .orderBy('received_at', 'desc')
    .limit(OF_PERSON),
)

/** Open cases of an item that were pointed at within so many metres, the nearest: a strip of latitude of one item is read. */
async function closeTo(
  db: Db,
  city: CityContext,
  { here, item, metres, since }: { here: Point; item: string; metres: number; since: string },
): Promise<string[]> {
  const [west, south, east, north] = boxAround(here, metres)
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'lng', 'lat'])
    .where('city_id', '=', city.id)
    .where('item', '=', item)
    .where('lat', '>=', south)
    .where('lat', '<=', north)
    .where('lng', '>=', west)
    .where('lng', '<=', east)
    .where('place_about', 'is', null)
    .where('closed_at', 'is', null)
    .where('id', '>=', since)
    .limit(IN_BOX)
    .execute()
  const near = rows
    .flatMap(({ id, lng, lat }) =>
      lng === null || lat === null ? [] : [{ id, far: metresBetween(here, { lng, lat }) }],
    )
    .filter(row => row.far <= metres)
    .sort((a, b) => a.far - b.far)
    .slice(0, CLOSEST)
  if (near.length === 0) return []
  const appeals = await db
    .selectFrom('appeal')
    .select('id')
    .where('city_id', '=', city.id)
    .where('case_id', '=', sql<string>`any(${near.map(row => row.id)}::uuid[])`)
    .limit(2 * CLOSEST)
    .execute()
  return appeals.map(row => row.id)
}

async function appealsWithCases(db: Db, city: CityContext, ids: readonly string[]) {
  const rows = await withCases(db, { city: city.id, ids })
  return rows.map(({ lng, lat, place_about, ...row }) => ({
    ...row,
    point: lng === null || lat === null || place_about !== null ? null : { lng, lat },
  }))
}

const withCases = onceBuilt((db, { city, ids }: { city: number; ids: readonly string[] }) =>
  db
    .selectFrom('appeal')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
    )
    .select([
      'appeal.id',
      'appeal.number',
      // Unlike the number of characters it is known without unpacking the text.
      sql<number>`octet_length(appeal.text)`.as('bytes'),
      'appeal.phone_index',
      'appeal.received_at',
      'appeal.case_id',
      'case_file.state',
      'case_file.kind',
      'case_file.place_unit',
      'case_file.closed_at',
      'case_file.item',
      'case_file.lng',
      'case_file.lat',
      'case_file.place_about',
    ])
    .where('appeal.city_id', '=', city)
    .where('case_file.city_id', '=', city)
    .where('appeal.id', '=', sql<string>`any(${ids}::uuid[])`),
)
