import fastifyMultipart from '@fastify/multipart'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, actorKey, type CityContext, notFound, Refusal } from '../acts/index.ts'
import { type Db, inCity, type Pool } from '../db/index.ts'
import { clearUploads } from './clear-uploads.ts'
import { type Audience, audiences, type FileLimits, isExpired, UNATTACHED_MS } from './limits.ts'
import { received } from './receive.ts'
import { sendFile } from './send-file.ts'
import { isSigned, signedFileUrl } from './signed-url.ts'
import type { FileStorage } from './storage.ts'
import { type FileScanner, takeIn } from './take-in.ts'
import { uploadRoutes } from './upload-routes.ts'
import { staffUrl, viewOf } from './views.ts'

/** What a file hangs on. */
export interface FileSubject {
  kind: string
  id: string
}

export interface FileRouteOptions {
  pool: Pool
  storage: FileStorage
  /** for uploads on their way; on this machine, emptied of what a crash left */
  tempDir: string
  now: () => Date
  limits(city: CityContext): FileLimits
  /** who sends this staff request; null if nobody is signed in */
  staff(request: FastifyRequest): Promise<{ city: CityContext; actor: Actor } | null>
  /** which city a public address means; null if it is not served here */
  city(code: string): CityContext | null
  /** whether this person may see what the file hangs on */
  maySee(db: Db, city: CityContext, actor: Actor, subject: FileSubject): Promise<boolean>
  /** whether what the file hangs on is published, for anybody's eyes */
  isPublished(db: Db, city: CityContext, subject: FileSubject): Promise<boolean>
  scanner?: FileScanner
}

/** Public uploads a minute and address; many telephones share one address (CHECKLIST K130). */
const PUBLIC_UPLOADS = 60

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

type Asked = FastifyRequest<{ Params: { id: string; city?: string }; Querystring: Record<string, unknown> }>

/** Upload and download of files, for staff and for citizens; register without a prefix. */
export const fileRoutes =
  (options: FileRouteOptions): FastifyPluginAsync =>
  async app => {
    const { pool, storage, now } = options
    await clearUploads(options.tempDir)
    await app.register(fastifyMultipart, { throwFileSizeLimit: false })

    const identify = async (request: FastifyRequest) => {
      const identity = await options.staff(request)
      if (!identity) throw new Refusal('not_signed_in', { status: 401 })
      return identity
    }
    const cityOf = (request: FastifyRequest) => {
      const { city: code } = request.params as { city: string }
      const city = options.city(code)
      if (!city) throw new Refusal('unknown_city', { status: 404, vars: { city: code } })
      return city
    }
    const onError = (what: string, error: Error) =>
      app.log.error({ what, name: error.name, code: (error as { code?: string }).code }, 'trouble with a file')

    const upload = (request: FastifyRequest, city: CityContext, owner: string, audience?: Audience) => {
      const limits = options.limits(city)
      return received(request, limits.bytes, options.tempDir, file =>
        takeIn(
          { ...options, onError },
          { city, limits, owner, audience: audience ?? audienceOf(file.fields.audience), now: now() },
          file,
        ),
      )
    }

    app.post('/api/files', async request => {
      const { city, actor } = await identify(request)
      return viewOf(await upload(request, city, actorKey(actor)), staffUrl)
    })

    app.post(
      '/api/public/:city/files',
      { config: { rateLimit: { max: PUBLIC_UPLOADS, timeWindow: 60_000 } } },
      async request => {
        const city = cityOf(request)
        const row = await upload(request, city, 'public', 'citizen')
        // The form shows what was added for as long as it can still be sent.
        return viewOf(row, (id, preview) => signedFileUrl(city, id, now(), preview, UNATTACHED_MS))
      },
    )

    /** The file if `may` says so; otherwise nobody learns that it exists. */
    const find = (city: CityContext, id: string, may: (db: Db, row: FoundFile) => Promise<boolean>) =>
      inCity(pool, city.id, 'read', async ({ db }) => {
        const row = UUID.test(id) ? await fileRow(db, city.id, id) : undefined
        if (!row || isExpired(row, now()) || !(await may(db, row))) throw notFound()
        return row
      })
    const send = (request: Asked, reply: FastifyReply, row: FoundFile) =>
      sendFile(request, reply, storage, row, request.query.preview === '1')

    uploadRoutes(app, {
      ...options,
      city: cityOf,
      takeIn: (city, file) =>
        takeIn(
          { ...options, onError },
          { city, limits: options.limits(city), owner: 'public', audience: 'citizen', now: now() },
          file,
        ),
      show: async (city, id) => {
        const row = await find(city, id, async (_db, file) => file.subject_id === null)
        return viewOf(row, (of, preview) => signedFileUrl(city, of, now(), preview, UNATTACHED_MS))
      },
    })

    app.get('/api/files/:id', { compress: false }, async (request: Asked, reply) => {
      const { city, actor } = await identify(request)
      const row = await find(city, request.params.id, async (db, file) => {
        const subject = subjectOf(file)
        return subject ? options.maySee(db, city, actor, subject) : file.created_by === actorKey(actor)
      })
      return send(request, reply, row)
    })

    app.get('/api/public/:city/files/:id', { compress: false }, async (request: Asked, reply) => {
      const city = cityOf(request)
      const row = await find(city, request.params.id, async (db, file) => {
        if (file.audience === 'internal') return false
        if (isSigned(city, file.id, request.query, now())) return true
        const subject = subjectOf(file)
        return file.audience === 'public' && subject !== null && options.isPublished(db, city, subject)
      })
      return send(request, reply, row)
    })
  }

const fileRow = (db: Db, cityId: number, id: string) =>
  db.selectFrom('file').selectAll().where('city_id', '=', cityId).where('id', '=', id).executeTakeFirst()

type FoundFile = NonNullable<Awaited<ReturnType<typeof fileRow>>>

const subjectOf = (file: FoundFile): FileSubject | null =>
  file.subject_kind && file.subject_id ? { kind: file.subject_kind, id: file.subject_id } : null

/** Left out, a file is for staff alone. */
function audienceOf(value: string | undefined): Audience {
  const audience = audiences.find(name => name === (value ?? 'internal'))
  if (!audience) throw new Refusal('bad_input', { fields: [{ path: 'audience', code: 'invalid_value' }] })
  return audience
}
