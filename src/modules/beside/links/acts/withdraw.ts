import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { onCase } from '../../../casework/index.ts'

/** The link is no longer good: it went to the wrong person, or is not needed any more. */
export const withdrawLink = act({
  name: 'case.withdrawLink',
  on: onCase,
  by: ['operator', 'dispatcher', 'handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K14 K73',
  hidden: true,
  input: z.object({ link: z.uuid() }),
  reads: (db, cityId, id) => ({
    open: db
      .selectFrom('link')
      .select(['id', 'version', 'kind'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('state', '=', 'asked')
      .forNoKeyUpdate(),
  }),
  run: (ctx, kase, input, { open }) => {
    const link = open.find(row => row.id === input.link.toLowerCase())
    if (!link) throw new Refusal('link_over', { status: 409 })
    ctx.write(
      ctx.db
        .updateTable('link')
        .set({ state: 'withdrawn', version: link.version + 1 })
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', link.id),
    )
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return { data: { link: link.id, kind: link.kind } }
  },
})
