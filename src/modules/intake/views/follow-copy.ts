import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { copyOf } from '../data-request/copy.ts'

/** The copy that was granted, of those matters that the asker proves to own now (PIPL 45, CHECKLIST K28). */
export const followCopy = view({
  name: 'follow.copy',
  route: 'GET /api/public/{city}/data-copies/{id}',
  by: ['owner'],
  input: z.object({ city: z.string(), id: z.uuid() }),
  output: z.object({
    sections: z.array(z.object({ title: Text, lines: z.array(z.object({ name: Text, value: Text })) })),
  }),
  async run({ db, city, actor }, { id }) {
    const request = await db
      .selectFrom('data_request')
      .select(['appeal_ids'])
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .where('kind', '=', 'copy')
      .where('state', '=', 'granted')
      .executeTakeFirst()
    const own = actor.kind === 'citizen' ? (request?.appeal_ids.filter(one => actor.appealIds.includes(one)) ?? []) : []
    if (own.length === 0) throw notFound()
    return { sections: await copyOf(db, city, own) }
  },
})
