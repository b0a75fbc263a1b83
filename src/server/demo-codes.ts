import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FILE = 'demo-codes.json'

const Codes = z.array(z.object({ city: z.string(), story: z.string(), code: z.string() }))
export type DemoCode = z.infer<typeof Codes>[number]

/** Demo mode only: the database itself keeps no query code. */
export function keepCodes(dataDir: string, codes: DemoCode[]): void {
  writeFileSync(join(dataDir, FILE), JSON.stringify(codes), { mode: 0o600 })
}

/** The query codes that were kept; none if the history was not made here. */
export function demoCodes(dataDir: string): DemoCode[] {
  try {
    return Codes.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')))
  } catch {
    return []
  }
}
