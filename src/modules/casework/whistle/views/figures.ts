import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { declareFigures } from '../../../registry/index.ts'
import { unitRef } from '../../present.ts'
import { WhistleFigures } from '../shapes.ts'

declareFigures(
  'figures.shown.whistles',
  'R6',
  ['called', 'answered', 'inTime', 'speed', 'quality', 'needed'].map(name => `whistle.${name}`),
)

/**
 * What whistles give the assessment (SPEC R6, both sides): how a called unit answered and was scored, and whether what a
 * unit blew was needed in the eyes of those it called.
 */
export const whistleFigures = view({
  name: 'whistle.figures',
  route: 'GET /api/whistles/figures',
  by: ['staff'],
  input: z.object({ from: z.iso.date(), to: z.iso.date() }),
  output: WhistleFigures,
  async run({ db, city }, { from, to }) {
    const days = db
      .selectFrom('whistle_call')
      .where('city_id', '=', city.id)
      .where('on_day', '>=', from)
      .where('on_day', '<=', to)
      .where('state', '!=', 'released')
    const [called, blown] = await Promise.all([
      days
        .select(eb => [
          'unit_id',
          eb.fn.countAll<number>().as('called'),
          eb.fn.count<number>('answered_at').as('answered'),
          eb.fn.countAll<number>().filterWhere('in_time', '=', true).as('in_time'),
          eb.fn.count<number>('scored_at').as('scored'),
          eb.fn.avg<number>('speed').as('speed'),
          eb.fn.avg<number>('quality').as('quality'),
        ])
        .groupBy('unit_id')
        .execute(),
      days
        .select(eb => [
          'by_unit',
          eb.fn.count<number>('whistle_id').distinct().as('blown'),
          eb.fn.count<number>('needed').as('judged'),
          eb.fn.countAll<number>().filterWhere('needed', '=', true).as('needed'),
        ])
        .groupBy('by_unit')
        .execute(),
    ])
    const units = [...new Set([...called.map(row => row.unit_id), ...blown.map(row => row.by_unit)])]
    const mean = (value: unknown) => (value === null || value === undefined ? null : Number(value))
    return {
      rows: units.flatMap(code => {
        const unit = unitRef(city, code)
        const as = called.find(row => row.unit_id === code)
        const by = blown.find(row => row.by_unit === code)
        if (!unit) return []
        return {
          unit,
          called: Number(as?.called ?? 0),
          answered: Number(as?.answered ?? 0),
          inTime: Number(as?.in_time ?? 0),
          scored: Number(as?.scored ?? 0),
          speed: mean(as?.speed),
          quality: mean(as?.quality),
          blown: Number(by?.blown ?? 0),
          judged: Number(by?.judged ?? 0),
          needed: Number(by?.needed ?? 0),
        }
      }),
    }
  },
})
