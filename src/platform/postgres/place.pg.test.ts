import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findBinaries } from './binaries.ts'
import { openDatabase } from './index.ts'
import { silentLog } from './log.ts'
import { findPlace, prepareDataDir } from './place.ts'
import { isRoot } from './run-as.ts'

// Clusters are created here, which takes long on a busy machine
vi.setConfig({ testTimeout: 120_000 })

let home: string
/** Like /root: nobody but its owner may pass. */
let closed: string
let fallback: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bihuan-place-'))
  chmodSync(home, 0o711)
  closed = join(home, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  fallback = join(home, 'fallback')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const open = () =>
  openDatabase({
    dataDir: join(closed, 'data'),
    env: {},
    memory: 'small',
    settings: { fsync: 'off' },
    fallbacks: [fallback],
  })

async function answers(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('SELECT 1 AS one')
  await client.end()
  return rows
}

describe('a project where only its owner may pass', () => {
  it('runs: in place for an ordinary user, elsewhere and recorded for root', async () => {
    const pointer = join(closed, 'data', 'pg.location')
    const database = await open()
    expect(await answers(database.appUrl)).toEqual([{ one: 1 }])
    await database.stop()
    expect(existsSync(pointer)).toBe(isRoot())
    const cluster = isRoot() ? readFileSync(pointer, 'utf8').trim() : join(closed, 'data', 'pg')
    expect(existsSync(join(cluster, 'PG_VERSION'))).toBe(true)
    expect(cluster.startsWith(fallback)).toBe(isRoot())

    // A pointer to nothing means lost data, never a silent new beginning
    writeFileSync(pointer, join(home, 'gone'))
    await expect(open()).rejects.toMatchObject({ code: 'clusterGone' })

    // Deleting the data directory begins anew, and the old cluster elsewhere is kept aside
    rmSync(join(closed, 'data'), { recursive: true })
    const anew = await open()
    expect(await answers(anew.appUrl)).toEqual([{ one: 1 }])
    await anew.stop()
  })

  it('lends PostgreSQL a copy of its programs if they cannot be reached, links of libraries included', async () => {
    const original = findBinaries()
    const hidden = { ...original, native: join(closed, 'native') }
    // As npm unpacks it when install scripts are off: without links
    const list = readFileSync(join(original.native, 'pg-symlinks.json'), 'utf8')
    const links = (JSON.parse(list) as { target: string }[]).map(link => join(original.native, '..', link.target))
    cpSync(original.native, hidden.native, { recursive: true, filter: source => !links.includes(source) })
    const open = prepareDataDir(join(home, 'open'))
    const place = await findPlace(open, [fallback], silentLog, hidden)
    expect(place.cluster).toBe(join(open.root, 'pg'))
    expect(place.binaries.native).toBe(join(open.root, `postgres-${original.version}`))
  })
})
