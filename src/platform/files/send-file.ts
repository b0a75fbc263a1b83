import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../acts/index.ts'
import { kindOf } from './file-kinds.ts'
import { type ByteRange, type FileStorage, ObjectMissing } from './storage.ts'

export interface StoredFile {
  id: string
  name: string
  type: string
  bytes: number
  sha256: Buffer
  storage_key: string
  preview_key: string | null
}

/**
 * One range of a `Range` header: null if there is none that we serve (then everything is sent, as RFC 9110 14.2 allows),
 * 'outside' if it begins behind the end.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < start) return null
  return start > end ? 'outside' : { start, end }
}

/** RFC 6266: the name in all scripts, and a plain one for programs that know only that. */
export function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

// The viewers of browsers refuse to open a PDF in a sandbox; they run none of its scripts in our origin.
const policyOf = (type: string) =>
  type === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Sends a file in a way that a browser shows it as what it is and runs nothing in it. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  storage: FileStorage,
  file: StoredFile,
  wantsPreview: boolean,
): Promise<FastifyReply> {
  const preview = wantsPreview ? file.preview_key : null
  const type = preview ? 'image/webp' : file.type
  const tag = `"${file.sha256.toString('base64url')}${preview ? '.preview' : ''}"`
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policyOf(type))
    .header('cross-origin-resource-policy', 'same-origin')
    .header('content-disposition', dispositionOf(kindOf(type)?.shown ? 'inline' : 'attachment', file.name))
    // Asked again each time, so that nobody keeps what they may no longer see; answered without bytes if unchanged.
    .header('cache-control', 'private, no-cache')
    .header('etag', tag)
    .type(type)
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  if (preview) return reply.send(await open(request, storage, file.id, preview))

  void reply.header('accept-ranges', 'bytes')
  const changed = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag
  const range = changed ? null : rangeOf(request.headers.range, file.bytes)
  if (range === 'outside')
    return reply.status(416).header('content-range', `bytes */${file.bytes}`).header('content-length', 0).send()
  if (range === null) {
    void reply.header('content-length', file.bytes)
    return reply.send(await open(request, storage, file.id, file.storage_key))
  }
  void reply
    .status(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
    .header('content-length', range.end - range.start + 1)
  return reply.send(await open(request, storage, file.id, file.storage_key, range))
}

async function open(request: FastifyRequest, storage: FileStorage, id: string, key: string, range?: ByteRange) {
  try {
    return await storage.get(key, range)
  } catch (error) {
    request.log.error({ file: id, missing: error instanceof ObjectMissing }, 'file can not be read')
    throw new Refusal('files_away', { status: 503 })
  }
}
