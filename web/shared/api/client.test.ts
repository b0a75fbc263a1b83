import { afterEach, expect, it, vi } from 'vitest'
import { request, withQuery } from './client.ts'

const answers = (reply: (input: Request, init?: RequestInit) => Promise<Response> | Response) =>
  vi.stubGlobal('fetch', vi.fn(reply))
const base = 'http://city.test'
afterEach(() => vi.unstubAllGlobals())

it('leaves out what is empty and keeps nought', () => {
  expect(withQuery('/a', { q: '', n: 0, m: null, w: '路灯' })).toBe('/a?n=0&w=%E8%B7%AF%E7%81%AF')
})

it('sends key and version so that a form is taken once and nobody is overwritten', async () => {
  let sent: Request | undefined
  answers(input => {
    sent = input
    return Response.json({ ok: true })
  })
  await request('POST', `${base}/x`, { body: { a: 1 }, key: 'k-1', version: 3 })
  expect([sent?.headers.get('idempotency-key'), sent?.headers.get('if-match')]).toEqual(['k-1', '"3"'])
})

it('throws the refusal as the server named it', async () => {
  answers(() => Response.json({ code: 'bad_code', title: { zh: '没有', en: 'None' } }, { status: 401 }))
  await expect(request('GET', `${base}/x`)).rejects.toMatchObject({ status: 401, code: 'bad_code' })
})

it('tells a lost network from a silent server', async () => {
  answers(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(request('GET', `${base}/x`)).rejects.toMatchObject({ code: 'network' })
  answers(
    (_input, init) => new Promise((_ok, no) => init?.signal?.addEventListener('abort', () => no(new Error('aborted')))),
  )
  await expect(request('GET', `${base}/x`, { timeout: 5 })).rejects.toMatchObject({ code: 'timeout' })
})

it('lets an abort of the caller through, which is no failure to show', async () => {
  answers(
    (_input, init) =>
      new Promise((_ok, no) => init?.signal?.addEventListener('abort', () => no(new DOMException('x', 'AbortError')))),
  )
  const stop = new AbortController()
  const asked = request('GET', `${base}/x`, { signal: stop.signal })
  stop.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})
