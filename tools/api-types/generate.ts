import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'

/**
 * Writes the web's API types from an OpenAPI document: `node tools/api-types/generate.ts openapi.json`, or `-` for
 * standard input, or an http address of a running server. The second argument is the file to write.
 */
const [source = '-', target = join(import.meta.dirname, '../../web/shared/api/schema.d.ts')] = process.argv.slice(2)

async function read(from: string): Promise<string> {
  if (/^https?:/.test(from)) {
    const response = await fetch(from)
    if (!response.ok) throw new Error(`${from} answers ${response.status}`)
    return response.text()
  }
  if (from !== '-') return readFile(from, 'utf8')
  let text = ''
  // A character may lie across two chunks.
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) text += chunk
  return text
}

const head = `/**
 * Written by tools/api-types/generate.ts from /api/openapi.json. Do not edit: change the declarations and write it anew.
 */

`

try {
  const ast = await openapiTS(JSON.parse(await read(source)), { alphabetize: true, emptyObjectsUnknown: true })
  await writeFile(target, head + astToString(ast))
} catch (error) {
  console.error(`no types written from ${source}: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
