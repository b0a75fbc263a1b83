import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { servePages } from './pages.ts'

let root: string
let server: FastifyInstance
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'bihuan-pages-'))
  build('one')
  server = Fastify()
  await servePages(server, root, ['rongcheng'])
})
afterEach(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
})

/** What a build leaves: the former one is gone. */
function build(name: string): void {
  for (const folder of ['assets', 'portal', 'console']) {
    rmSync(join(root, folder), { recursive: true, force: true })
    mkdirSync(join(root, folder))
  }
  writeFileSync(join(root, 'assets', `main-${name}.js`), `'${name}'`)
  for (const page of ['portal', 'console'])
    writeFileSync(join(root, page, 'index.html'), `<script src="/assets/main-${name}.js"></script>`)
}

/** The page and the script that it names. */
async function opened(url: string) {
  const page = await server.inject(url)
  const src = /src="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const script = await server.inject(src)
  return { page, src, script }
}

test('K3: pages that are replaced under a running program are served whole; a script of before is not found, and not for ever', async () => {
  for (const url of ['/p/rongcheng/', '/c/work'])
    expect((await opened(url)).script).toMatchObject({ statusCode: 200, body: "'one'" })
  build('two')
  for (const url of ['/p/rongcheng/', '/c/work']) {
    const { page, src, script } = await opened(url)
    expect(src).toBe('/assets/main-two.js')
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(script).toMatchObject({ statusCode: 200, body: "'two'" })
    expect(script.headers['cache-control']).toContain('immutable')
  }
  const gone = await server.inject('/assets/main-one.js')
  expect(gone.statusCode).toBe(404)
  expect(gone.headers['cache-control']).toBeUndefined()
})

test('the front door leads to the only city, or to the list of them; nothing outside of the pages is served', async () => {
  expect((await server.inject('/')).headers.location).toBe('/p/rongcheng/')
  for (const url of ['/assets/../portal/index.html', '/assets/%2e%2e/portal/index.html', '/assets/'])
    expect((await server.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
  const several = Fastify()
  await servePages(several, root, ['rongcheng', 'hefei'])
  expect((await several.inject('/')).headers.location).toBe('/p/')
  await several.close()
})
