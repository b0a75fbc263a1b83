import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, openActs, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { maskPhone } from '../../../rules/text/index.ts'
import { channelName, openContact, personName } from '../../casework/index.ts'
import { DataRequestRow, requestRow, requestsWithClock } from '../data-request/present.ts'
import { openGround, openWords } from '../data-request/words.ts'
import { headlineOf, standOf } from '../follow/stand.ts'

/** One request with what is needed to decide it: who asks, by what proof, for which matters; numbers stay masked. */
export const getDataRequest = view({
  name: 'dataRequest.get',
  route: 'GET /api/data-requests/{id}',
  by: ['security_admin', 'audit_admin'],
  input: z.object({ id: z.uuid() }),
  output: DataRequestRow.extend({
    text: z.string().nullable(),
    right: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    matters: z.array(
      z.object({
        appealId: Id,
        number: z.string(),
        channel: Text,
        receivedAt: Instant,
        name: z.string().nullable(),
        phone: z.string().nullable(),
        headline: Text,
        open: z.boolean().describe('still handled: nothing can be deleted yet'),
      }),
    ),
    decidedBy: z.string().nullable(),
    ground: z.string().nullable(),
    acts: z.array(z.looseObject({ name: z.string(), path: z.string() })),
  }),
  async run({ db, city, actor, now }, { id }) {
    const row = await requestsWithClock(db, city.id).where('data_request.id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    const matters = await db
      .selectFrom('appeal')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select([
        'appeal.id',
        'appeal.number',
        'appeal.channel',
        'appeal.received_at',
        'appeal.contact',
        'case_file.state',
        'case_file.verdict',
        'case_file.unit_id',
      ])
      .where('appeal.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('appeal.id', '=', sql<string>`any(${row.appeal_ids}::uuid[])`)
      .orderBy('appeal.received_at', 'desc')
      .execute()
    const words = openWords(city, row.words)
    return {
      ...requestRow(city, row, now),
      text: words.text,
      right:
        words.name || words.phone ? { name: words.name, phone: words.phone ? maskPhone(words.phone) : null } : null,
      matters: matters.map(matter => {
        const contact = openContact(city, matter.contact)
        return {
          appealId: matter.id,
          number: matter.number,
          channel: channelName(city, matter.channel),
          receivedAt: matter.received_at.toISOString(),
          name: contact.name,
          phone: contact.phone ? maskPhone(contact.phone) : null,
          headline: headlineOf(city, matter),
          open: standOf(matter) !== 'closed' && standOf(matter) !== 'declined',
        }
      }),
      decidedBy: personName(city, row.decided_by),
      ground: openGround(city, row.ground),
      acts: openActs('dataRequest', row, row.id, actor, city, now).open.map(({ name, path }) => ({ name, path })),
    }
  },
})
