import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CityContext, notFound, Refusal } from '../../../platform/acts/index.ts'
import { inCity, type Pool } from '../../../platform/db/index.ts'
import { checkFoot, type Documents, type OfficialDocument, paperOf } from '../../../platform/documents/index.ts'
import type { ExtraRoute } from '../../../platform/http/openapi.ts'
import type { Identity } from '../../../platform/http/routes.ts'
import { dayIn } from '../../registry/index.ts'
import { unitRef } from '../present.ts'
import { personName } from '../rules/person-in-unit.ts'
import { maySee } from '../scope.ts'
import type { DeskMatter } from './subject.ts'
import { openDeskContact } from './terms.ts'

const Params = z.object({ id: z.uuid() })
const Query = z.object({ as: z.enum(['pdf', 'docx']).default('pdf') })

interface Options {
  pool: Pool
  documents: Documents
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

/** The written negative answer (SPEC F9, CHECKLIST K83), once a head has signed it: to the person, with its ground. */
export function deskPaperRoutes(server: FastifyInstance, { pool, documents, mustBeStaff }: Options): void {
  server.get('/api/desk/:id/document', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    const params = Params.safeParse(request.params)
    const query = Query.safeParse(request.query)
    if (!params.success) throw notFound()
    if (!query.success) throw new Refusal('bad_request', { status: 400 })
    const { document, at } = await inCity(pool, city.id, 'read', async ({ db }) => {
      const [matter, steps, paper] = await Promise.all([
        db
          .selectFrom('desk_matter')
          .selectAll()
          .where('city_id', '=', city.id)
          .where('id', '=', params.data.id)
          .executeTakeFirst(),
        db
          .selectFrom('desk_step')
          .select(['step', 'words', 'by_person', 'at'])
          .where('city_id', '=', city.id)
          .where('matter_id', '=', params.data.id)
          .where('step', 'in', ['refuse', 'sign'])
          .orderBy('at', 'desc')
          .execute(),
        paperOf(db, city.id, 'desk', params.data.id).executeTakeFirst(),
      ])
      if (matter?.state !== 'refused' || !matter.answer || !maySee(actor, [matter.desk_unit, matter.unit_id]))
        throw notFound()
      const signed = steps.find(row => row.step === 'sign')
      const ground = steps.find(row => row.step === 'refuse')?.words ?? ''
      const at = signed?.at ?? matter.done_at ?? matter.registered_at
      const words = refusalWords(city, matter, ground, signed?.by_person ?? null, at)
      return { document: { ...words, rows: [], foot: checkFoot(city, paper) }, at }
    })
    return documents.send(reply, document, at, query.data.as)
  })
}

/** What the signed answer says; its check code stands for just this. */
export function refusalWords(
  city: CityContext,
  matter: Pick<DeskMatter, 'number' | 'title' | 'answer' | 'contact' | 'desk_unit'>,
  ground: string,
  signer: string | null,
  at: Date,
): Omit<OfficialDocument, 'rows' | 'foot'> {
  const [year, month, day] = dayIn(city, at).split('-').map(Number)
  const unit = unitRef(city, matter.desk_unit)?.name.zh ?? matter.desk_unit
  return {
    number: matter.number,
    title: '关于所反映事项不予办理的答复',
    to: openDeskContact(city, matter.contact).name ?? '当事人',
    paragraphs: [
      `您反映的“${matter.title}”一事，经协调研究，答复如下：`,
      ...(matter.answer ?? '').split('\n'),
      `依据：${ground}。`,
      '您对本答复有不同意见的，可以向督办部门反映。',
    ],
    signer: `${unit}　${personName(city, signer) ?? ''}`.trim(),
    date: `${year}年${month}月${day}日`,
    copies: '督办部门备案',
  }
}

const file = { schema: { type: 'string', format: 'binary' } }
export const deskPaperOperations: ExtraRoute[] = [
  {
    method: 'get',
    path: '/api/desk/{id}/document',
    operation: {
      operationId: 'desk.document',
      description: 'The signed negative answer to print (PDF) or as Word. By: whoever may see the matter.',
      tags: ['desk'],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
      ],
      responses: { 200: { description: 'the document', content: { 'application/pdf': file } } },
    },
  },
]
