import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CityContext, notFound, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import type { ExtraRoute } from '../../platform/http/openapi.ts'
import type { Identity } from '../../platform/http/routes.ts'
import { type PublicationFile, publicationFile, publicationText } from './file.ts'
import { openToAll } from './rules/openness.ts'
import { GroupQuery, PeriodQuery } from './shapes.ts'
import { rankingSheet } from './sheet.ts'
import { rankingTable } from './views/table.ts'

const ById = z.object({ id: z.uuid() })
const ByNumber = z.object({ city: z.string(), number: z.string().max(40) })
const SheetQuery = z.object({ ...PeriodQuery, group: GroupQuery, lang: z.enum(['zh', 'en']).default('zh') })
const Query = z.object({ as: z.enum(['json', 'gz']).default('json') })

interface Options {
  pool: Pool
  now(): Date
  city(code: string): CityContext | null
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

/** The file of a publication, to keep and to compute again: for staff, and for everybody where the pack opens it. */
export function publicationRoutes(server: FastifyInstance, { pool, now, city: cityOf, mustBeStaff }: Options): void {
  server.get('/api/ranking/publications/:id/file', async (request, reply) => {
    const { city } = await mustBeStaff(request)
    const params = ById.safeParse(request.params)
    if (!params.success) throw notFound()
    return send(reply, city, await publicationFile(pool, city, { id: params.data.id }), request.query)
  })

  server.get('/api/public/:city/ranking/publications/:number/file', async (request, reply) => {
    const params = ByNumber.safeParse(request.params)
    const city = params.success ? cityOf(params.data.city) : null
    if (!params.success || !city) throw notFound()
    const file = await publicationFile(pool, city, { number: params.data.number })
    // What is not for everybody is not there: nobody learns that it exists.
    if (!file || !openToAll(city.pack, file.body)) throw notFound()
    return send(reply, city, file, request.query)
  })

  server.get('/api/public/:city/ranking/key', async (request, reply) => {
    const { signer } = cityOf((request.params as { city: string }).city) ?? {}
    if (!signer) throw notFound()
    return reply.type('application/x-pem-file').send(signer.publicKeyPem)
  })

  server.get('/api/ranking/sheet', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    const query = SheetQuery.safeParse(request.query)
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    const { lang, ...asked } = query.data
    const table = await inCity(pool, city.id, 'read', ({ db }) =>
      rankingTable.run({ now: now(), actor, city, db }, asked as never),
    )
    return reply
      .header('content-disposition', `attachment; filename="ranking-${table.period}-${table.group}.xlsx"`)
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(await rankingSheet(table as never, lang))
  })

  async function send(
    reply: FastifyReply,
    city: CityContext,
    file: Awaited<ReturnType<typeof publicationFile>>,
    asked: unknown,
  ) {
    const query = Query.safeParse(asked)
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    if (!file) throw notFound()
    const { statement, signature } = file.body
    if (!statement || !signature) throw new Refusal('ranking_no_file', { status: 404 })
    const whole: PublicationFile = { ...file, body: { ...file.body, statement, signature } }
    const text = Readable.from(publicationText(pool, city, file.id, whole))
    const name = `${city.code}-${file.number}.json${query.data.as === 'gz' ? '.gz' : ''}`
    return reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, max-age=3600')
      .type(query.data.as === 'gz' ? 'application/gzip' : 'application/json')
      .send(query.data.as === 'gz' ? text.compose(createGzip()) : text)
  }
}

const parameters = (...names: string[]) => [
  ...names.map(name => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  { name: 'as', in: 'query', schema: { type: 'string', enum: ['json', 'gz'] } },
]
const responses = {
  200: {
    description: 'the file; `bihuan verify publication` computes it again',
    content: { 'application/json': { schema: { type: 'object' } } },
  },
}

export const publicationOperations: ExtraRoute[] = [
  {
    method: 'get',
    path: '/api/public/{city}/ranking/key',
    operation: {
      operationId: 'public.rankingKey',
      description:
        "The city's public key (PEM), with which publications and the ledger's heads are signed. By: anyone.",
      tags: ['public'],
      parameters: [{ name: 'city', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 200: { description: 'the key', content: { 'application/x-pem-file': {} } } },
    },
  },
  {
    method: 'get',
    path: '/api/ranking/sheet',
    operation: {
      operationId: 'ranking.sheet',
      description: 'The ranking of a period as a sheet. By: staff.',
      tags: ['ranking'],
      parameters: ['kind', 'period', 'version', 'group', 'lang'].map(name => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      })),
      responses: { 200: { description: 'the sheet', content: { 'application/octet-stream': {} } } },
    },
  },
  {
    method: 'get',
    path: '/api/ranking/publications/{id}/file',
    operation: {
      operationId: 'ranking.file',
      description: 'A publication with its open data, signed. By: staff.',
      tags: ['ranking'],
      parameters: parameters('id'),
      responses,
    },
  },
  {
    method: 'get',
    path: '/api/public/{city}/ranking/publications/{number}/file',
    operation: {
      operationId: 'public.rankingFile',
      description: 'A publication with its open data, signed, where the city opens it. By: anyone.',
      tags: ['public'],
      parameters: parameters('city', 'number'),
      responses,
    },
  },
]
