import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import type { Documents } from '../../platform/documents/index.ts'
import type { ExtraRoute } from '../../platform/http/openapi.ts'
import type { Identity } from '../../platform/http/routes.ts'
import { slipDocument } from './document.ts'
import { slipUnits } from './present.ts'

const Params = z.object({ id: z.uuid() })
const Query = z.object({ as: z.enum(['pdf', 'docx']).default('pdf') })

interface Options {
  pool: Pool
  documents: Documents
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

/** Papers to print: for whoever may read the paper, the citizen never. */
export function documentRoutes(server: FastifyInstance, { pool, documents, mustBeStaff }: Options): void {
  server.get('/api/slips/:id/document', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    const params = Params.safeParse(request.params)
    const query = Query.safeParse(request.query)
    if (!params.success) throw notFound()
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    const found = await inCity(pool, city.id, 'read', async ({ db }) => {
      const slip = await db
        .selectFrom('slip')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('id', '=', params.data.id)
        .executeTakeFirst()
      const own = slipUnits(actor)
      if (!slip || (own && !own.includes(slip.unit_id))) throw notFound()
      const [kase, leaf] = await Promise.all([
        db
          .selectFrom('case_file')
          .select(['number', 'received_at', 'dispatched_at', 'due_at'])
          .where('city_id', '=', city.id)
          .where('id', '=', slip.case_id)
          .executeTakeFirst(),
        db
          .selectFrom('ledger_leaf')
          .select('leaf_index')
          .where('city_id', '=', city.id)
          .where('entry_id', '=', slip.entry_id)
          .executeTakeFirst(),
      ])
      return { slip, document: slipDocument(city, slip, kase ?? null, leaf?.leaf_index ?? null) }
    })
    return documents.send(reply, found.document, found.slip.served_at, query.data.as)
  })
}

const file = { schema: { type: 'string', format: 'binary' } }
export const documentOperations: ExtraRoute[] = [
  {
    method: 'get',
    path: '/api/slips/{id}/document',
    operation: {
      operationId: 'slip.document',
      description: 'The paper to print (PDF) or to work on (Word). By: whoever may read the slip.',
      tags: ['slip'],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
      ],
      responses: { 200: { description: 'the document', content: { 'application/pdf': file } } },
    },
  },
]
