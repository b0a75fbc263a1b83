import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type CityContext, Refusal } from '../acts/index.ts'
import type { FileLimits } from './limits.ts'
import type { Received } from './receive.ts'
import { tooBig } from './receive.ts'
import type { TakenIn } from './take-in.ts'
import { beginUpload, dropUpload, finishUpload, takePart, type UploadPlace, uploadEnds, uploadOf } from './uploads.ts'

export interface UploadRouteOptions extends UploadPlace {
  now: () => Date
  city(request: FastifyRequest): CityContext
  limits(city: CityContext): FileLimits
  /** makes a file of what is whole */
  takeIn(city: CityContext, file: Received): Promise<TakenIn>
  /** the file as its sender sees it */
  show(city: CityContext, fileId: string): Promise<unknown>
}

const VERSION = '1.0.0'
const OFFSET_STREAM = 'application/offset+octet-stream'
/** Begun a minute and address, as for uploads in one piece; and parts, which are many (CHECKLIST K130). */
const BEGUN = 60
const PARTS = 900
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Uploads that go on where the line broke (CHECKLIST K4): tus 1.0, core with creation, expiration and termination, under
 * /api/public/{city}/uploads. When all has come, `finish` checks the whole by its content and answers the file.
 */
export function uploadRoutes(app: FastifyInstance, options: UploadRouteOptions): void {
  const { pool, now } = options
  const at = '/api/public/:city/uploads'
  app.addContentTypeParser(OFFSET_STREAM, (_request, _payload, done) => done(null))

  const spoken = (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('tus-resumable', VERSION).header('cache-control', 'no-store')
    if (request.headers['tus-resumable'] !== VERSION) throw new Refusal('upload_version', { status: 412 })
    return options.city(request)
  }
  const find = (request: FastifyRequest, city: CityContext) => {
    const { id } = request.params as { id: string }
    if (!UUID.test(id)) throw new Refusal('upload_gone', { status: 404 })
    return uploadOf(pool, city, id, now())
  }
  const expires = (reply: FastifyReply, createdAt: Date) =>
    reply.header('upload-expires', uploadEnds(createdAt).toUTCString())

  app.options(at, (request, reply) =>
    reply
      .header('tus-resumable', VERSION)
      .header('tus-version', VERSION)
      .header('tus-extension', 'creation,expiration,termination')
      .header('tus-max-size', options.limits(options.city(request)).bytes)
      .status(204)
      .send(),
  )

  app.post(at, { config: { rateLimit: { max: BEGUN, timeWindow: 60_000 } } }, async (request, reply) => {
    const city = spoken(request, reply)
    const limits = options.limits(city)
    const bytes = wholeNumber(request.headers['upload-length'])
    if (bytes === null) throw new Refusal('upload_header', { status: 400 })
    if (bytes === 0) throw new Refusal('file_empty')
    if (bytes > limits.bytes) throw tooBig(limits.bytes)
    const at = now()
    const { id } = await beginUpload(options, city, { name: nameIn(request.headers['upload-metadata']), bytes }, at)
    return expires(reply, at).header('location', `/api/public/${city.code}/uploads/${id}`).status(201).send()
  })

  app.route({
    method: 'HEAD',
    url: `${at}/:id`,
    handler: async (request, reply) => {
      const upload = await find(request, spoken(request, reply))
      return reply.header('upload-offset', upload.got).header('upload-length', upload.bytes).status(200).send()
    },
  })

  app.patch(`${at}/:id`, { config: { rateLimit: { max: PARTS, timeWindow: 60_000 } } }, async (request, reply) => {
    const city = spoken(request, reply)
    if (request.headers['content-type'] !== OFFSET_STREAM) throw new Refusal('upload_header', { status: 415 })
    const offset = wholeNumber(request.headers['upload-offset'])
    if (offset === null) throw new Refusal('upload_header', { status: 400 })
    const upload = await find(request, city)
    const got = await takePart(options, city, upload, offset, request.raw)
    return expires(reply, upload.created_at).header('upload-offset', got).status(204).send()
  })

  app.delete(`${at}/:id`, async (request, reply) => {
    const city = spoken(request, reply)
    const upload = await find(request, city)
    await dropUpload(options, city, upload.id)
    return reply.status(204).send()
  })

  app.post(`${at}/:id/finish`, async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const city = options.city(request)
    const upload = await find(request, city)
    const fileId = await finishUpload(options, city, upload, file => options.takeIn(city, file))
    return options.show(city, fileId)
  })
}

function wholeNumber(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : null
}

/** `filename <base64>` among the pairs of tus' metadata; what else is said there is not asked for. */
function nameIn(metadata: string | string[] | undefined): string {
  const pair = String(metadata ?? '')
    .split(',')
    .map(one => one.trim().split(' '))
    .find(([key]) => key === 'filename')
  return Buffer.from(pair?.[1] ?? '', 'base64')
    .toString('utf8')
    .slice(0, 200)
}
