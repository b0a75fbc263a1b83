import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const FILE = 'cities.yaml'
const CityLine = z.strictObject({ city: z.string(), days: z.int().min(1), appeals: z.int().min(0) })

/** How much made-up history a demo city gets: days that end now, and appeals in them. */
export interface DemoSize {
  days: number
  appeals: number
}

const DEFAULT: DemoSize = { days: 14, appeals: 120 }

function lines(packsDir: string): z.infer<typeof CityLine>[] {
  const path = join(packsDir, FILE)
  if (!existsSync(path)) return []
  return z.array(CityLine).parse(parse(readFileSync(path, 'utf8')))
}

/** The cities that have a pack below a folder, by the folder's name: those of cities.yaml in its order, then the rest. */
export function citiesIn(packsDir: string): string[] {
  const found = readdirSync(packsDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(packsDir, entry.name, 'pack.yaml')))
    .map(entry => entry.name)
    .toSorted()
  const first = lines(packsDir).map(line => line.city)
  return [...first.filter(code => found.includes(code)), ...found.filter(code => !first.includes(code))]
}

export function demoSizeOf(packsDir: string, city: string): DemoSize {
  return lines(packsDir).find(line => line.city === city) ?? DEFAULT
}
