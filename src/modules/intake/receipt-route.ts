import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type CityContext, notFound, Refusal } from '../../platform/acts/index.ts'
import { isSigned } from '../../platform/crypto/signed-call.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { HTTP_WAYS, keyContext } from './gateways.ts'

const Params = z.object({ city: z.string(), way: z.enum(HTTP_WAYS) })
const Receipts = z.object({
  receipts: z
    .array(z.object({ ref: z.string().min(1).max(100), state: z.enum(['delivered', 'undelivered']) }))
    .min(1)
    .max(500),
})

interface Options {
  pool: Pool
  now: () => Date
  city(code: string): CityContext | null
}

/**
 * What a gateway says of messages it took: delivered or not (CHECKLIST K61). Signed with the gateway's own key over the body
 * as it was sent; saying it twice changes nothing, and the last word holds.
 */
export async function receiptRoutes(app: FastifyInstance, { pool, now, city: cityOf }: Options): Promise<void> {
  await app.register(async scope => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.post('/api/public/:city/gateways/:way/receipts', async request => {
      const params = Params.safeParse(request.params)
      const city = params.success ? cityOf(params.data.city) : null
      if (!params.success || !city) throw notFound()
      const header = (name: string) => String(request.headers[name] ?? '')
      const call = {
        at: header('x-bihuan-at'),
        delivery: header('x-bihuan-delivery'),
        signature: header('x-bihuan-signature'),
        body: String(request.body ?? ''),
      }
      return inCity(pool, city.id, 'write', async tx => {
        const gateway = await tx.db
          .selectFrom('gateway')
          .select('key')
          .where('city_id', '=', city.id)
          .where('way', '=', params.data.way)
          .executeTakeFirst()
        // Whoever has no gateway and whoever signs wrongly get one answer.
        if (!gateway || !isSigned(city.vault.open(gateway.key, keyContext(city.id)), call, now()))
          throw new Refusal('receipt_not_signed', { status: 401 })
        const parsed = Receipts.safeParse(JSON.parse(call.body))
        if (!parsed.success) throw new Refusal('bad_request', { status: 400 })
        const at = now()
        let taken = 0
        for (const { ref, state } of parsed.data.receipts) {
          const { numUpdatedRows } = await tx.db
            .updateTable('message')
            .set({ delivery: state, delivery_at: at })
            .where('city_id', '=', city.id)
            .where('way', '=', params.data.way)
            .where('ref', '=', ref)
            .executeTakeFirstOrThrow()
          taken += Number(numUpdatedRows)
        }
        return { taken }
      })
    })
  })
}

/** For the OpenAPI document. */
export const receiptOperations = [
  {
    method: 'post' as const,
    path: '/api/public/{city}/gateways/{way}/receipts',
    operation: {
      operationId: 'gateway.receipts',
      description:
        'Delivery receipts of a gateway, signed with its key (docs/operations/mail.md). Unknown references are counted as not taken.',
      tags: ['message'],
      parameters: ['x-bihuan-at', 'x-bihuan-delivery', 'x-bihuan-signature'].map(name => ({
        name,
        in: 'header',
        required: true,
        schema: { type: 'string' },
      })),
      requestBody: {
        required: true,
        content: { 'application/json': { schema: z.toJSONSchema(Receipts, { io: 'input' }) } },
      },
      responses: { 200: { description: 'how many were known' } },
    },
  },
]
