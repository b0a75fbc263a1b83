import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkKey, type FileStorage, ObjectMissing, StorageFull } from './storage.ts'

/** Kept free for the database, which stops when the disk is full. */
const RESERVE = 1024 ** 3

const isMissing = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

/**
 * Files in a directory, readable by its owner alone. Written beside, flushed, then renamed: after a power cut an object
 * is whole or absent.
 * @param reserve bytes that a write must leave free
 */
export function localStorage(root: string, reserve = RESERVE): FileStorage {
  const pathOf = (key: string) => join(root, checkKey(key))
  return {
    async put(key, content, { bytes }) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const disk = await statfs(dirname(path))
      if (disk.bavail * disk.bsize < bytes + reserve) throw new StorageFull()
      const beside = `${path}.${randomUUID()}.part`
      try {
        const file = await open(beside, 'wx', 0o600)
        try {
          await file.writeFile(content)
          if ((await file.stat()).size !== bytes) throw new Error('the content has another length than announced')
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, path)
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      await flushDirectory(dirname(path))
    },
    async get(key, range) {
      try {
        const file = await open(pathOf(key))
        return file.createReadStream(range)
      } catch (error) {
        throw isMissing(error) ? new ObjectMissing() : error
      }
    },
    remove: key => rm(pathOf(key), { force: true }),
    async exists(key) {
      try {
        return (await stat(pathOf(key))).isFile()
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
  }
}

/** A rename is only on disk when its directory is; Windows neither needs nor allows it. */
async function flushDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path)
  await directory.sync().finally(() => directory.close())
}
