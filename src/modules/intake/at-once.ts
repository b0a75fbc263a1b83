import { actNamed, type CityContext, Refusal, type Runner } from '../../platform/acts/index.ts'
import { type Db, inCity } from '../../platform/db/index.ts'
import { guess, sendAtOnceAbove } from '../learning/index.ts'
import { placesOf } from '../places/index.ts'
import { propose } from './propose.ts'
import { maySendAtOnce } from './rules/at-once.ts'
import { doorsFor, readText } from './suggest.ts'

/** So long a matter rests, until what is known of it has been looked up. */
const REST_MS = 15_000
/** What came earlier is a person's, also after the program stood still or the pack was changed. */
const FRESH_MS = 600_000
const AT_ONCE = 200
const SHORTEST_TITLE = 4

/** Cases that were not sure enough: looked at once, then left to people. Forgotten with the run; the answer is the same. */
const left = new WeakMap<CityContext, Set<string>>()

/**
 * Accepts and sends what the city's model is sure enough of, where the pack names a threshold (SPEC R3): through the same
 * acts as a person, as the system. Each is marked, and a share of them is drawn for review.
 * @returns how many were sent
 */
export async function sendAtOnce(runner: Runner, city: CityContext): Promise<number> {
  if (sendAtOnceAbove(city.pack) === null) return 0
  const now = runner.now()
  const waiting = await inCity(runner.pool, city.id, 'read', ({ db }) => unseen(db, city, now))
  const before = left.get(city)
  left.set(city, new Set(waiting.map(row => row.id)))
  let sent = 0
  for (const row of waiting) {
    if (before?.has(row.id)) continue
    const ready = await inCity(runner.pool, city.id, 'read', ({ db }) => judge(db, city, now, row))
    if (ready && (await send(runner, city, row, ready))) sent++
  }
  return sent
}

type Waiting = Awaited<ReturnType<typeof unseen>>[number]

const unseen = (db: Db, city: CityContext, now: Date) =>
  db
    .selectFrom('case_file')
    .innerJoin('appeal', join =>
      join
        .onRef('appeal.city_id', '=', 'case_file.city_id')
        .onRef('appeal.case_id', '=', 'case_file.id')
        .onRef('appeal.home_case_id', '=', 'case_file.id'),
    )
    .select([
      'case_file.id',
      'case_file.version',
      'case_file.title',
      'case_file.kind',
      'case_file.danger',
      'case_file.place_text',
      'case_file.place_unit',
      'case_file.place_id',
      'appeal.text',
    ])
    .where('case_file.city_id', '=', city.id)
    .where('case_file.closed_at', 'is', null)
    .where('case_file.state', '=', 'received')
    .where('case_file.received_at', '>', new Date(now.getTime() - FRESH_MS))
    .where('case_file.received_at', '<=', new Date(now.getTime() - REST_MS))
    .orderBy('case_file.received_at', 'desc')
    .orderBy('case_file.id', 'desc')
    .limit(AT_ONCE)
    .execute()

/** What would be sent, or null where a person decides. */
async function judge(db: Db, city: CityContext, now: Date, row: Waiting) {
  const above = sendAtOnceAbove(city.pack)
  if (above === null) return null
  const { gazetteer } = await placesOf(db, city)
  const read = readText(city, gazetteer, { text: row.text, unit: row.place_unit, place: row.place_text ?? '' })
  const [{ items, units }, own, known] = await Promise.all([
    propose(db, city, now, { text: row.text }, read),
    guess(db, city, 'item', now, { text: row.text, ...(read.unit ? { places: [read.unit] } : {}) }),
    db
      .selectFrom('pair')
      .select('id')
      .where('city_id', '=', city.id)
      .where('case_id', '=', row.id)
      .where('state', '=', 'open')
      .limit(1)
      .execute(),
  ])
  const [first] = items
  const [surest] = own?.guesses ?? []
  const may = maySendAtOnce(above, {
    kind: row.kind,
    danger: row.danger !== null || read.danger.length > 0,
    elsewhere: doorsFor(city, row.text).length > 0,
    known: known.length > 0,
    place: read.unit,
    first: first
      ? {
          probability: surest?.label === first.item ? surest.probability : 0,
          unit: first.unit,
          sensitive: city.pack.items.get(first.item)?.sensitive ?? false,
        }
      : null,
    unitByHistory: units[0]?.unit ?? null,
  })
  return may && first?.unit ? { ...first, unit: first.unit, place: read.unit } : null
}

type Ready = NonNullable<Awaited<ReturnType<typeof judge>>>

async function send(runner: Runner, city: CityContext, row: Waiting, ready: Ready): Promise<boolean> {
  const accept = actNamed('case.accept')
  const dispatch = actNamed('case.dispatch')
  if (!accept || !dispatch) throw new Error('no act case.accept or case.dispatch')
  const call = { city, actor: { kind: 'system', id: 'at-once' }, id: row.id } as const
  try {
    const accepted = await runner.run({
      ...call,
      act: accept,
      input: {
        title: row.title.padEnd(SHORTEST_TITLE, '。'),
        kind: row.kind,
        item: ready.item,
        grade: ready.grade,
        place: { text: row.place_text, unit: ready.place, id: row.place_id },
        suggested: true,
        proposal: ready.proposal,
      },
      expected: row.version,
      idempotencyKey: `at-once/accept/${row.id}`,
    })
    await runner.run({
      ...call,
      act: dispatch,
      input: { unit: ready.unit, suggested: true, proposal: ready.unitProposal ?? undefined },
      expected: accepted.version,
      idempotencyKey: `at-once/dispatch/${row.id}`,
    })
    return true
  } catch (error) {
    // Somebody was quicker, or a rule is against it: then a person decides.
    if (!(error instanceof Refusal)) throw error
    return false
  }
}
