import { z } from 'zod'
import { notFound, Refusal, view } from '../../../platform/acts/index.ts'
import { receiptIn } from '../../../platform/ledger/index.ts'
import { ownAppeal } from './follow.ts'

/** The proof that one's submission stands in the ledger, to be kept and checked anywhere (DESIGN 6). */
export const followReceipt = view({
  name: 'follow.receipt',
  route: 'GET /api/public/{city}/follow/receipt',
  by: ['owner'],
  input: z.object({ city: z.string(), appeal: z.uuid().optional() }),
  output: z.object({ receipt: z.looseObject({ entryId: z.string() }), entry: z.looseObject({ id: z.string() }) }),
  async run({ db, city, actor }, input) {
    const appeal = await db
      .selectFrom('appeal')
      .select('entry_id')
      .where('city_id', '=', city.id)
      .where('id', '=', ownAppeal(actor, input.appeal))
      .executeTakeFirst()
    if (!appeal) throw notFound()
    const proof = await receiptIn(db, city.id, appeal.entry_id)
    if (!proof) throw new Refusal('not_sealed_yet', { status: 409 })
    return { receipt: { ...proof.receipt }, entry: { ...proof.entry } }
  },
})
