import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../acts/index.ts'

/** An upload that lies whole in a temporary file; nothing about it has been believed yet. */
export interface Received {
  path: string
  bytes: number
  /** hex */
  sha256: string
  /** as the sender calls it */
  name: string
  fields: Readonly<Record<string, string>>
}

/** Room for the multipart form around the file. */
const FORM_BYTES = 64 * 1024

const mebibytes = (bytes: number) => Math.round((bytes / 1024 ** 2) * 10) / 10
export const tooBig = (most: number) => new Refusal('file_too_big', { status: 413, vars: { mb: mebibytes(most) } })

/**
 * Writes the one file of a multipart request beside, never more than `most` bytes of it, hands it to `work` and removes
 * it whatever happens: the original of a photo, with its place, outlives the request nowhere.
 * @throws Refusal file_too_big as soon as the limit is passed, file_missing
 */
export async function received<T>(
  request: FastifyRequest,
  most: number,
  tempDir: string,
  work: (file: Received) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new Refusal('file_missing', { status: 400 })
  const path = join(tempDir, `${randomUUID()}.upload`)
  try {
    if (Number(request.headers['content-length'] ?? 0) > most + FORM_BYTES) throw tooBig(most)
    await mkdir(tempDir, { recursive: true, mode: 0o700 })
    const fields: Record<string, string> = {}
    let file: Omit<Received, 'fields'> | undefined
    const limits = { fileSize: most + 1, files: 1, fields: 5, fieldSize: 200, fieldNameSize: 50, headerPairs: 20 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') file = await keep(part, path, most)
      else fields[part.fieldname] = String(part.value)
    }
    if (!file) throw new Refusal('file_missing', { status: 400 })
    return await work({ ...file, fields })
  } catch (error) {
    readAway(request, most)
    throw error
  } finally {
    await rm(path, { force: true })
  }
}

async function keep(part: MultipartFile, path: string, most: number): Promise<Omit<Received, 'fields'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const out = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > most) throw tooBig(most)
      hash.update(chunk)
      await out.writeFile(chunk)
    }
  } finally {
    await out.close()
  }
  return { path, bytes, sha256: hash.digest('hex'), name: part.filename ?? '' }
}

/**
 * Browsers show an answer only after they have sent their request: the rest is read and dropped, within reason, so that
 * people see why their file was refused and not that the connection broke.
 */
function readAway(request: FastifyRequest, most: number): void {
  const { raw } = request
  if (raw.readableEnded || raw.destroyed) return
  let left = most * 10
  raw.unpipe()
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) raw.destroy()
  })
  raw.resume()
}
