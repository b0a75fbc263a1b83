import { z } from 'zod'
import { Refusal, view } from '../../../platform/acts/index.ts'
import { byPhone } from '../citizen.ts'
import { headlineOf, standOf } from '../follow/stand.ts'
import { messageChoice } from '../messages-choice.ts'
import { MessageChoice, MyMatter } from '../shapes.ts'

/** All that this telephone filed, by any channel, newest first (CHECKLIST K9). */
export const myMatters = view({
  name: 'follow.mine',
  route: 'GET /api/public/{city}/my-matters',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: z.object({ rows: z.array(MyMatter), messageChoice: MessageChoice }),
  async run({ db, city, actor }) {
    const own = actor.kind === 'citizen' ? actor.appealIds : []
    if (own.length === 0) {
      if (byPhone(actor)) return { rows: [], messageChoice: null }
      throw new Refusal('code_needed', { status: 401 })
    }
    const rows = await db
      .selectFrom('appeal')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select([
        'appeal.id',
        'appeal.number',
        'appeal.received_at',
        'appeal.phone_index',
        'appeal.reply_by',
        'case_file.title',
        'case_file.state',
        'case_file.verdict',
        'case_file.unit_id',
      ])
      .where('appeal.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('appeal.id', 'in', [...own])
      .orderBy('appeal.received_at', 'desc')
      .execute()
    const told = rows.find(row => row.reply_by !== 'none')
    return {
      messageChoice: told ? await messageChoice(db, city.id, told) : null,
      rows: rows.map(row => ({
        appealId: row.id,
        number: row.number,
        title: row.title,
        receivedAt: row.received_at.toISOString(),
        headline: headlineOf(city, row),
        state: standOf(row),
      })),
    }
  },
})
