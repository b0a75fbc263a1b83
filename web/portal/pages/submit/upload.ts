import { networkProblem, problemOf, timeoutProblem } from '../../../shared/api/problem.ts'
import type { FileView } from '../../../shared/api/types.ts'
import { nextWait, partEnd } from './parts.ts'

/** What is kept of an upload between two tries: where it lies at the server, and whether that knows all of it. */
export interface Upload {
  file: File
  at: string | null
}

interface Telling {
  /** the server knows of it, by `upload.at` */
  onBegun?(): void
  /** how far it is, 0 to 1 */
  onProgress(share: number): void
  /** the line is broken; it goes on by itself */
  onWaiting(waits: boolean): void
}

/**
 * Sends a file in parts and goes on where the line broke (CHECKLIST K4; tus 1.0). Without network it waits as long as it
 * takes; a server that does not answer is tried some times, further apart each time. Called again with the same `upload`,
 * it goes on too.
 * @throws {ApiProblem}
 */
export async function send(
  begin: string,
  upload: Upload,
  { onBegun, onProgress, onWaiting }: Telling,
  signal: AbortSignal,
): Promise<FileView> {
  const { file } = upload
  let offset = 0
  let known = false
  for (let tries = 0; ; ) {
    try {
      if (upload.at === null) {
        upload.at = await create(begin, file, signal)
        offset = 0
        onBegun?.()
      } else if (!known) offset = await offsetAt(upload.at, signal)
      known = true
      onWaiting(false)
      while (offset < file.size) {
        const end = partEnd(offset, file.size)
        offset = await sendPart(upload.at, file.slice(offset, end), offset, signal, sent =>
          onProgress((offset + sent) / file.size),
        )
        tries = 0
        onProgress(offset / file.size)
      }
      const { json } = await ask('POST', `${upload.at}/finish`, {}, null, signal)
      return json as FileView
    } catch (error) {
      if (signal.aborted) throw error
      const problem = error as ReturnType<typeof networkProblem>
      if (problem.status === 404 && upload.at) upload.at = null
      else if (!problem.unknownOutcome && problem.status !== 409 && problem.status !== 429) throw error
      const wait = navigator.onLine ? nextWait(tries++, problem.retryAfter) : Number.POSITIVE_INFINITY
      if (wait === null) throw error
      known = false
      onWaiting(true)
      await pause(wait, signal)
    }
  }
}

/** Tells the server that nobody wants the rest; if that fails it forgets by itself in a day. */
export function forget({ at }: Upload): void {
  if (at) void ask('DELETE', at, {}, null).catch(() => {})
}

async function create(begin: string, file: File, signal: AbortSignal): Promise<string> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)))
  const headers = { 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${name}` }
  const { xhr } = await ask('POST', begin, headers, null, signal)
  return xhr.getResponseHeader('location') ?? begin
}

const offsetAt = async (at: string, signal: AbortSignal): Promise<number> =>
  Number((await ask('HEAD', at, {}, null, signal)).xhr.getResponseHeader('upload-offset'))

async function sendPart(
  at: string,
  part: Blob,
  offset: number,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<number> {
  const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) }
  const { xhr } = await ask('PATCH', at, headers, part, signal, onSent)
  return Number(xhr.getResponseHeader('upload-offset'))
}

/** XMLHttpRequest, because fetch cannot tell how much it has sent. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Blob | null,
  signal?: AbortSignal,
  onSent?: (bytes: number) => void,
): Promise<{ xhr: XMLHttpRequest; json: unknown }> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(method, path)
    xhr.timeout = 60_000
    for (const [name, value] of Object.entries({ 'Tus-Resumable': '1.0.0', ...headers }))
      xhr.setRequestHeader(name, value)
    if (onSent) xhr.upload.onprogress = event => onSent(event.loaded)
    xhr.onload = () => {
      let json: unknown
      try {
        json = JSON.parse(xhr.responseText)
      } catch {
        json = undefined
      }
      if (xhr.status >= 200 && xhr.status < 300) resolve({ xhr, json })
      else reject(problemOf(xhr.status, json, xhr.getResponseHeader('retry-after')))
    }
    xhr.onerror = () => reject(networkProblem())
    xhr.ontimeout = () => reject(timeoutProblem())
    xhr.onabort = () => reject(networkProblem())
    signal?.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(body)
  })
}

/** Until the time is over or the network is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const over = () => {
      clearTimeout(timer)
      removeEventListener('online', over)
      resolve()
    }
    const timer = Number.isFinite(ms) ? setTimeout(over, ms) : undefined
    addEventListener('online', over)
    signal.addEventListener('abort', over, { once: true })
  })
}
