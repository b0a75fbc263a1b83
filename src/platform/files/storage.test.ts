import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localStorage } from './local-storage.ts'
import { openFileStorage } from './open-storage.ts'
import { s3Storage } from './s3-storage.ts'
import { type FileStorage, ObjectMissing, StorageFull, storageKey } from './storage.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const some = (bytes: Buffer) => ({
  key: storageKey('rongcheng', sha256(bytes), randomUUID()),
  measure: { bytes: bytes.length, sha256: sha256(bytes) },
})

const root = mkdtempSync(join(tmpdir(), 'bihuan-files-'))
const objects = new Map<string, Buffer>()
const authorizations: string[] = []

/** As much of an object store as is asked of one; it checks the digest as the real ones do. */
const store = createServer(async (request, response) => {
  const path = request.url ?? ''
  authorizations.push(request.headers.authorization ?? '')
  const body = await buffer(request)
  const held = objects.get(path)
  if (request.method === 'PUT') {
    const honest = sha256(body) === request.headers['x-amz-content-sha256'] && request.headers['content-length']
    if (honest) objects.set(path, body)
    return response.writeHead(honest ? 200 : 400).end()
  }
  if (request.method === 'DELETE') return response.writeHead(objects.delete(path) ? 204 : 404).end()
  if (!held) return response.writeHead(404).end()
  const [, from = '0', to = String(held.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  return response.writeHead(request.headers.range ? 206 : 200).end(held.subarray(Number(from), Number(to) + 1))
})

const both: Record<string, FileStorage> = { directory: localStorage(root, 0) }

beforeAll(async () => {
  await new Promise<void>(resolve => store.listen(0, '127.0.0.1', resolve))
  both.bucket = s3Storage({
    endpoint: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
    bucket: 'files',
    accessKey: 'key',
    secretKey: 'secret',
    region: 'cn-test',
    pathStyle: true,
  })
})
afterAll(() => {
  store.close()
  rmSync(root, { recursive: true })
})

describe.each(['directory', 'bucket'])('a %s', which => {
  const storage = () => both[which] as FileStorage

  test('gives back what was put, whole and in part', async () => {
    const bytes = randomBytes(300_000)
    const { key, measure } = some(bytes)
    await storage().put(key, Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), measure)
    expect(await storage().exists(key)).toBe(true)
    expect(sha256(await buffer(await storage().get(key)))).toBe(measure.sha256)
    expect(await buffer(await storage().get(key, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20))
  })

  test('takes away, also twice, and says so when asked', async () => {
    const bytes = Buffer.from('x')
    const { key, measure } = some(bytes)
    await storage().put(key, bytes, measure)
    await storage().remove(key)
    await storage().remove(key)
    expect(await storage().exists(key)).toBe(false)
    await expect(storage().get(key)).rejects.toBeInstanceOf(ObjectMissing)
  })

  test('keeps nothing of a write that broke off', async () => {
    const bytes = randomBytes(100_000)
    const { key, measure } = some(bytes)
    const broken = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 50_000)
        throw new Error('connection lost')
      })(),
    )
    await expect(storage().put(key, broken, measure)).rejects.toThrow()
    expect(await storage().exists(key)).toBe(false)
  })

  test('has no key outside of itself', async () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'rongcheng/aa/../../x', ''])
      await expect(storage().get(key)).rejects.toThrow('not a storage key')
  })
})

test('a directory leaves no half-written files and no room unguarded', async () => {
  expect(readdirSync(root, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
  const { key, measure } = some(Buffer.from('y'))
  await expect(localStorage(root, Number.MAX_SAFE_INTEGER).put(key, Buffer.from('y'), measure)).rejects.toBeInstanceOf(
    StorageFull,
  )
})

test('a bucket is asked with signed requests only', () => {
  expect(authorizations.length).toBeGreaterThan(0)
  for (const line of authorizations) expect(line).toMatch(/^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-test\/s3\//)
})

test('the bucket is chosen by configuration, and half a configuration is refused', () => {
  expect(() =>
    openFileStorage('/tmp', { BIHUAN_S3_ENDPOINT: 'https://s3.example.com', BIHUAN_S3_BUCKET: 'b' }),
  ).toThrow('missing: BIHUAN_S3_ACCESS_KEY, BIHUAN_S3_SECRET_KEY')
})
