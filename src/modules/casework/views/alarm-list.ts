import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant } from '../../../platform/http/shapes.ts'
import { dutyDesk } from '../queues.ts'

const SHOWN = 20

/**
 * What names a danger and nobody at the duty desk has taken note of; what waits longest stands first, and nothing moves under the hand when
 * another comes. Empty for whoever is no desk (CHECKLIST K12).
 */
export const listAlarms = view({
  name: 'alarm.list',
  route: 'GET /api/alarms',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          number: z.string(),
          title: z.string(),
          receivedAt: Instant,
        }),
      ),
    })
    .meta({ id: 'Alarms' }),
  async run({ db, city, actor }) {
    const desk = dutyDesk(actor)
    if (!desk) return { rows: [] }
    const rows = await db
      .selectFrom('case_file')
      .select(['id', 'number', 'title', 'received_at'])
      .where('city_id', '=', city.id)
      .where('danger', 'is not', null)
      .where('danger_seen_at', 'is', null)
      .where('state', 'in', ['received', 'accepted'])
      .where(desk)
      .orderBy('received_at')
      .orderBy('id')
      .limit(SHOWN)
      .execute()
    return { rows: rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at.toISOString() })) }
  },
})
