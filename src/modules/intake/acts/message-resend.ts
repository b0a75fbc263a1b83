import type { Selectable } from 'kysely'
import { z } from 'zod'
import { act, type SubjectKind } from '../../../platform/acts/index.ts'
import type { Database } from '../../../platform/db/index.ts'

type Message = Selectable<Database['message']>

const onMessage: SubjectKind<Message> = {
  kind: 'message',
  path: 'messages',
  lock: (db, cityId, id) =>
    db.selectFrom('message').selectAll().where('city_id', '=', cityId).where('id', '=', id).forNoKeyUpdate(),
  version: row => row.tries,
  state: row => row.state,
  unit: () => null,
  ownedBy: () => false,
  current: row => ({ state: row.state, tries: row.tries }),
  update: (db, cityId, row, patch) =>
    db.updateTable('message').set(patch).where('city_id', '=', cityId).where('id', '=', row.id),
}

/** A message that has failed for good is sent once more, after whoever runs the gateway mended it (CHECKLIST K119). */
export const resendMessage = act({
  name: 'message.resend',
  on: onMessage,
  from: ['failed'],
  to: 'waiting',
  by: ['system_admin', 'supervisor'],
  clause: 'K119',
  hidden: true,
  input: z.object({}),
  run: (ctx, message) => ({
    patch: { send_after: ctx.now, tries: 0, error: null },
    data: { template: message.template, way: message.way, after: message.tries },
  }),
})
