import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import sharp from 'sharp'
import { fileLimits, isPublishedReply } from '../../src/modules/casework/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { type FileScanner, type FileStorage, fileRoutes, openFileStorage } from '../../src/platform/files/index.ts'
import { makeServer } from '../../src/platform/http/server.ts'
import { maySeeAttached } from '../../src/server/file-access.ts'
import type { TestCity } from './city.ts'

export interface Upload {
  bytes: Buffer
  name: string
  /** who sends it; the public if left out */
  as?: Actor
  audience?: string
}

type Sent = Awaited<ReturnType<FastifyInstance['inject']>>

/** The doors of files alone, before a test city; staff are named by a header. */
export interface FileDoors {
  server: FastifyInstance
  storage: FileStorage
  upload(upload: Upload): Promise<{ status: number; body: FileAnswer }>
  get(url: string, as?: Actor, headers?: Record<string, string>): Promise<Sent>
  /** names of everything that is stored, and of uploads on their way */
  stored(): string[]
  onTheirWay(): string[]
  scanner: { current: FileScanner | null }
  close(): Promise<void>
}

export interface FileAnswer {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  audience: string
  url: string
  previewUrl: string | null
  code?: string
  detail?: { zh: string; en: string }
}

export async function openFileDoors(city: TestCity): Promise<FileDoors> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bihuan-doors-'))
  const tempDir = join(dataDir, 'tmp')
  const storage = openFileStorage(dataDir, {})
  const people = new Map<string, Actor>()
  const scanner: FileDoors['scanner'] = { current: null }
  const server = await makeServer({ logger: pino({ level: 'silent' }), perMinute: 10_000, trustProxy: false })
  await server.register(
    fileRoutes({
      pool: city.app.pool,
      storage,
      tempDir,
      now: city.now,
      limits: fileLimits,
      staff: async request => {
        const actor = people.get(String(request.headers['x-test-person']))
        return actor ? { city: city.city, actor } : null
      },
      city: code => city.app.cities.get(code) ?? null,
      maySee: maySeeAttached,
      isPublished: isPublishedReply,
      scanner: { scan: async path => (scanner.current ? scanner.current.scan(path) : 'clean') },
    }),
  )
  const person = (actor: Actor | undefined): Record<string, string> => {
    if (!actor) return {}
    people.set(actor.id, actor)
    return { 'x-test-person': actor.id }
  }
  const namesIn = (dir: string) => {
    try {
      return readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => entry.name)
    } catch {
      return []
    }
  }
  return {
    server,
    storage,
    scanner,
    async upload({ bytes, name, as, audience }) {
      const form = new FormData()
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
      // After the file, where a careless reader would miss it
      if (audience) form.append('audience', audience)
      const encoded = new Response(form)
      const answer = await server.inject({
        method: 'POST',
        url: as ? '/api/files' : `/api/public/${city.city.code}/files`,
        headers: { 'content-type': encoded.headers.get('content-type') ?? '', ...person(as) },
        payload: Buffer.from(await encoded.arrayBuffer()),
      })
      return { status: answer.statusCode, body: answer.json() as FileAnswer }
    },
    get: async (url, as, headers = {}) => server.inject({ method: 'GET', url, headers: { ...person(as), ...headers } }),
    stored: () => namesIn(join(dataDir, 'files')),
    onTheirWay: () => namesIn(tempDir),
    async close() {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A photo as a telephone makes it: sideways, with the place in it. */
export const photo = (width = 300, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#284' } })
    .withExif({
      IFD0: { Make: 'Telephone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 12/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 30/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n')

export const video = Buffer.concat([
  Buffer.from('00000018667479706d703432000000006d703432697' + '36f6d', 'hex'),
  Buffer.alloc(5000, 7),
])
