import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { dayIn, mayHandOver, postsOf, presenceOf } from '../../registry/index.ts'
import { personRef, unitRef } from '../present.ts'
import { unitsSeen } from '../scope.ts'
import { PersonRef, UnitRef } from '../shapes.ts'

/** One person of the staff: posts, and the cases in their hands where the asker may see them. */
export const getPerson = view({
  name: 'person.get',
  route: 'GET /api/people/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    posts: z.array(
      z.object({ unit: UnitRef, title: Text, roles: z.array(z.string()), responsibility: z.string().nullable() }),
    ),
    load: z.object({ open: z.number(), late: z.number() }).nullable(),
    department: z.string(),
    left: z.boolean(),
    away: z.object({ standIn: PersonRef.nullable(), until: z.string() }).nullable(),
    mayHandOver: z.boolean().describe('this reader may hand over all they hold when they leave'),
  }),
  async run({ db, city, actor, now }, { id }) {
    const rows = await db
      .selectFrom('person')
      .innerJoin('post', join =>
        join.onRef('post.city_id', '=', 'person.city_id').onRef('post.person_id', '=', 'person.id'),
      )
      .select(['person.name', 'post.unit_id', 'post.roles', 'post.responsibility', 'post.title'])
      .where('person.city_id', '=', city.id)
      .where('person.id', '=', id)
      .execute()
    const [first] = rows
    if (!first) throw notFound()
    const [held, presence] = await Promise.all([postsOf(db, city, [id]), presenceOf(db, city, [id], dayIn(city, now))])
    const present = presence.get(id)
    const units = rows.map(row => city.pack.units.get(row.unit_id)?.parent ?? row.unit_id)
    const seen = unitsSeen(actor)
    const load =
      seen === null || units.some(unit => seen.includes(unit))
        ? await db
            .selectFrom('case_file')
            .select(eb => [
              eb.fn.countAll<number>().as('open'),
              eb.fn.countAll<number>().filterWhere('due_at', '<', now).as('late'),
            ])
            .where('city_id', '=', city.id)
            .where('closed_at', 'is', null)
            .where('state', '=', 'signed')
            .where('unit_id', 'in', units)
            .where('handler_id', '=', id)
            .executeTakeFirst()
        : undefined
    return {
      id,
      name: first.name,
      posts: rows.map(row => ({
        unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
        title: row.title,
        roles: row.roles,
        responsibility: row.responsibility,
      })),
      department: units[0] ?? '',
      left: present?.left ?? false,
      away: present?.until ? { standIn: personRef(city, present.standIn), until: present.until } : null,
      mayHandOver: present?.left === false && mayHandOver(actor, id, held),
      load: load ? { open: Number(load.open), late: Number(load.late) } : null,
    }
  },
})
