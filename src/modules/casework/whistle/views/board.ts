import { z } from 'zod'
import { unitsOf, view } from '../../../../platform/acts/index.ts'
import { Text } from '../../../../platform/http/shapes.ts'
import { limitText } from '../../../registry/index.ts'
import { unitRef } from '../../present.ts'
import { UNIT_STAFF, unitsSeen } from '../../scope.ts'
import { UnitRef } from '../../shapes.ts'
import { whistleViews } from '../present.ts'
import { WhistleView } from '../shapes.ts'
import { sharedIn, whistlesOf, wholeUnit } from '../terms.ts'

const MOST = 100

/**
 * Whistles that sound and those of late (SPEC R6): a unit sees what it blew or is called to, the centre sees all. With
 * `case`, those of one case.
 */
export const whistleBoard = view({
  name: 'whistle.board',
  route: 'GET /api/whistles',
  by: ['staff'],
  input: z.object({ state: z.enum(['blown', 'ended']).default('blown'), case: z.uuid().optional() }),
  output: z
    .object({
      kinds: z.array(
        z.object({ code: z.string(), name: Text, belongs: Text, respond: z.string(), arrive: z.string() }),
      ),
      /** units for which this person may blow of their own accord, and the shared duties there */
      mayBlow: z.array(
        z.object({
          unit: UnitRef,
          shared: z.array(z.object({ code: z.string(), name: Text, units: z.array(UnitRef) })),
        }),
      ),
      rows: z.array(WhistleView),
    })
    .meta({ id: 'WhistleBoard' }),
  async run({ db, city, actor, now }, input) {
    const rules = whistlesOf(city)
    const seen = unitsSeen(actor)
    let query = db.selectFrom('whistle').selectAll().where('whistle.city_id', '=', city.id)
    if (input.case) query = query.where('case_id', '=', input.case)
    else query = query.where('ended_at', input.state === 'blown' ? 'is' : 'is not', null)
    if (seen !== null)
      query = query.where(eb =>
        eb.or([
          eb('by_unit', 'in', [...seen, '']),
          eb.exists(
            eb
              .selectFrom('whistle_call')
              .select('whistle_call.id')
              .where('whistle_call.city_id', '=', city.id)
              .whereRef('whistle_call.whistle_id', '=', 'whistle.id')
              .where('whistle_call.unit_id', 'in', [...seen, '']),
          ),
        ]),
      )
    const rows = await query.orderBy('blown_at', 'desc').orderBy('id', 'desc').limit(MOST).execute()
    const mine = [...new Set(unitsOf(actor, ...UNIT_STAFF).map(unit => wholeUnit(city, unit)))].filter(unit =>
      rules.mayBlow.value.some(kind => kind === city.pack.units.get(unit)?.kind),
    )
    const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    return {
      kinds: rules.kinds.map(kind => ({
        code: kind.code,
        name: kind.name,
        belongs: kind.belongs.value,
        respond: limitText(kind.respond.value),
        arrive: limitText(kind.arrive.value),
      })),
      mayBlow: mine.map(unit => ({
        unit: ref(unit),
        shared: sharedIn(city, unit).map(row => ({ code: row.code, name: row.name, units: row.units.map(ref) })),
      })),
      rows: await whistleViews(db, city, actor, now, rows),
    }
  },
})

/** The shared duties of a place (SPEC R7), for a whistle from a case there. */
export const sharedDuties = view({
  name: 'whistle.shared',
  route: 'GET /api/whistles/shared',
  by: ['staff'],
  input: z.object({ place: z.string().optional() }),
  output: z.object({
    rows: z.array(z.object({ code: z.string(), name: Text, units: z.array(UnitRef) })),
  }),
  async run({ city }, { place }) {
    const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    return {
      rows: sharedIn(city, place ?? null).map(row => ({ code: row.code, name: row.name, units: row.units.map(ref) })),
    }
  },
})
