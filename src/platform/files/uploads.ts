import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../acts/index.ts'
import { inCity, type Pool } from '../db/index.ts'
import { type FileCity, UNATTACHED_MS } from './limits.ts'
import type { Received } from './receive.ts'
import { type FileStorage, storageKey } from './storage.ts'

/** Unfinished uploads a city keeps at a time: with the pack's size a file, a bound on what strangers can fill. */
const OPEN_UPLOADS = 2000

const gone = () => new Refusal('upload_gone', { status: 404 })
const elsewhere = () => new Refusal('upload_offset', { status: 409 })

interface Part {
  key: string
  bytes: number
}

export interface Upload {
  id: string
  name: string
  bytes: number
  got: number
  file_id: string | null
  parts: Part[]
}

export interface UploadPlace {
  pool: Pool
  storage: FileStorage
  /** for parts and wholes on their way through this machine */
  tempDir: string
}

/** Whether an upload has waited too long for its next part. */
export const uploadEnds = (createdAt: Date): Date => new Date(createdAt.getTime() + UNATTACHED_MS)

/** Begins an upload that may come in parts. The id is random: knowing it is the right to go on with it. */
export async function beginUpload(
  { pool }: UploadPlace,
  city: FileCity,
  wanted: { name: string; bytes: number },
  now: Date,
): Promise<{ id: string }> {
  const id = randomUUID()
  await inCity(pool, city.id, 'write', async tx => {
    const { n } = await tx.db
      .selectFrom('upload')
      .select(eb => eb.fn.countAll<string>().as('n'))
      .where('city_id', '=', city.id)
      .executeTakeFirstOrThrow()
    if (Number(n) >= OPEN_UPLOADS) throw new Refusal('files_full', { status: 503 })
    tx.write(
      tx.db.insertInto('upload').values({
        city_id: city.id,
        id,
        name: wanted.name,
        bytes: wanted.bytes,
        parts: '[]',
        next_key: null,
        file_id: null,
        created_at: now,
      }),
    )
  })
  return { id }
}

/** @throws Refusal upload_gone (404) for one that is unknown, over, or taken away */
export const uploadOf = (pool: Pool, city: FileCity, id: string, now: Date): Promise<Upload & { created_at: Date }> =>
  inCity(pool, city.id, 'read', async ({ db }) => {
    const row = await db
      .selectFrom('upload')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row || uploadEnds(row.created_at) < now) throw gone()
    return row
  })

/**
 * Takes the bytes that come, from `offset` on. If the line breaks, what has come is kept: the sender asks how much, and
 * goes on from there.
 * @returns how much is here now
 * @throws Refusal upload_offset (409) if another part came first, upload_too_long (413) if more comes than was announced
 */
export async function takePart(
  { pool, storage, tempDir }: UploadPlace,
  city: FileCity,
  upload: Upload,
  offset: number,
  body: Readable,
): Promise<number> {
  if (offset !== upload.got) throw elsewhere()
  const part = await keptPart(tempDir, body, upload.bytes - offset)
  try {
    if (part.bytes === 0) return upload.got
    const key = storageKey(city.code, part.sha256, randomUUID())
    const replaced = await claim(pool, city, upload, key)
    if (replaced) await storage.remove(replaced)
    const file = await open(part.path)
    await storage.put(key, file.createReadStream(), part)
    if (!(await settle(pool, city, upload, key, part.bytes))) {
      await storage.remove(key)
      throw elsewhere()
    }
    return upload.got + part.bytes
  } finally {
    await rm(part.path, { force: true })
  }
}

/** Names the part before its bytes lie there. @returns the key of a part that was named and never settled */
const claim = (pool: Pool, city: FileCity, upload: Upload, key: string): Promise<string | null> =>
  inCity(pool, city.id, 'write', async tx => {
    const row = await tx.db
      .selectFrom('upload')
      .select(['got', 'next_key', 'file_id'])
      .where('city_id', '=', city.id)
      .where('id', '=', upload.id)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!row) throw gone()
    if (row.got !== upload.got || row.file_id !== null) throw elsewhere()
    tx.write(
      tx.db.updateTable('upload').set({ next_key: key }).where('city_id', '=', city.id).where('id', '=', upload.id),
    )
    return row.next_key
  })

const settle = (pool: Pool, city: FileCity, upload: Upload, key: string, bytes: number): Promise<boolean> =>
  inCity(pool, city.id, 'write', async ({ db }) => {
    const done = await db
      .updateTable('upload')
      .set({ got: upload.got + bytes, next_key: null, parts: JSON.stringify([...upload.parts, { key, bytes }]) })
      .where('city_id', '=', city.id)
      .where('id', '=', upload.id)
      .where('next_key', '=', key)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  })

/** Writes what comes beside, until it ends or breaks off. */
async function keptPart(tempDir: string, body: Readable, most: number) {
  const path = join(tempDir, `${randomUUID()}.upload`)
  await mkdir(tempDir, { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const out = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (bytes + chunk.length > most) throw new Refusal('upload_too_long', { status: 413 })
      bytes += chunk.length
      hash.update(chunk)
      await out.writeFile(chunk)
    }
  } catch (error) {
    // A broken line is what this is for: the bytes that came are kept. Anything else is not.
    if (error instanceof Refusal || !body.errored) {
      await rm(path, { force: true })
      throw error
    }
  } finally {
    await out.close()
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/**
 * Puts the parts together, hands the whole to `work`, and remembers which file it became: asked again, the answer is the
 * same file. A file that is refused takes the upload with it.
 */
export async function finishUpload(
  place: UploadPlace,
  city: FileCity,
  upload: Upload,
  work: (file: Received) => Promise<{ id: string }>,
): Promise<string> {
  if (upload.file_id) return upload.file_id
  if (upload.got !== upload.bytes) throw elsewhere()
  const path = join(place.tempDir, `${randomUUID()}.upload`)
  await mkdir(place.tempDir, { recursive: true, mode: 0o700 })
  try {
    const hash = createHash('sha256')
    await pipeline(
      Readable.from(wholeOf(place.storage, upload.parts, hash)),
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
    )
    const received = { path, bytes: upload.bytes, sha256: hash.digest('hex'), name: upload.name, fields: {} }
    const { id } = await work(received)
    await inCity(place.pool, city.id, 'write', async tx =>
      tx.write(
        tx.db
          .updateTable('upload')
          .set({ file_id: id, parts: '[]' })
          .where('city_id', '=', city.id)
          .where('id', '=', upload.id)
          .where('file_id', 'is', null),
      ),
    )
    for (const part of upload.parts) await place.storage.remove(part.key)
    return id
  } catch (error) {
    if (error instanceof Refusal && error.status < 500) await dropUpload(place, city, upload.id)
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

async function* wholeOf(storage: FileStorage, parts: readonly Part[], hash: { update(chunk: Buffer): unknown }) {
  for (const part of parts)
    for await (const chunk of (await storage.get(part.key)) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      yield chunk
    }
}

/** Takes an upload away with its bytes; the file that it became stays. */
export async function dropUpload({ pool, storage }: Omit<UploadPlace, 'tempDir'>, city: FileCity, id: string) {
  const row = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('upload')
      .select(['parts', 'next_key'])
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (!row) return
  for (const key of [...row.parts.map(part => part.key), row.next_key]) if (key) await storage.remove(key)
  await inCity(pool, city.id, 'write', async tx =>
    tx.write(tx.db.deleteFrom('upload').where('city_id', '=', city.id).where('id', '=', id)),
  )
}
