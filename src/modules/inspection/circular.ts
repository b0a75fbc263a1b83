import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type CityContext, notFound, Refusal } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import type { Documents, OfficialDocument } from '../../platform/documents/index.ts'
import type { ExtraRoute } from '../../platform/http/openapi.ts'
import type { Identity } from '../../platform/http/routes.ts'
import { Day } from '../../platform/http/shapes.ts'
import { civilWords } from '../../platform/i18n/day-words.ts'
import { text } from '../../platform/i18n/texts.ts'
import { houseOf } from '../registry/index.ts'
import { officialDay } from '../supervision/index.ts'
import { type Inspection, listOf, seesAll } from './subject.ts'

const Query = z.object({ from: Day, to: Day, as: z.enum(['pdf', 'docx']).default('pdf') })
/** A paper with more would be read by nobody. */
const MOST = 500

interface Options {
  pool: Pool
  now: () => Date
  documents: Documents
  mustBeStaff(request: FastifyRequest): Promise<Identity>
}

/** 通报 of what inspections of some days found (SPEC F12 Q7, CHECKLIST K94): by name, to be signed by whoever sends it. */
export function inspectionPaperRoutes(server: FastifyInstance, { pool, now, documents, mustBeStaff }: Options): void {
  server.get('/api/inspections/circular', async (request, reply) => {
    const { city, actor } = await mustBeStaff(request)
    if (!seesAll(actor)) throw notFound()
    const query = Query.safeParse(request.query)
    if (!query.success || query.data.from > query.data.to) throw new Refusal('bad_request', { status: 400 })
    const { from, to, as } = query.data
    const document = await inCity(pool, city.id, 'read', ({ db }) => circularOf(db, city, { from, to }, now()))
    return documents.send(reply, document, now(), as)
  })
}

export async function circularOf(
  db: Db,
  city: CityContext,
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<OfficialDocument> {
  const rows = await db
    .selectFrom('inspection')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .orderBy('on_day')
    .orderBy('id')
    .limit(MOST)
    .execute()
  const faults = await db
    .selectFrom('inspection_point')
    .select(['inspection_id', 'code', 'note'])
    .where('city_id', '=', city.id)
    .where('inspection_id', 'in', rows.length ? rows.map(row => row.id) : [NOBODY])
    .where('result', '=', 'fault')
    .where('struck', '=', false)
    .execute()
  const nameOf = (code: string) => city.pack.units.get(code)?.name.zh ?? code
  const units = [...new Set(rows.map(row => row.unit_id))]
  const found = units.filter(unit => rows.some(row => row.unit_id === unit && row.points > row.passed))
  const clean = units.filter(unit => !found.includes(unit))
  const sum = (of: 'points' | 'passed') => rows.reduce((total, row) => total + row[of], 0)
  const line = (row: Inspection) =>
    faults
      .filter(fault => fault.inspection_id === row.id)
      .map(fault => {
        const point = listOf(city, row.list)?.points.find(one => one.code === fault.code)
        const where = row.spot ? `${row.spot}：` : ''
        return `${civilWords(row.on_day).zh}　${where}${point?.name.zh ?? fault.code}　${fault.note ?? ''}（${text(`inspection.state.${row.state}`).zh}）`
      })
  return {
    number: '',
    title: '关于明查暗访情况的通报（稿）',
    to: '各有关单位',
    paragraphs: [
      `${from} 至 ${to}，对 ${units.length} 个单位进行了 ${rows.length} 次检查，看了 ${sum('points')} 项，合格 ${sum('passed')} 项。现将情况通报如下。`,
      ...(clean.length > 0 ? [`没有发现问题的单位有：${clean.map(nameOf).join('、')}。`] : []),
      ...(found.length > 0
        ? ['发现问题的单位要按时整改并回复；对检查结果有异议的，由负责人在时限内提出，由没有参加检查的人裁定。']
        : []),
    ],
    signer: houseOf(city.pack).zh,
    date: officialDay(city, now),
    rows: found.map(unit => ({
      label: nameOf(unit),
      lines: rows.filter(row => row.unit_id === unit).flatMap(line),
    })),
    copies: '',
    foot: '未经签发，不作为正式文件',
  }
}

/** No inspection has it: an empty list is asked for. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const file = { schema: { type: 'string', format: 'binary' } }
const day = (name: string) => ({ name, in: 'query', required: true, schema: { type: 'string', format: 'date' } })
export const inspectionPaperOperations: ExtraRoute[] = [
  {
    method: 'get',
    path: '/api/inspections/circular',
    operation: {
      operationId: 'inspection.circular',
      description:
        'What inspections of some days found, by name, as a draft to print (PDF) or as Word. By: those who see all inspections.',
      tags: ['inspection'],
      parameters: [
        day('from'),
        day('to'),
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'] } },
      ],
      responses: { 200: { description: 'the document', content: { 'application/pdf': file } } },
    },
  },
]
