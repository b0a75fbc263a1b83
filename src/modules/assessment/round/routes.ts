import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { z } from 'zod'
import {
  type CityContext,
  forbidden,
  hasRole,
  notFound,
  Refusal,
  type ViewContext,
  views,
} from '../../../platform/acts/index.ts'
import { type Database, inCity, type Pool } from '../../../platform/db/index.ts'
import type { Documents } from '../../../platform/documents/index.ts'
import type { ExtraRoute } from '../../../platform/http/openapi.ts'
import type { Identity } from '../../../platform/http/routes.ts'
import { type AssessmentFile, assessmentFile } from '../../../rules/publication/index.ts'
import { circularOf } from './circular.ts'
import { seesAll } from './present.ts'
import { fileOpen } from './published.ts'
import type { RoundPage } from './shapes.ts'
import { roundWorkbook } from './workbook.ts'

const Params = z.object({ id: z.uuid() })
const PublicParams = z.object({ city: z.string(), number: z.string().max(40) })
const FileParams = Params.extend({ publication: z.uuid() })
const FileQuery = z.object({ as: z.enum(['json', 'gz']).catch('json') })
const Query = z.object({ as: z.enum(['pdf', 'docx']).default('pdf'), lang: z.enum(['zh', 'en']).default('zh') })

interface Options {
  pool: Pool
  documents: Documents
  now(): Date
  city(code: string): CityContext | null
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

/** Papers and files of a round: the circular to print, the board as a sheet, the signed publication. */
export function roundRoutes(
  server: FastifyInstance,
  { pool, documents, now, city: cityOf, mustBeStaff }: Options,
): void {
  async function pageOf(request: FastifyRequest) {
    const { city, actor } = await mustBeStaff(request)
    const params = Params.safeParse(request.params)
    const query = Query.safeParse(request.query)
    if (!params.success) throw notFound()
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    if (!seesAll(actor)) throw forbidden()
    const spec = views().find(row => row.name === 'round.get')
    const at = now()
    const page = await inCity(pool, city.id, 'read', ({ db }) =>
      (spec as unknown as { run(ctx: ViewContext, input: object): Promise<z.output<typeof RoundPage>> }).run(
        { db, city, actor, now: at },
        params.data,
      ),
    )
    return { city, page, at, query: query.data }
  }

  server.get('/api/rounds/:id/circular', async (request, reply) => {
    const { city, page, at, query } = await pageOf(request)
    return documents.send(reply, circularOf(city, page, at), at, query.as)
  })

  server.get('/api/rounds/:id/sheet.xlsx', async (request, reply) => {
    const { page, query } = await pageOf(request)
    const bytes = await roundWorkbook(page, query.lang)
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${page.name[query.lang]} ${page.period}.xlsx`)}`,
      )
      .header('cache-control', 'private, no-store')
      .send(bytes)
  })

  server.get('/api/rounds/:id/publications/:publication/file', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    const params = FileParams.safeParse(request.params)
    if (!params.success) throw notFound()
    // Single marks are in it: who keeps the round may have it, a unit sees its own figures on its page.
    if (!hasRole(actor, 'assessor', 'supervisor', 'leader', 'discipline_inspector')) throw forbidden()
    const { id, publication } = params.data
    return send(reply, city, await fileOf(city, eb => eb.and([eb('id', '=', publication), eb('round_id', '=', id)])))
  })

  server.get('/api/public/:city/rounds/publications/:number/file', async (request, reply) => {
    const params = PublicParams.safeParse(request.params)
    const city = params.success ? cityOf(params.data.city) : null
    if (!params.success || !city) throw notFound()
    const row = await fileOf(city, eb => eb('number', '=', params.data.number))
    // What is not for everybody is not there: nobody learns that it exists.
    if (!row || !fileOpen(city, (row.statement as { scheme: string }).scheme, row)) throw notFound()
    return send(reply, city, row, FileQuery.parse(request.query).as)
  })

  const fileOf = (
    city: CityContext,
    which: (eb: ExpressionBuilder<Database, 'round_publication'>) => Expression<SqlBool>,
  ) =>
    inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('round_publication')
        .select(['number', 'publicity', 'statement', 'signature', 'method', 'inputs', 'result'])
        .where('city_id', '=', city.id)
        .where(which)
        .executeTakeFirst(),
    )

  function send(
    reply: FastifyReply,
    city: CityContext,
    row: Awaited<ReturnType<typeof fileOf>>,
    as: 'json' | 'gz' = 'json',
  ) {
    if (!row) throw notFound()
    const { statement, signature, method: scheme, inputs, result: results } = row
    const file = { statement, signature, scheme, inputs, results } as unknown as AssessmentFile
    const text = assessmentFile(file)
    const name = `${city.code}-${row.number}.json${as === 'gz' ? '.gz' : ''}`
    return reply
      .type(as === 'gz' ? 'application/gzip' : 'application/json')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, max-age=3600')
      .send(as === 'gz' ? gzipSync(text) : text)
  }
}

const operation = (operationId: string, description: string, names: string[], query: string[], type: string) => ({
  ...{ operationId, description, tags: [operationId.split('.')[0] ?? ''] },
  parameters: [
    ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    ...query.map(name => ({ name, in: 'query', schema: { type: 'string' } })),
  ],
  responses: { 200: { description: 'the file', content: { [type]: { schema: { type: 'string' } } } } },
})

export const roundOperations: ExtraRoute[] = [
  {
    method: 'get',
    path: '/api/rounds/{id}/circular',
    operation: operation(
      'round.circular',
      'The circular to print, PDF or Word. By: staff.',
      ['id'],
      ['as'],
      'application/pdf',
    ),
  },
  {
    method: 'get',
    path: '/api/rounds/{id}/sheet.xlsx',
    operation: operation(
      'round.workbook',
      'The board as a sheet. By: staff.',
      ['id'],
      ['lang'],
      'application/octet-stream',
    ),
  },
  {
    method: 'get',
    path: '/api/rounds/{id}/publications/{publication}/file',
    operation: operation(
      'round.file',
      'The signed file; `bihuan verify publication` reckons it again. By: staff.',
      ['id', 'publication'],
      [],
      'application/json',
    ),
  },
  {
    method: 'get',
    path: '/api/public/{city}/rounds/publications/{number}/file',
    operation: operation(
      'public.roundFile',
      'The signed file where the city opens it; `bihuan verify publication` reckons it again. By: anyone.',
      ['city', 'number'],
      ['as'],
      'application/json',
    ),
  },
]
