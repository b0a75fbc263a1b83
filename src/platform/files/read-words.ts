import { Worker } from 'node:worker_threads'

/** Characters that are kept of one document: enough to find it by, little enough for an index row. */
export const MOST_READ = 20_000
/** A document that takes longer is kept, and found by its name alone. */
const PATIENCE_MS = 8000
const HEAP_MB = 256

/** Types of which there is something to read. */
const readable = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/**
 * The words in a document, for the search (CHECKLIST K46). It is read in a thread of its own with bounds of time and
 * memory: strangers write these files.
 * @returns null if there is nothing to read in it: a scan, an empty or locked document, a type without words
 * @throws Error if the document cannot be read at all, or not within the bounds
 */
export async function wordsIn(path: string, type: string): Promise<string | null> {
  if (!readable.has(type)) return null
  const worker = new Worker(new URL('./read-words-worker.ts', import.meta.url), {
    workerData: { path, type, most: MOST_READ },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    stdout: true,
    stderr: true,
  })
  try {
    return await new Promise<string | null>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the document takes too long to read')), PATIENCE_MS)
      worker.once('message', (words: string) => {
        clearTimeout(late)
        resolve(words || null)
      })
      worker.once('error', error => {
        clearTimeout(late)
        reject(error)
      })
    })
  } finally {
    await worker.terminate()
  }
}
