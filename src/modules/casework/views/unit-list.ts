import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { unitsSeen } from '../scope.ts'

const AT_UNIT = ['dispatched', 'signed']

/** The unit tree with what each unit has at hand; figures only of units whose cases the asker may see. */
export const listUnits = view({
  name: 'unit.list',
  route: 'GET /api/units',
  by: ['staff'],
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        name: Text,
        kind: z.string(),
        group: z.string().nullable(),
        parent: z.string().nullable(),
        open: z.number().nullable(),
        late: z.number().nullable(),
      }),
    ),
  }),
  async run({ db, city, actor, now }) {
    const counts = await db
      .selectFrom('case_file')
      .select(eb => [
        'unit_id',
        eb.fn.countAll<number>().as('open'),
        eb.fn.countAll<number>().filterWhere('due_at', '<', now).as('late'),
      ])
      .where('city_id', '=', city.id)
      .where('closed_at', 'is', null)
      .where('unit_id', 'is not', null)
      .where('state', 'in', AT_UNIT)
      .groupBy('unit_id')
      .execute()
    const seen = unitsSeen(actor)
    return {
      rows: [...city.pack.units.values()].map(unit => {
        const count = counts.find(row => row.unit_id === unit.code)
        const visible = unit.kind !== 'section' && (seen === null || seen.includes(unit.code))
        return {
          id: unit.code,
          name: unit.name,
          kind: unit.kind,
          group: unit.group ?? null,
          parent: unit.parent ?? null,
          open: visible ? Number(count?.open ?? 0) : null,
          late: visible ? Number(count?.late ?? 0) : null,
        }
      }),
    }
  },
})
