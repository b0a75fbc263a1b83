import { z } from 'zod'
import { unitsOf, view } from '../../../../platform/acts/index.ts'
import { Day, Id, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { UnitRef, unitRef } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { schemeFor } from '../../scheme-for.ts'
import { FactKind } from '../../shapes.ts'
import { waiverStands } from '../../waiver-stands.ts'

const Said = z.object({ id: Id, number: z.string(), stateName: Text }).nullable()

export const CaseCosts = z
  .object({
    rows: z.array(
      z.object({
        fact: FactKind,
        factId: Id,
        unit: UnitRef,
        what: Text,
        day: Day,
        waived: z.boolean(),
        excuse: Said,
        objection: Said,
      }),
    ),
    grounds: z.array(z.object({ id: z.string(), name: Text })),
  })
  .meta({ id: 'CaseCosts' })

/**
 * What of one case counts against my unit as the books stand now, and whether it was objected to or an excuse asked (SPEC Q9, CHECKLIST
 * K90): from the case page an honest mistake is excused as from the ranking.
 */
export const caseCosts = view({
  name: 'excuse.caseCosts',
  route: 'GET /api/cases/{id}/costs',
  by: ['handler', 'unit_head'],
  input: z.object({ id: z.uuid() }),
  output: CaseCosts,
  async run({ db, city, actor, now }, { id }) {
    const units = unitsOf(actor, 'handler', 'unit_head')
    const own = units.length ? units : ['']
    const [verdicts, limits, returns] = await Promise.all([
      db
        .selectFrom('verdict')
        .select(['id', 'unit_id', 'on_day as day'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .where('unit_id', 'in', own)
        .where('final', '=', true)
        .where('result', '=', 'dissatisfied')
        .execute(),
      db
        .selectFrom('clock')
        .select(['id', 'unit_id', 'due_day as day'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .where('unit_id', 'in', own)
        .where('kind', '=', 'handle')
        .where('cancelled', '=', false)
        .where('excluded', 'is', null)
        .where(eb =>
          eb.or([eb('on_time', '=', false), eb.and([eb('on_time', 'is', null), eb('due_day', '<', dayIn(city, now))])]),
        )
        .execute(),
      db
        .selectFrom('dispatch')
        .select(['id', 'unit_id', 'returned_day as day'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .where('unit_id', 'in', own)
        .where('excluded', 'is', null)
        .where('returned_day', 'is not', null)
        .execute(),
    ])
    const facts = [
      ...verdicts.map(row => ({ ...row, fact: 'verdict' as const })),
      ...limits.map(row => ({ ...row, fact: 'limit' as const })),
      ...returns.map(row => ({ ...row, fact: 'return' as const })),
    ]
    const ids = facts.length ? facts.map(row => row.id) : [id]
    const [waived, excuses, objections] = await Promise.all([
      db
        .selectFrom('fact_waiver as waiver')
        .select('fact_id')
        .where('city_id', '=', city.id)
        .where('fact_id', 'in', ids)
        .where(waiverStands)
        .execute(),
      db
        .selectFrom('excuse')
        .select(['id', 'number', 'state', 'fact_id'])
        .where('city_id', '=', city.id)
        .where('fact_id', 'in', ids)
        .where('state', '<>', 'withdrawn')
        .execute(),
      db
        .selectFrom('objection')
        .select(['id', 'number', 'state', 'fact_id'])
        .where('city_id', '=', city.id)
        .where('fact_id', 'in', ids)
        .where('state', '<>', 'withdrawn')
        .execute(),
    ])
    const said = (kind: 'excuse' | 'objection', row: (typeof excuses)[number] | undefined) =>
      row ? { id: row.id, number: row.number, stateName: text(`${kind}.state.${row.state}`) } : null
    return {
      rows: facts.flatMap(row => {
        const unit = unitRef(city, row.unit_id ?? '')
        if (!unit || !row.day) return []
        return {
          fact: row.fact,
          factId: row.id,
          unit,
          what: text(`objection.fact.${row.fact}`),
          day: row.day,
          waived: waived.some(one => one.fact_id === row.id),
          excuse: said(
            'excuse',
            excuses.find(one => one.fact_id === row.id),
          ),
          objection: said(
            'objection',
            objections.find(one => one.fact_id === row.id),
          ),
        }
      }),
      grounds: schemeFor(city.pack, 'month').excuses.grounds.map(row => ({ id: row.code, name: row.name })),
    }
  },
})
