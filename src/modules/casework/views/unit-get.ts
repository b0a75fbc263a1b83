import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { personIdOf, sectionsOf, subtreeOf } from '../../registry/index.ts'
import { unitRef } from '../present.ts'
import { atDesk } from '../queues.ts'
import { endOfDay } from '../rules/end-of-day.ts'
import { unitsSeen } from '../scope.ts'
import { UnitRef } from '../shapes.ts'

/** One unit: its people in three responsibilities (SPEC R4), what it answers for, what it has at hand. */
export const getUnit = view({
  name: 'unit.get',
  route: 'GET /api/units/{id}',
  by: ['staff'],
  input: z.object({ id: z.string() }),
  output: z.object({
    unit: UnitRef.extend({ kind: z.string(), group: z.string().nullable() }),
    parent: UnitRef.nullable(),
    sections: z.array(UnitRef),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        unit: UnitRef,
        title: Text,
        roles: z.array(z.string()),
        responsibility: z.enum(['first', 'leader', 'doer']).nullable(),
      }),
    ),
    load: z.object({ open: z.number(), late: z.number(), today: z.number(), answered: z.number() }).nullable(),
    steps: z
      .array(z.object({ unit: UnitRef, running: z.number(), late: z.number(), done: z.number(), missed: z.number() }))
      .describe('hand-ons inside the unit in the last thirty days: how many run and are late, were done and missed'),
    items: z.array(z.object({ code: z.string(), name: Text, domain: Text, lead: z.boolean() })),
  }),
  async run({ db, city, actor, now }, { id }) {
    const unit = city.pack.units.get(id)
    const ref = unitRef(city, id)
    if (!unit || !ref) throw notFound()
    const sections = sectionsOf(unit)
    const inside = new Set([id, ...sections.map(section => section.code)])
    const seen = unitsSeen(actor)
    const mine = unit.kind !== 'section' && (seen === null || seen.includes(id))
    const load = mine
      ? await db
          .selectFrom('case_file')
          .select(eb => [
            eb.fn.countAll<number>().filterWhere('state', 'in', ['dispatched', 'signed']).as('open'),
            eb.fn.countAll<number>().filterWhere('due_at', '<', now).as('late'),
            eb.fn
              .countAll<number>()
              .filterWhere(where => where.and([where('due_at', '>=', now), where('due_at', '<', endOfDay(city, now))]))
              .as('today'),
            eb.fn.countAll<number>().filterWhere('state', '=', 'replied').as('answered'),
          ])
          .where('city_id', '=', city.id)
          .where('closed_at', 'is', null)
          .where(atDesk([id]))
          .executeTakeFirst()
      : undefined
    const steps = mine ? await stepsOf(db, city, subtreeOf(city.pack, id), now) : []
    const domainName = (code: string) =>
      city.pack.rules.domains.find(row => row.code === code)?.name ?? { zh: code, en: code }
    const parent = unit.parent ? unitRef(city, unit.parent) : null
    const rank = { first: 0, leader: 1, doer: 2 }
    return {
      unit: { ...ref, kind: unit.kind, group: unit.group ?? null },
      parent,
      sections: sections.map(section => ({ id: section.code, name: section.name })),
      people: [...city.pack.people.values()]
        .filter(person => inside.has(person.unit))
        .sort((a, b) => (a.duty ? rank[a.duty] : 3) - (b.duty ? rank[b.duty] : 3))
        .map(person => ({
          id: personIdOf(city.code, person.code),
          name: person.name,
          unit: unitRef(city, person.unit) ?? ref,
          title: person.post,
          roles: person.roles,
          responsibility: person.duty ?? null,
        })),
      load: load
        ? {
            open: Number(load.open),
            late: Number(load.late),
            today: Number(load.today),
            answered: Number(load.answered),
          }
        : null,
      steps,
      items: [...city.pack.items.values()]
        .filter(item => item.lead === id || item.co.includes(id))
        .map(item => ({ code: item.code, name: item.name, domain: domainName(item.domain), lead: item.lead === id })),
    }
  },
})

const DAYS = 30

/** How each unit and section below keeps its part of the limits (CHECKLIST K65). */
async function stepsOf(db: Db, city: CityContext, units: string[], now: Date) {
  const rows = await db
    .selectFrom('clock')
    .select(eb => [
      'unit_id',
      eb.fn.countAll<number>().filterWhere('stopped_at', 'is', null).as('running'),
      eb.fn
        .countAll<number>()
        .filterWhere(where => where.and([where('stopped_at', 'is', null), where('due_at', '<', now)]))
        .as('late'),
      eb.fn.countAll<number>().filterWhere('on_time', 'is not', null).as('done'),
      eb.fn.countAll<number>().filterWhere('on_time', '=', false).as('missed'),
    ])
    .where('city_id', '=', city.id)
    .where('kind', '=', 'step')
    .where('cancelled', '=', false)
    .where('unit_id', 'in', units)
    .where('started_at', '>=', new Date(now.getTime() - DAYS * 86_400_000))
    .groupBy('unit_id')
    .execute()
  return units.flatMap(code => {
    const row = rows.find(found => found.unit_id === code)
    const unit = unitRef(city, code)
    if (!row || !unit) return []
    const n = (value: number) => Number(value)
    return [{ unit, running: n(row.running), late: n(row.late), done: n(row.done), missed: n(row.missed) }]
  })
}
