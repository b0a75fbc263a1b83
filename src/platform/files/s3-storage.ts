import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EMPTY_PAYLOAD, type S3Keys, signS3 } from './sign-s3.ts'
import { checkKey, type FileStorage, ObjectMissing } from './storage.ts'

export interface S3Settings extends S3Keys {
  /** https://s3.example.com */
  endpoint: string
  bucket: string
  /** bucket in the path (MinIO) instead of in the host name (the clouds) */
  pathStyle: boolean
}

/** Without a sign of life for so long, a request is given up: an upload must not hang on a store that is gone. */
const SILENCE_MS = 30_000

interface Sending {
  method: string
  key: string
  headers?: Record<string, string>
  payload?: string
  body?: Readable
}

/**
 * Files in a bucket of any store that speaks the S3 protocol. Only what is needed of it: one object whole in, whole or
 * in part out, away, and whether it is there. A put is atomic by the protocol, and the store compares the digest.
 */
export function s3Storage(settings: S3Settings, now: () => Date = () => new Date()): FileStorage {
  const endpoint = new URL(settings.endpoint)
  const host = settings.pathStyle ? endpoint.host : `${settings.bucket}.${endpoint.host}`
  const base = settings.pathStyle ? `/${settings.bucket}/` : '/'
  const open = endpoint.protocol === 'http:' ? httpRequest : httpsRequest

  async function send({ method, key, headers = {}, payload = EMPTY_PAYLOAD, body }: Sending): Promise<IncomingMessage> {
    const path = `${base}${checkKey(key)}`
    const signed = signS3({ method, host, path, headers, payload }, settings, now())
    const url = new URL(path, `${endpoint.protocol}//${host}`)
    const request: ClientRequest = open(url, { method, headers: signed, timeout: SILENCE_MS })
    request.on('timeout', () => request.destroy(new Error('the object store does not answer')))
    const response = new Promise<IncomingMessage>((resolve, reject) =>
      request.on('response', resolve).on('error', reject),
    )
    // A reader may pause a video for as long as they like.
    request.on('response', () => request.setTimeout(0))
    // Whichever ends first: a store that refuses answers before it has taken the body.
    const sent = body ? pipeline(body, request) : Promise.resolve(request.end())
    sent.catch(() => {})
    return response
  }

  async function expect(response: IncomingMessage, ...statuses: number[]): Promise<number> {
    response.resume()
    const status = response.statusCode ?? 0
    if (!statuses.includes(status)) throw new Error(`the object store answered ${status}`)
    return status
  }

  return {
    async put(key, content, { bytes, sha256 }) {
      const body = Buffer.isBuffer(content) ? Readable.from([content]) : content
      const headers = { 'content-length': String(bytes), 'content-type': 'application/octet-stream' }
      await expect(await send({ method: 'PUT', key, headers, payload: sha256, body }), 200, 201)
    },
    async get(key, range) {
      const headers = range ? { range: `bytes=${range.start}-${range.end}` } : undefined
      const response = await send({ method: 'GET', key, ...(headers ? { headers } : {}) })
      if (response.statusCode === 200 || response.statusCode === 206) return response
      await expect(response, 404)
      throw new ObjectMissing()
    },
    async remove(key) {
      await expect(await send({ method: 'DELETE', key }), 200, 204, 404)
    },
    async exists(key) {
      return (await expect(await send({ method: 'HEAD', key }), 200, 404)) === 200
    },
  }
}
