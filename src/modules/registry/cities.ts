import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Vault } from '../../platform/crypto/vault.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import type { Numbers } from '../../platform/ids/numbers.ts'
import { type Calendar, makeCalendar } from '../../rules/calendar/index.ts'
import type { Pack } from './pack/index.ts'

declare module '../../platform/acts/context.ts' {
  interface CityContext {
    pack: Pack
    calendar: Calendar
    vault: Vault
    numbers: Numbers
    /** the program shows demo accounts and sends no message outside */
    demo: boolean
    /** where people reach the program, without a slash at the end: for links in messages */
    baseUrl?: string
    /** public keys of the ledger by their id: receipts are checked with them */
    ledgerKeys?: ReadonlyMap<string, KeyObject>
  }
}

const NAMESPACE = 'a3c1f7c2-6a0e-5d5e-9f0e-6b1f0f0c7b11'

/** The person of a pack keeps the same identifier in every database, so that a reload changes nothing. */
export const personIdOf = (city: string, code: string): string => uuidv5(`${city}/${code}`, NAMESPACE)

export function calendarOf(pack: Pack): Calendar {
  const { frames, localHolidays, localWorkdays } = pack.rules.calendar
  return makeCalendar({
    zone: pack.zone,
    frames: frames.value,
    localHolidays: localHolidays.value,
    localWorkdays: localWorkdays.value,
  })
}

/**
 * Brings a pack into the database: the city, this version of the pack, its units, people and posts. Doing it again
 * changes nothing; a new version is added beside the old. Units and people that are gone are ended, not deleted.
 */
export async function installPack(
  pool: Pool,
  pack: Pack,
  services: Pick<CityContext, 'vault' | 'numbers' | 'demo' | 'baseUrl' | 'ledgerKeys'>,
  now: Date,
): Promise<CityContext> {
  const id = await cityId(pool, pack.code)
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
          body: JSON.stringify({ code: pack.code, version: pack.version, rules: pack.rules }),
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
              })),
            ),
        )
    const people = [...pack.people.values()]
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
              id: uuidv5(`${pack.code}/${person.code}/${person.unit}`, NAMESPACE),
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
            })),
          ),
      )
    }
  })
  return { id, code: pack.code, name: pack.name, pack, calendar: calendarOf(pack), ...services }
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
