import type { z } from 'zod'
import { type Actor, type CityContext, hasRole } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { clockView, personName, unitRef } from '../../casework/index.ts'
import { groundName } from '../objection/grounds.ts'
import { schemeFor } from '../scheme-for.ts'
import { ASKERS, type RestorationRow, type WaiverHistory } from './shapes.ts'
import type { Restoration, Waiver } from './subject.ts'

export async function restorationRows(
  db: Db,
  city: CityContext,
  rows: readonly Restoration[],
  now: Date,
): Promise<z.input<typeof RestorationRow>[]> {
  if (rows.length === 0) return []
  const [cases, clocks] = await Promise.all([
    db
      .selectFrom('case_file')
      .select(['id', 'number', 'title'])
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.case_id),
      )
      .execute(),
    db
      .selectFrom('clock')
      .selectAll()
      .where('city_id', '=', city.id)
      .where(
        'id',
        'in',
        rows.map(row => row.clock_id),
      )
      .where('stopped_at', 'is', null)
      .execute(),
  ])
  return rows.map(row => {
    const kase = cases.find(one => one.id === row.case_id)
    const clock = row.state === 'asked' && clocks.find(one => one.id === row.clock_id)
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      state: row.state as 'asked',
      stateName: text(`restoration.state.${row.state}`),
      unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
      fact: row.fact as 'verdict',
      factName: text(`objection.fact.${row.fact}`),
      ground: row.ground as 'person',
      groundName: text(`restoration.ground.${row.ground}`),
      case: { id: row.case_id, number: kase?.number ?? '', title: kase?.title ?? '' },
      askedAt: row.asked_at.toISOString(),
      clock: clock ? clockView(city, clock, now) : null,
    }
  })
}

/** What became of a fact, oldest first; null if nobody ever left it out. */
export async function waiverHistory(
  { db, city, actor }: { db: Db; city: CityContext; actor: Actor },
  fact: string,
  factId: string,
): Promise<z.input<typeof WaiverHistory> | null> {
  const [waivers, requests] = await Promise.all([
    db
      .selectFrom('fact_waiver')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('fact', '=', fact)
      .where('fact_id', '=', factId)
      .orderBy('seq')
      .execute(),
    db
      .selectFrom('restoration')
      .select(['id', 'number', 'state', 'asked_at'])
      .where('city_id', '=', city.id)
      .where('fact', '=', fact)
      .where('fact_id', '=', factId)
      .orderBy('asked_at')
      .execute(),
  ])
  const last = waivers.at(-1)
  if (!last) return null
  const numbers = await numbersOf(db, city.id, waivers)
  const scheme = schemeFor(city.pack, 'month')
  const standing = last.remedy !== 'restore'
  return {
    id: last.id,
    standing,
    mayAsk: standing && hasRole(actor, ...ASKERS) && !requests.some(row => row.state === 'asked'),
    rows: waivers.map(row => ({
      remedy: row.remedy as 'exclude',
      name: text(`waiver.${row.remedy}`),
      groundName:
        row.subject_kind === 'restoration'
          ? text(`restoration.ground.${row.ground}`)
          : groundName(scheme, row.subject_kind, row.ground),
      number: numbers.get(row.subject_id) ?? '',
      by: personName(city, row.by_person),
      at: row.at.toISOString(),
    })),
    requests: requests.map(row => ({
      id: row.id,
      number: row.number,
      state: row.state as 'asked',
      stateName: text(`restoration.state.${row.state}`),
      askedAt: row.asked_at.toISOString(),
    })),
  }
}

/** The numbers people write of what a fact was left out on, and put back on. */
async function numbersOf(db: Db, cityId: number, waivers: readonly Waiver[]): Promise<Map<string, string>> {
  const of = (table: 'objection' | 'excuse' | 'restoration') => {
    const ids = waivers.filter(row => row.subject_kind === table).map(row => row.subject_id)
    return ids.length === 0
      ? []
      : db.selectFrom(table).select(['id', 'number']).where('city_id', '=', cityId).where('id', 'in', ids).execute()
  }
  const found = await Promise.all([of('objection'), of('excuse'), of('restoration')])
  return new Map(found.flat().map(row => [row.id, row.number]))
}
