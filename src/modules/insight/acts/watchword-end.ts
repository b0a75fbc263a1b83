import { z } from 'zod'
import { act } from '../../../platform/acts/index.ts'
import { onWatchword } from '../subject.ts'
import { WATCHERS } from '../terms.ts'

/** No longer watched; what was found stays listed. Only whoever watches it ends it. */
export const endWatchword = act({
  name: 'watchword.end',
  on: onWatchword,
  from: ['on'],
  to: 'ended',
  by: WATCHERS,
  clause: 'K96',
  shut: (row, actor) => (row.by_person === actor.id ? null : 'watchword_not_yours'),
  input: z.object({}),
  run: ctx => ({ patch: { ended_at: ctx.now }, unit: null }),
})
