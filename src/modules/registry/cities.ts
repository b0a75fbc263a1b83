import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Vault } from '../../platform/crypto/vault.ts'
import { type CityTx, inCity, type Pool } from '../../platform/db/index.ts'
import type { Numbers } from '../../platform/ids/numbers.ts'
import type { Calendar } from '../../rules/calendar/index.ts'
import type { Signer } from '../../rules/publication/index.ts'
import { calendarOf } from './calendar-of.ts'
import { type Pack, PackError, versionProblem } from './pack/index.ts'
import { recordPostChanges } from './post-changes.ts'
import { SchemeBook } from './scheme-book.ts'
import { approvedSchemes } from './scheme-versions.ts'

declare module '../../platform/acts/context.ts' {
  interface CityContext {
    /** the rules in force today; what decides on a case stands in {@link under} its version */
    pack: Pack
    calendar: Calendar
    /** all versions of the rules, oldest first, later ones included, as they lie in their files */
    versions: readonly Pack[]
    /** which scheme holds on which day: those of the packs, and those approved while the program runs */
    schemes: SchemeBook
    vault: Vault
    numbers: Numbers
    /** the program shows demo accounts and sends no message outside */
    demo: boolean
    /** where people reach the program, without a slash at the end: for links in messages */
    baseUrl?: string
    /** public keys of the ledger by their id: receipts are checked with them */
    ledgerKeys?: ReadonlyMap<string, KeyObject>
    /** signs publications with the key that signs the ledger's heads */
    signer?: Signer
  }
}

const NAMESPACE = 'a3c1f7c2-6a0e-5d5e-9f0e-6b1f0f0c7b11'

const postIdOf = (city: string, person: { code: string; unit: string }): string =>
  uuidv5(`${city}/${person.code}/${person.unit}`, NAMESPACE)

/** The person of a pack keeps the same identifier in every database, so that a reload changes nothing. */
export const personIdOf = (city: string, code: string): string => uuidv5(`${city}/${code}`, NAMESPACE)

type Services = Pick<CityContext, 'vault' | 'numbers' | 'demo' | 'baseUrl' | 'ledgerKeys' | 'signer' | 'gateways'>

/**
 * Opens a city with all versions of its pack: brings those that are in force by now into the database, and answers the
 * context whose `pack` is the one in force whenever it is asked.
 * @throws PackError if a version was installed with other rules before, or if one that was installed is gone
 */
export async function openCity(
  pool: Pool,
  versions: readonly Pack[],
  services: Services,
  now: () => Date,
): Promise<CityContext> {
  const [oldest] = versions
  if (!oldest) throw new RangeError('a city needs a pack')
  const id = await cityId(pool, oldest.code)
  await checkVersions(pool, id, versions, services.demo)
  const schemes = new SchemeBook(versions)
  await loadSchemes(pool, { id, schemes })
  const inForce = () => schemes.packAt(now())
  const city: CityContext = {
    id,
    code: oldest.code,
    get name() {
      return inForce().name
    },
    get pack() {
      return inForce()
    },
    get calendar() {
      return calendarOf(inForce())
    },
    versions,
    schemes,
    ...services,
  }
  await installDue(pool, city, now())
  return city
}

/**
 * Brings the versions that have come into force into the database, oldest first, and looks which schemes were approved or withdrawn
 * since. Called again while the program runs, because a version may begin at midnight and another process may have approved one;
 * costs two queries where nothing is due.
 */
export async function installDue(pool: Pool, city: CityContext, now: Date): Promise<void> {
  const { id, versions, pack: current } = city
  await loadSchemes(pool, city)
  const known = await inCity(pool, id, 'read', ({ db }) =>
    db.selectFrom('pack_version').select('version').where('city_id', '=', id).execute(),
  )
  const last = versions.findIndex(pack => pack.version === current.version)
  for (const [n, pack] of versions.slice(0, last + 1).entries())
    if (n === last || !known.some(row => row.version === pack.version)) await installPack(pool, id, pack, now)
}

/** Looks which schemes are approved. Before a city is installed there are none. */
export async function loadSchemes(pool: Pool, { id, schemes }: Pick<CityContext, 'id' | 'schemes'>): Promise<void> {
  schemes.load(await inCity(pool, id, 'read', ({ db }) => approvedSchemes(db, id)))
}

/**
 * A version that cases stand under is never changed and never lost. In a demonstration rules may be tried out in place:
 * its cases are made up.
 */
async function checkVersions(pool: Pool, id: number, versions: readonly Pack[], demo: boolean): Promise<void> {
  const installed = await inCity(pool, id, 'read', ({ db }) =>
    db.selectFrom('pack_version').select(['version', 'body']).where('city_id', '=', id).execute(),
  )
  for (const { version, body } of installed) {
    const pack = versions.find(row => row.version === version)
    const { rulesDigest } = body as { rulesDigest?: string }
    const code = versions[0]?.code ?? ''
    if (!pack) throw new PackError(code, [versionProblem('version-lost', version)])
    if (!demo && rulesDigest !== undefined && rulesDigest !== pack.rulesDigest)
      throw new PackError(code, [versionProblem('version-changed', version)])
  }
}

