import { z } from 'zod'
import { openActs, unitsOf, view } from '../../../../platform/acts/index.ts'
import { Id, Instant } from '../../../../platform/http/shapes.ts'
import { unitRef } from '../../present.ts'
import { personName } from '../../rules/person-in-unit.ts'
import { unitsSeen } from '../../scope.ts'
import { OpenAct, UnitRef } from '../../shapes.ts'

/** What streets said of the people sent to them (SPEC R8): the street and the department see their own, the centre all. */
export const secondeeOpinions = view({
  name: 'secondee.list',
  route: 'GET /api/secondee-opinions',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      mine: z.array(UnitRef).describe('streets for which this person may assess'),
      rows: z.array(
        z.object({
          id: Id,
          street: UnitRef,
          unit: UnitRef,
          person: z.string(),
          period: z.string(),
          mark: z.number().int(),
          words: z.string(),
          transfer: z.boolean(),
          decision: z.enum(['transfer', 'stay']).nullable(),
          decidedWords: z.string().nullable(),
          at: Instant,
          version: z.number().int(),
          acts: z.array(OpenAct),
        }),
      ),
    })
    .meta({ id: 'SecondeeOpinions' }),
  async run({ db, city, actor, now }) {
    const seen = unitsSeen(actor)
    let query = db.selectFrom('secondee_opinion').selectAll().where('city_id', '=', city.id)
    if (seen !== null)
      query = query.where(eb => eb.or([eb('street', 'in', [...seen, '']), eb('unit_id', 'in', [...seen, ''])]))
    const rows = await query.orderBy('at', 'desc').limit(200).execute()
    const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    return {
      mine: unitsOf(actor, 'unit_head')
        .filter(unit => ['street', 'town'].includes(city.pack.units.get(unit)?.kind ?? ''))
        .map(ref),
      rows: rows.map(row => ({
        id: row.id,
        street: ref(row.street),
        unit: ref(row.unit_id),
        person: personName(city, row.person_id) ?? '',
        period: row.period,
        mark: row.mark,
        words: row.words,
        transfer: row.transfer,
        decision: row.decision as 'transfer' | 'stay' | null,
        decidedWords: row.decided_words,
        at: row.at.toISOString(),
        version: row.version,
        acts: openActs('opinion', row, row.id, actor, city, now).open,
      })),
    }
  },
})
