import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'

/** With the checkout, not with the machine: what one user has unpacked another may not run. */
const HOME = join(import.meta.dirname, '../../node_modules/.cache/browser')

/** Where the browser of the tests lies; unpacked at the first call, which takes some seconds. */
export async function browserPath(): Promise<string> {
  mkdirSync(HOME, { recursive: true })
  const before = process.env.TMPDIR
  // The library knows no other way to say where it unpacks.
  process.env.TMPDIR = HOME
  try {
    return await sparticuz.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
