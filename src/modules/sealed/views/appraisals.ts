import { z } from 'zod'
import { forbidden, hasRole, hasRoleWithin, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
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
      marks: z.array(z.object({ mark: z.number().int(), name: Text, count: z.number().int() })),
      people: z.array(z.object({ id: Id, name: z.string(), count: z.number().int(), mean: z.number() })),
      rows: z.array(
        z.object({ id: Id, at: Instant, mark: Text, person: z.string().nullable(), words: z.string().nullable() }),
      ),
    })
    .meta({ id: 'Appraisals' }),
  async run({ db, city, actor }, { unit }) {
    if (!hasRole(actor, 'supervisor', 'leader', 'discipline_inspector') && !hasRoleWithin(actor, unit, ['unit_head']))
      throw forbidden()
    const [sum, rows, marks, people] = await Promise.all([
      db
        .selectFrom('appraisal')
        .select(eb => [eb.fn.countAll<number>().as('n'), eb.fn.avg<number>('mark').as('mean')])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .executeTakeFirst(),
      db
        .selectFrom('appraisal')
        .select(['id', 'at', 'mark', 'person_id', 'words'])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(50)
        .execute(),
      db
        .selectFrom('appraisal')
        .select(eb => ['mark', eb.fn.countAll<number>().as('n')])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .groupBy('mark')
        .execute(),
      db
        .selectFrom('appraisal')
        .select(eb => ['person_id', eb.fn.countAll<number>().as('n'), eb.fn.avg<number>('mark').as('mean')])
        .where('city_id', '=', city.id)
        .where('unit_id', '=', unit)
        .where('person_id', 'is not', null)
        .groupBy('person_id')
        .execute(),
    ])
    const names = new Map([...city.pack.people.values()].map(one => [personIdOf(city.code, one.code), one.name]))
    const { levels } = city.pack.rules.rating
    return {
      count: Number(sum?.n ?? 0),
      mean: sum?.mean ? Number(sum.mean) : null,
      marks: levels
        .map(level => ({
          mark: level.code,
          name: level.name,
          count: Number(marks.find(row => row.mark === level.code)?.n ?? 0),
        }))
        .sort((a, b) => b.mark - a.mark),
      people: people.flatMap(row => {
        const name = names.get(row.person_id ?? '')
        return row.person_id && name ? [{ id: row.person_id, name, count: Number(row.n), mean: Number(row.mean) }] : []
      }),
      rows: rows.map(row => ({
        id: row.id,
        at: row.at.toISOString(),
        mark: levels.find(level => level.code === row.mark)?.name ?? { zh: String(row.mark), en: String(row.mark) },
        person: row.person_id ? (names.get(row.person_id) ?? null) : null,
        words: row.words,
      })),
    }
  },
})
