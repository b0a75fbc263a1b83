import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { notFound, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { type Documents, paperOf } from '../../platform/documents/index.ts'
import type { ExtraRoute } from '../../platform/http/openapi.ts'
import type { Identity } from '../../platform/http/routes.ts'
import { slipDocument } from './document.ts'
import { slipUnits } from './present.ts'
import { reportPaper } from './report/paper.ts'

const Params = z.object({ id: z.uuid() })
const Query = z.object({ as: z.enum(['pdf', 'docx']).default('pdf') })
const ReportQuery = Query.extend({ what: z.enum(['report', 'letter']).default('report') })

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
      const [kase, leaf, paper] = await Promise.all([
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
        paperOf(db, city.id, 'slip', slip.id).executeTakeFirst(),
      ])
      return { slip, document: slipDocument(city, slip, kase ?? null, leaf?.leaf_index ?? null, paper) }
    })
    return documents.send(reply, found.document, found.slip.served_at, query.data.as)
  })

  server.get('/api/special-reports/:id/document', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    const params = Params.safeParse(request.params)
    const query = ReportQuery.safeParse(request.query)
    if (!params.success) throw notFound()
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    const { what, as } = query.data
    const { document, at } = await inCity(pool, city.id, 'read', ({ db }) =>
      reportPaper(db, city, actor, params.data.id, what),
    )
    return documents.send(reply, document, at, as)
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
  {
    method: 'get',
    path: '/api/special-reports/{id}/document',
    operation: {
      operationId: 'report.document',
      description:
        'The special report or its supervision letter to print (PDF) or to work on (Word). By: whoever may read it; an addressee the letter alone.',
      tags: ['report'],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'what', in: 'query', schema: { type: 'string', enum: ['report', 'letter'] } },
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
      ],
      responses: { 200: { description: 'the document', content: { 'application/pdf': file } } },
    },
  },
]
