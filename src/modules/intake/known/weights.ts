import type { CityContext } from '../../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../../platform/db/index.ts'
import { countSketch, type GramWeights, noWeights, partQuotes, sketchOf } from '../../../rules/text/similar/index.ts'

const KEPT_MS = 600_000
/** What may have been learned by another process meanwhile, where nothing is known yet. */
const KEPT_EMPTY_MS = 20_000
/** Before so many texts nothing is learned; more than so many teach nothing new. */
const FIRST = 50
const SAMPLE = 20_000
const PAGE = 250
/** So far back one goes for so many that differ: a form letter may have come in by the ten thousand. */
const READ = 4 * SAMPLE
const WEEK_MS = 7 * 86_400_000

const kept = new WeakMap<CityContext, { at: number; forMs: number; weights: Promise<GramWeights> }>()

/** What is rare in this city, as last learned; kept for ten minutes in each process. */
export function weightsOf(db: Db, city: CityContext, now: Date): Promise<GramWeights> {
  const known = kept.get(city)
  if (known && Math.abs(now.getTime() - known.at) < known.forMs) return known.weights
  const weights = read(db, city)
  const keeping = { at: now.getTime(), forMs: KEPT_MS, weights }
  kept.set(city, keeping)
  weights.then(
    ({ texts }) => {
      if (texts === 0) keeping.forMs = KEPT_EMPTY_MS
    },
    () => kept.delete(city),
  )
  return weights
}

async function read(db: Db, city: CityContext): Promise<GramWeights> {
  const row = await db
    .selectFrom('gram_weight')
    .select(['texts', 'counts'])
    .where('city_id', '=', city.id)
    .executeTakeFirst()
  if (!row) return noWeights()
  // A copy, so that the numbers begin at an even address.
  const bytes = new Uint8Array(row.counts)
  return { texts: row.texts, counts: new Uint16Array(bytes.buffer) }
}

/**
 * Learns anew what is rare, from the newest appeals: when their number has doubled, and once a week. The same words said by many count
 * once, or nothing else would be known of the city and every question would read the most of every key. Asked often: a city that
 * begins, or brings its earlier appeals along, reads too much for each question until something is known of it.
 * @returns whether it learned
 */
export async function learnWeights(pool: Pool, city: CityContext, now: Date): Promise<boolean> {
  const due = await inCity(pool, city.id, 'read', async ({ db }) => {
    const last = await db
      .selectFrom('gram_weight')
      .select(['appeals', 'made_at'])
      .where('city_id', '=', city.id)
      .executeTakeFirst()
    const weekOld = !last || now.getTime() - last.made_at.getTime() > WEEK_MS
    if (!weekOld && last.appeals >= SAMPLE) return false
    const enough = weekOld ? FIRST : Math.max(FIRST, 2 * last.appeals)
    // Counted where they are: forty thousand identifiers are not brought here each ten seconds to be counted.
    const some = db.selectFrom('appeal').select('id').where('city_id', '=', city.id).limit(enough)
    const { n } = await db
      .selectFrom(some.as('some'))
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n) === enough
  })
  if (!due) return false
  const weights = noWeights()
  let before: string | null = null
  const counted = new Set<string>()
  let appeals = 0
  while (weights.texts < SAMPLE && appeals < READ) {
    const from: string | null = before
    const page: { id: string; text: string }[] = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('appeal')
        .select(['id', 'text'])
        .where('city_id', '=', city.id)
        .$if(from !== null, builder => builder.where('id', '<', from ?? ''))
        .orderBy('id', 'desc')
        .limit(PAGE)
        .execute(),
    )
    for (const row of page) {
      const { own } = partQuotes(row.text)
      if (counted.has(own)) continue
      counted.add(own)
      countSketch(weights, sketchOf(own))
    }
    before = page.at(-1)?.id ?? null
    appeals += page.length
    if (page.length < PAGE) break
  }
  await inCity(pool, city.id, 'write', async tx => {
    const row = { texts: weights.texts, appeals, counts: Buffer.from(weights.counts.buffer), made_at: now }
    tx.write(
      tx.db
        .insertInto('gram_weight')
        .values({ city_id: city.id, ...row })
        .onConflict(oc => oc.column('city_id').doUpdateSet(row)),
    )
  })
  kept.delete(city)
  return true
}
