import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WEIGHTS = [
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
]
const FONT_FILE = /\.(ttf|otf|ttc)$/i

/**
 * The fonts documents are set in: Noto Serif SC from npm (docs/adr/0018), and before it what the city itself has a licence
 * for, laid into `dir`: 仿宋 and 小标宋 as GB/T 9704 asks for, a font with the rare characters of GB 18030.
 */
export function readFonts(dir: string | null): Buffer[] {
  const own = dir !== null && existsSync(dir) ? readdirSync(dir).filter(name => FONT_FILE.test(name)) : []
  return [
    ...own.map(name => readFileSync(join(dir ?? '', name))),
    ...WEIGHTS.map(name => readFileSync(fileURLToPath(name))),
  ]
}
