import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { Refusal } from '../acts/index.ts'
import { inCity, type Pool } from '../db/index.ts'
import { text } from '../i18n/texts.ts'
import { cleanName } from './clean-name.ts'
import { type FileKind, kindOf, usableTypes } from './file-kinds.ts'
import type { Audience, FileCity, FileLimits } from './limits.ts'
import { wordsIn } from './read-words.ts'
import type { Received } from './receive.ts'
import { redraw } from './redraw.ts'
import { type FileStorage, StorageFull, storageKey } from './storage.ts'

/** A virus check, if a city has one: an upload that it objects to, or that it can't check, is not taken. */
export interface FileScanner {
  /** @param path a file on this machine, whole, as it was sent */
  scan(path: string): Promise<'clean' | 'infected'>
}

export interface TakeInOptions {
  pool: Pool
  storage: FileStorage
  scanner?: FileScanner
  /** called with what an operator must know of; nothing personal in it */
  onError(what: string, error: Error): void
}

export interface Upload {
  city: FileCity
  limits: FileLimits
  audience: Audience
  /** 'public' or 'staff:<person id>': who alone may attach it */
  owner: string
  now: Date
}

/** The columns that a view of a file is made of. */
export interface TakenIn {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  audience: string
  preview_key: string | null
}

interface Content {
  content: Buffer | null
  preview: Buffer | null
  type: FileKind
  bytes: number
  sha256: string
  width: number | null
  height: number | null
}

/**
 * Checks an upload by its content, draws pictures anew, stores it, and leaves its row, unattached.
 * The id is random, not time-ordered: knowing it is the right to attach a public upload (docs/adr/0008-files.md).
 * @throws Refusal file_empty, file_type_refused, file_broken, file_infected, file_unchecked, files_full
 */
export async function takeIn(options: TakeInOptions, upload: Upload, file: Received): Promise<TakenIn> {
  const { pool, storage } = options
  const { city } = upload
  if (file.bytes === 0) throw new Refusal('file_empty')
  const kind = await recognise(file.path, upload.limits.types)
  await check(options, file.path)
  const [made, said] = await Promise.all([
    contentOf(file, kind),
    // What cannot be read is still evidence: it is kept, and found by its name.
    wordsIn(file.path, kind.type).catch((error: Error) => {
      options.onError('words of a document', error)
      return null
    }),
  ])
  const id = randomUUID()
  const row = {
    id,
    name: cleanName(file.name, made.type, text('file.unnamed').zh),
    type: made.type.type,
    bytes: made.bytes,
    width: made.width,
    height: made.height,
    audience: upload.audience,
    storage_key: storageKey(city.code, made.sha256, id),
    preview_key: made.preview ? storageKey(city.code, made.sha256, id, '.preview') : null,
  }
  // The row goes first: whatever happens next, the clean-up of unattached files finds the bytes.
  await inCity(pool, city.id, 'write', async tx =>
    tx.write(
      tx.db.insertInto('file').values({
        ...row,
        city_id: city.id,
        subject_kind: null,
        subject_id: null,
        sha256: Buffer.from(made.sha256, 'hex'),
        said,
        created_by: upload.owner,
        created_at: upload.now,
      }),
    ),
  )
  try {
    const body = made.content ?? createReadStream(file.path)
    await storage.put(row.storage_key, body, { bytes: made.bytes, sha256: made.sha256 })
    if (made.preview && row.preview_key)
      await storage.put(row.preview_key, made.preview, {
        bytes: made.preview.length,
        sha256: createHash('sha256').update(made.preview).digest('hex'),
      })
  } catch (error) {
    options.onError('file storage', error as Error)
    throw new Refusal(error instanceof StorageFull ? 'files_full' : 'files_away', { status: 503 })
  }
  return row
}

/** The type by the bytes alone, if the city allows it and this machine can check it. */
async function recognise(path: string, allowed: readonly string[]): Promise<FileKind> {
  const usable = usableTypes(allowed)
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const kind = found && kindOf(found.mime)
  if (kind && usable.includes(kind.type)) return kind
  const names = usable.map(type => kindOf(type)?.name ?? type)
  throw new Refusal('file_type_refused', {
    status: 415,
    vars: { types: { zh: names.join('、'), en: names.join(', ') } },
  })
}

async function check({ scanner, onError }: TakeInOptions, path: string): Promise<void> {
  if (!scanner) return
  const verdict = await scanner.scan(path).catch((error: Error) => {
    onError('virus check', error)
    throw new Refusal('file_unchecked', { status: 503 })
  })
  if (verdict !== 'clean') throw new Refusal('file_infected')
}

async function contentOf(file: Received, kind: FileKind): Promise<Content> {
  if (!kind.redrawn) {
    const { bytes, sha256 } = file
    return { content: null, preview: null, type: kind, bytes, sha256, width: null, height: null }
  }
  const drawn = await redraw(file.path, kind.type, kind.redrawn)
  if (!drawn) throw new Refusal('file_broken')
  return {
    ...drawn,
    type: kindOf(kind.redrawn) ?? kind,
    bytes: drawn.content.length,
    sha256: createHash('sha256').update(drawn.content).digest('hex'),
  }
}
