import { networkProblem, problemOf, timeoutProblem } from '../../../shared/api/problem.ts'
import type { FileView } from '../../../shared/api/types.ts'

/**
 * Sends one file and tells how far it is, 0 to 1. XMLHttpRequest, because fetch cannot tell.
 * @throws {ApiProblem}
 */
export function upload(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileView> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file, file.name)
    xhr.open('POST', path)
    xhr.timeout = 120_000
    xhr.upload.onprogress = event => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    xhr.onload = () => {
      let json: unknown
      try {
        json = JSON.parse(xhr.responseText)
      } catch {
        json = undefined
      }
      if (xhr.status >= 200 && xhr.status < 300 && json) resolve(json as FileView)
      else reject(problemOf(xhr.status, json, xhr.getResponseHeader('retry-after')))
    }
    xhr.onerror = () => reject(networkProblem())
    xhr.ontimeout = () => reject(timeoutProblem())
    signal.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(body)
  })
}
