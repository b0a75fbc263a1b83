import { sql } from 'kysely'
import { z } from 'zod'
import { act, roles } from '../../../platform/acts/index.ts'

/** Notices that have been seen. It concerns nobody but the reader, so it leaves no entry. */
export const readNotices = act({
  name: 'notice.read',
  by: roles,
  clause: 'K61',
  hidden: true,
  silent: true,
  input: z.object({ ids: z.array(z.uuid()).max(200).optional().describe('all of them if left out') }),
  run: (ctx, _row, input) => {
    const person = ctx.actor.id
    const mine = ctx.db
      .updateTable('notice')
      .set({ read_at: ctx.now })
      .where('city_id', '=', ctx.city.id)
      .where('person_id', '=', person)
      .where('read_at', 'is', null)
    ctx.write(input.ids ? mine.where('id', '=', sql<string>`any(${input.ids}::uuid[])`) : mine)
    return { created: { kind: 'person', id: person, version: 0 } }
  },
})
