import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from './fonts.ts'
import type { OfficialDocument } from './official-document.ts'

const TEMPLATE = readFileSync(join(import.meta.dirname, 'official.typ'), 'utf8')
/** PDF/A-2u: for keeping, with every character's meaning in it; refuses a character that no font can show. */
const STANDARD = 'a-2u'
const MISSING = /the text `\\?"(.+?)\\?"` could not be displayed/gu

/**
 * Makes PDFs; keep one for the life of the program: reading the fonts takes a third of a second, a document then some
 * milliseconds.
 * @param fontsDir the city's own fonts, used before the one that comes along
 */
export function makePdf(fontsDir: string | null = null): (document: OfficialDocument, at: Date) => Buffer {
  let compiler: NodeCompiler | undefined
  return (document, at) => {
    compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: readFonts(fontsDir) }] })
    try {
      return render(compiler, document, at)
    } finally {
      compiler.evictCache(10)
    }
  }
}

function render(compiler: NodeCompiler, document: OfficialDocument, at: Date): Buffer {
  let data = JSON.stringify({ ...document, day: [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()] })
  for (let tries = 0; ; tries++) {
    const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data } })
    const { result } = compiled
    if (!result) {
      const error = compiled.takeError()
      throw new Error(`document template: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : null)}`)
    }
    try {
      return compiler.pdf(result, { pdfStandard: STANDARD, creationTimestamp: Math.floor(at.getTime() / 1000) })
    } catch (error) {
      const missing = [...String((error as Error).message).matchAll(MISSING)].map(match => match[1] ?? '')
      if (missing.length === 0 || tries > 0) throw error
      data = spelledOut(data, missing.join(''))
    }
  }
}

/** A character that no font here has is written by its number in Unicode, never dropped and never an empty box (K29). */
function spelledOut(data: string, missing: string): string {
  let text = data
  for (const character of new Set(missing)) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
    text = text.replaceAll(character, `（U+${code}）`)
  }
  return text
}
