import type { CityContext } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Text } from '../../../platform/i18n/texts.ts'
import { dutyPhone, peopleOfUnit } from './people.ts'

export interface OnDuty {
  unit: { id: string; name: Text }
  turn: { code: string; name: Text; public: boolean }
  person: { id: string; name: string; title: Text }
  phone: string | null
}

/** Who has a turn of duty on a civil day, in all units or in one. */
export async function onDuty(db: Db, city: CityContext, day: string, unit?: string): Promise<OnDuty[]> {
  const rows = await db
    .selectFrom('duty_turn')
    .select(['unit_id', 'turn', 'person_id', 'phone'])
    .where('city_id', '=', city.id)
    .where('day', '=', day)
    .$if(unit !== undefined, query => query.where('unit_id', '=', unit ?? ''))
    .orderBy('unit_id')
    .execute()
  const turns = city.pack.rules.duty?.turns ?? []
  const rank = (code: string) => turns.findIndex(one => one.code === code)
  const ordered = rows.toSorted((a, b) => rank(a.turn) - rank(b.turn))
  return ordered.flatMap(row => {
    const turn = turns.find(one => one.code === row.turn)
    const name = city.pack.units.get(row.unit_id)?.name
    const person = peopleOfUnit(city, row.unit_id).find(one => one.id === row.person_id)
    if (!turn || !name || !person) return []
    return {
      unit: { id: row.unit_id, name },
      turn: { code: turn.code, name: turn.name, public: turn.public },
      person,
      phone: dutyPhone(city, row.phone),
    }
  })
}
