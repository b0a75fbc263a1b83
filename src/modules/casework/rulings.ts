import type { Db } from '../../platform/db/index.ts'

const ALIKE = 6
/** Rulings that the routing looks back on, of all items proposed for one text. */
const TAUGHT = 60

/** Earlier rulings on the same kind of matter, newest first. */
export async function rulingsOn(db: Db, cityId: number, item: string | null) {
  if (item === null) return []
  return db
    .selectFrom('ruling')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'ruling.city_id').onRef('case_file.id', '=', 'ruling.case_id'),
    )
    .selectAll('ruling')
    .select(['case_file.number', 'case_file.title'])
    .where('ruling.city_id', '=', cityId)
    .where('case_file.city_id', '=', cityId)
    .where('ruling.item', '=', item)
    .orderBy('ruling.at', 'desc')
    .limit(ALIKE)
    .execute()
}

/** What rulings teach about these items, newest first (CHECKLIST K89); the rule `learnedUnit` applies them. */
export async function taughtRulings(db: Db, cityId: number, items: readonly string[]) {
  if (items.length === 0) return []
  return db
    .selectFrom('ruling')
    .select(['item', 'place_unit', 'refused_unit', 'right_unit', 'at'])
    .where('city_id', '=', cityId)
    .where('item', 'in', [...items])
    .where('teaches', '=', true)
    .orderBy('at', 'desc')
    .limit(TAUGHT)
    .execute()
}
