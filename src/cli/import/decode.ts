import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { UsageError } from '../tell.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

/**
 * By the mark at the beginning, else by whether all of it is valid UTF-8: what is not comes from an office program with
 * Chinese settings.
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(3), 0, 3, 0)
    if (bytesRead >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
    if (bytesRead === 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8'
  } finally {
    await handle.close()
  }
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(file)) strict.decode(chunk as Buffer, { stream: true })
    strict.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030'
    throw error
  }
}

/**
 * The file's characters, without a mark, chunk by chunk.
 * @throws UsageError if it is text in no encoding we know
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const encoding = await encodingOf(file)
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(file)) {
      const text = decoder.decode(chunk as Buffer, { stream: true })
      if (text !== '') yield text
    }
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${file}: neither UTF-8 nor GB 18030; save it as UTF-8`)
    throw error
  }
}
