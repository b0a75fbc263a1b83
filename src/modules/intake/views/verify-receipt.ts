import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { type JsonValue, type Receipt, verifyReceipt } from '../../../rules/merkle/index.ts'

const Proof = z.object({
  receipt: z.looseObject({ head: z.looseObject({ keyId: z.string().max(100) }) }),
  entry: z.json(),
})

/** Checks a receipt for somebody who does not want to do the sums; it reads nothing but the public keys. */
export const checkReceipt = view({
  name: 'receipt.verify',
  route: 'POST /api/public/{city}/receipts/verify',
  by: ['anyone'],
  input: z.object({ city: z.string(), receipt: z.unknown() }),
  output: z.object({ ok: z.boolean(), why: Text }),
  async run({ city }, input) {
    const parsed = Proof.safeParse(input.receipt)
    if (!parsed.success) return { ok: false, why: text('receipt.malformed') }
    const key = city.ledgerKeys?.get(parsed.data.receipt.head.keyId)
    if (!key) return { ok: false, why: text('receipt.unknown_key') }
    const verdict = verifyReceipt(parsed.data.receipt as unknown as Receipt, parsed.data.entry as JsonValue, key)
    if (!verdict.ok) return { ok: false, why: text(`receipt.${verdict.fault}`) }
    return parsed.data.receipt.city === city.id
      ? { ok: true, why: text('receipt.ok') }
      : { ok: false, why: text('receipt.entry') }
  },
})