/**
 * Brings a version into the database: the city, the version, its units, people and posts. Doing it again changes
 * nothing. Units and people that are gone are ended, not deleted.
 */
async function installPack(pool: Pool, id: number, pack: Pack, now: Date): Promise<void> {
  await inCity(pool, id, 'write', async tx => {
    await tx.db
      .insertInto('city')
      .values({ city_id: id, code: pack.code, name: JSON.stringify(pack.name), created_at: now })
      .onConflict(oc => oc.doNothing())
      .execute()
    const [known] = await tx.db
      .selectFrom('pack_version')
      .select('digest')
      .where('city_id', '=', id)
      .where('version', '=', pack.version)
      .execute()
    if (known?.digest === pack.digest) return
    if (!known)
      tx.write(
        tx.db.insertInto('pack_version').values({
          city_id: id,
          version: pack.version,
          digest: pack.digest,
          effective_from: pack.effectiveFrom,
          body: JSON.stringify({
            code: pack.code,
            version: pack.version,
            rulesDigest: pack.rulesDigest,
            rules: pack.rules,
          }),
          loaded_at: now,
        }),
      )
    const from = pack.effectiveFrom
    const units = [...pack.units.values()].sort(
      (a, b) => Number(a.parent !== undefined) - Number(b.parent !== undefined),
    )
    for (const level of [units.filter(unit => !unit.parent), units.filter(unit => unit.parent)])
      if (level.length)
        tx.write(
          tx.db
            .insertInto('unit')
            .values(
              level.map(unit => ({
                city_id: id,
                id: unit.code,
                parent_id: unit.parent ?? null,
                kind: unit.kind,
                group_id: unit.group ?? null,
                name: JSON.stringify(unit.name),
                short: unit.short ?? unit.name.zh,
                valid_from: from,
                valid_to: null,
              })),
            )
            .onConflict(oc =>
              oc.columns(['city_id', 'id']).doUpdateSet(eb => ({
                parent_id: eb.ref('excluded.parent_id'),
                kind: eb.ref('excluded.kind'),
                group_id: eb.ref('excluded.group_id'),
                name: eb.ref('excluded.name'),
                short: eb.ref('excluded.short'),
                valid_to: null,
              })),
            ),
        )
    const people = [...pack.people.values()]
    const held = people.map(row => ({ person: personIdOf(pack.code, row.code), unit: row.unit, roles: row.roles }))
    await recordPostChanges(tx, id, pack, held, now)
    for (let at = 0; at < people.length; at += 500) {
      const part = people.slice(at, at + 500)
      tx.write(
        tx.db
          .insertInto('person')
          .values(
            part.map(person => ({
              city_id: id,
              id: personIdOf(pack.code, person.code),
              name: person.name,
              login: person.code,
              created_at: now,
              ended_at: null,
            })),
          )
          .onConflict(oc => oc.columns(['city_id', 'id']).doUpdateSet(eb => ({ name: eb.ref('excluded.name') }))),
      )
      tx.write(
        tx.db
          .insertInto('post')
          .values(
            part.map(person => ({
              city_id: id,
              id: postIdOf(pack.code, person),
              person_id: personIdOf(pack.code, person.code),
              unit_id: person.unit,
              roles: person.roles,
              responsibility: person.duty ?? null,
              title: JSON.stringify(person.post),
              valid_from: from,
              valid_to: null,
            })),
          )
          .onConflict(oc =>
            oc.columns(['city_id', 'id']).doUpdateSet(eb => ({
              roles: eb.ref('excluded.roles'),
              responsibility: eb.ref('excluded.responsibility'),
              title: eb.ref('excluded.title'),
              valid_to: null,
            })),
          ),
      )
    }
    endMissing(tx, id, pack)
  })
}

/** Whoever the version does not name any more has left by the day before it. */
function endMissing(tx: CityTx, id: number, pack: Pack): void {
  const last = Temporal.PlainDate.from(pack.effectiveFrom).subtract({ days: 1 }).toString()
  const posts = [...pack.people.values()].map(person => postIdOf(pack.code, person))
  tx.write(
    tx.db
      .updateTable('post')
      .set({ valid_to: last })
      .where('city_id', '=', id)
      .where('valid_to', 'is', null)
      .where('id', 'not in', posts),
  )
  tx.write(
    tx.db
      .updateTable('unit')
      .set({ valid_to: last })
      .where('city_id', '=', id)
      .where('valid_to', 'is', null)
      .where('id', 'not in', [...pack.units.keys()]),
  )
}

async function cityId(pool: Pool, code: string): Promise<number> {
  const session = await pool.acquire()
  try {
    const { rows } = await sql<{ city_id: number; code: string }>`select city_id, code from city`.execute(session.db)
    const known = rows.find(row => row.code === code)
    return known?.city_id ?? Math.max(0, ...rows.map(row => row.city_id)) + 1
  } finally {
    pool.release(session)
  }
}
