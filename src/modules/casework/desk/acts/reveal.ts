import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { DESK_STAFF, OWN_UNIT, onDesk } from '../subject.ts'
import { openDeskContact } from '../terms.ts'

/** Shows name and number in full; every look is an entry (DESIGN 7). */
export const revealDesk = act({
  name: 'desk.reveal',
  on: onDesk,
  by: [...DESK_STAFF, 'operator', 'caller_back', 'supervisor'],
  within: OWN_UNIT,
  clause: 'DESIGN 7',
  secret: true,
  hidden: true,
  input: z.object({}),
  run: (ctx, matter) => ({ data: {}, answer: { ...openDeskContact(ctx.city, matter.contact) } }),
})
