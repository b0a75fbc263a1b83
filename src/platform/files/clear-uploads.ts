import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Longer than any upload lasts: another process may be receiving into the same directory. */
const STALE_MS = 3_600_000

/** Removes what a crash left of uploads: originals of photos, with the place in them. */
export async function clearUploads(tempDir: string): Promise<void> {
  const names = await readdir(tempDir).catch(() => [])
  for (const name of names.filter(each => each.endsWith('.upload'))) {
    const path = join(tempDir, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true })
  }
}
