import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { resolveLead } from '../../registry/index.ts'
import { groundName, openDispute } from '../open-dispute.ts'
import { unitRef } from '../present.ts'
import { isForeignToStreet } from '../rules/duty-list.ts'
import { rulingsOn } from '../rulings.ts'
import { OpenDispute, UnitRef } from '../shapes.ts'

/** One dispute with all that a ruling needs: both grounds, the event item, earlier rulings alike (CHECKLIST K89). */
export const getArbitration = view({
  name: 'arbitration.get',
  route: 'GET /api/arbitrations/{id}',
  by: ['arbiter', 'dispatcher', 'supervisor', 'leader'],
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      dispute: OpenDispute,
      listed: UnitRef.nullable().describe('the unit that the event list names for item and place'),
      foreignToStreet: z.boolean().describe('the list of duties of the street that has it lacks the matter'),
      alike: z.array(
        z.object({
          id: Id,
          caseId: Id,
          number: z.string(),
          title: z.string(),
          at: Instant,
          result: z.enum(['upheld', 'rejected']),
          byRule: z.boolean(),
          ground: Text,
          refused: UnitRef,
          right: UnitRef.nullable(),
          reason: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'ArbitrationDetail' }),
  async run({ db, city, now }, { id }) {
    const [kase, dispute] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['state', 'item', 'place_unit'])
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      openDispute(db, city, id, now),
    ])
    if (kase?.state !== 'disputed' || !dispute) throw notFound()
    const item = kase.item ? city.pack.items.get(kase.item) : undefined
    const lead = item ? resolveLead(city.pack, item, kase.place_unit ?? undefined) : null
    const nameless = (code: string) => unitRef(city, code) ?? { id: code, name: city.name }
    return {
      dispute,
      listed: unitRef(city, lead?.unit.code ?? null),
      foreignToStreet: isForeignToStreet(city.pack, dispute.unit.id, kase.item),
      alike: (await rulingsOn(db, city.id, kase.item)).map(row => ({
        id: row.id,
        caseId: row.case_id,
        number: row.number,
        title: row.title,
        at: row.at.toISOString(),
        result: row.result as 'upheld',
        byRule: row.by_rule,
        ground: groundName(city, row.ground),
        refused: nameless(row.refused_unit),
        right: unitRef(city, row.right_unit),
        reason: row.reason,
      })),
    }
  },
})
