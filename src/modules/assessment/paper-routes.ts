import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CityContext, hasRole, notFound, Refusal } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import type { Documents, OfficialDocument } from '../../platform/documents/index.ts'
import type { ExtraRoute } from '../../platform/http/openapi.ts'
import type { Identity } from '../../platform/http/routes.ts'
import { officialDay, officialMoment } from '../supervision/index.ts'
import type { HandedPaper } from './hand-over/hand-over.ts'
import { ofUnit, stepUnits } from './ladder/present.ts'
import type { StepPaper } from './ladder/subject.ts'

const Params = z.object({ id: z.uuid() })
const Query = z.object({ as: z.enum(['pdf', 'docx']).default('pdf') })

interface Options {
  pool: Pool
  documents: Documents
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

interface Found {
  document: OfficialDocument
  at: Date
}

/** Papers of the ladder and of the hand-over, in the official form (GB/T 9704), for whoever may read them. */
export function assessmentPaperRoutes(server: FastifyInstance, { pool, documents, mustBeStaff }: Options): void {
  const paperAt = (path: string, find: (db: Db, identity: Identity, id: string) => Promise<Found>) =>
    server.get(path, async (request, reply) => {
      const identity = await mustBeStaff(request)
      const params = Params.safeParse(request.params)
      const query = Query.safeParse(request.query)
      if (!params.success) throw notFound()
      if (!query.success) throw new Refusal('bad_request', { status: 400 })
      const { document, at } = await inCity(pool, identity.city.id, 'read', ({ db }) =>
        find(db, identity, params.data.id),
      )
      return documents.send(reply, document, at, query.data.as)
    })
  paperAt('/api/ladder/:id/document', stepPaper)
  paperAt('/api/hand-overs/:id/document', handedPaper)
}

const leafOf = async (db: Db, city: CityContext, entry: string | null) =>
  (
    await db
      .selectFrom('ledger_leaf')
      .select('leaf_index')
      .where('city_id', '=', city.id)
      .where('entry_id', '=', entry)
      .executeTakeFirst()
  )?.leaf_index ?? null

const foot = (city: CityContext, leaf: number | null, where: string) =>
  `账本号 ${leaf ?? '待封存'}　在 ${city.baseUrl ?? ''}${where} 可核对`

async function stepPaper(db: Db, { city, actor }: Identity, id: string): Promise<Found> {
  const step = await db
    .selectFrom('ladder_step')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('id', '=', id)
    .executeTakeFirst()
  const own = stepUnits(actor)
  if (!step?.paper || !step.signed_at) throw notFound()
  if (own && !(own.includes(step.unit_id) && ofUnit(city, step))) throw notFound()
  const paper = step.paper as unknown as StepPaper
  const moment = (at: Date) => officialMoment(city, at)
  const receipt = step.acknowledged_at
    ? [`${moment(step.acknowledged_at)}　已在系统签收`, step.acknowledged_words ?? '']
    : ['签收人　　　　　　　时间　　月　　日　　时']
  return {
    at: step.signed_at,
    document: {
      number: step.number ?? '',
      title: paper.title,
      to: paper.to,
      paragraphs: paper.paragraphs,
      signer: paper.signer,
      date: officialDay(city, step.signed_at),
      rows: [
        ...paper.units.map(row => ({ label: row.name, lines: [row.words] })),
        ...(step.served_at ? [{ label: '送达', lines: [moment(step.served_at)] }] : []),
        { label: '签收', lines: receipt },
        ...(step.withdrawn_at ? [{ label: '撤回', lines: [moment(step.withdrawn_at), step.withdrawn_why ?? ''] }] : []),
      ],
      copies: paper.copies,
      foot: foot(city, await leafOf(db, city, step.paper_entry), `/c/ladder?id=${step.id}`),
    },
  }
}

async function handedPaper(db: Db, { city, actor }: Identity, id: string): Promise<Found> {
  const row = await db
    .selectFrom('hand_over')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || !hasRole(actor, 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor')) throw notFound()
  const paper = row.paper as unknown as HandedPaper
  return {
    at: row.at,
    document: {
      number: row.number,
      title: paper.title,
      to: paper.to,
      paragraphs: paper.paragraphs,
      signer: paper.signer,
      date: officialDay(city, row.at),
      rows: paper.units.map(one => ({ label: one.name, lines: [one.words] })),
      copies: paper.copies,
      foot: foot(city, await leafOf(db, city, row.entry_id), '/c/ladder?tab=offices'),
    },
  }
}

const file = { schema: { type: 'string', format: 'binary' } }
const operation = (path: string, operationId: string, description: string): ExtraRoute => ({
  method: 'get',
  path,
  operation: {
    operationId,
    description,
    tags: [operationId.split('.')[0] ?? ''],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
    ],
    responses: { 200: { description: 'the document', content: { 'application/pdf': file } } },
  },
})

export const assessmentPaperOperations: ExtraRoute[] = [
  operation(
    '/api/ladder/{id}/document',
    'ladder.document',
    'The paper of a signed step. By: whoever may read the step.',
  ),
  operation('/api/hand-overs/{id}/document', 'handOver.document', 'A paper handed to another office. By: its readers.'),
]
