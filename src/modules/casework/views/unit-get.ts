import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { personIdOf, sectionsOf } from '../../registry/index.ts'
import { unitRef } from '../present.ts'
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
    items: z.array(z.object({ code: z.string(), name: Text, domain: Text, lead: z.boolean() })),
  }),
  async run({ db, city, actor, now }, { id }) {
    const unit = city.pack.units.get(id)
    const ref = unitRef(city, id)
    if (!unit || !ref) throw notFound()
    const sections = sectionsOf(unit)
    const inside = new Set([id, ...sections.map(section => section.code)])
    const seen = unitsSeen(actor)
    const load =
      unit.kind !== 'section' && (seen === null || seen.includes(id))
        ? await db
            .selectFrom('case_file')
            .select(eb => [
              eb.fn.countAll<number>().filterWhere('state', 'in', ['dispatched', 'signed']).as('open'),
              eb.fn.countAll<number>().filterWhere('due_at', '<', now).as('late'),
              eb.fn
                .countAll<number>()
                .filterWhere(where =>
                  where.and([where('due_at', '>=', now), where('due_at', '<', endOfDay(city, now))]),
                )
                .as('today'),
              eb.fn.countAll<number>().filterWhere('state', '=', 'replied').as('answered'),
            ])
            .where('city_id', '=', city.id)
            .where('closed_at', 'is', null)
            .where('unit_id', '=', id)
            .executeTakeFirst()
        : undefined
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
      items: [...city.pack.items.values()]
        .filter(item => item.lead === id || item.co.includes(id))
        .map(item => ({ code: item.code, name: item.name, domain: domainName(item.domain), lead: item.lead === id })),
    }
  },
})
