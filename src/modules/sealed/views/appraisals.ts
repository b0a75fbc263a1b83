import { z } from 'zod'
import { forbidden, hasRole, hasRoleWithin, view } from '../../../platform/acts/index.ts'
import { Instant, Text } from '../../../platform/http/shapes.ts'
import { personIdOf } from '../../registry/index.ts'

/** What people said of an office by its QR code (SPEC Q1): its own head and the supervisors see it; who said it nobody. */
export const appraisalsOf = view({
  name: 'appraisal.list',
  route: 'GET /api/appraisals',
  by: ['unit_head', 'supervisor', 'leader', 'discipline_inspector'],
  input: z.object({ unit: z.string() }),
  output: z
    .object({
      count: z.number().int(),
      mean: z.number().nullable(),
      rows: z.array(z.object({ at: Instant, mark: Text, person: z.string().nullable(), words: z.string().nullable() })),
    })
    .meta({ id: 'Appraisals' }),
  async run({ db, city, actor }, { unit }) {
    if (!hasRole(actor, 'supervisor', 'leader', 'discipline_inspector') && !hasRoleWithin(actor, unit, ['unit_head']))
      throw forbidden()
    const [sum, rows] = await Promise.all([
      db
        .selectFrom('appraisal')
        .select(eb => [eb.fn.countAll<number>().as('n'), eb.fn.avg<number>('mark').as('mean')])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .executeTakeFirst(),
      db
        .selectFrom('appraisal')
        .select(['at', 'mark', 'person_id', 'words'])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(50)
        .execute(),
    ])
    const names = new Map([...city.pack.people.values()].map(one => [personIdOf(city.code, one.code), one.name]))
    const { levels } = city.pack.rules.rating
    return {
      count: Number(sum?.n ?? 0),
      mean: sum?.mean ? Number(sum.mean) : null,
      rows: rows.map(row => ({
        at: row.at.toISOString(),
        mark: levels.find(level => level.code === row.mark)?.name ?? { zh: String(row.mark), en: String(row.mark) },
        person: row.person_id ? (names.get(row.person_id) ?? null) : null,
        words: row.words,
      })),
    }
  },
})
