import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase, type ServerEvent } from './index.ts'
import { isAlive } from './processes.ts'

const FIXTURE = join(import.meta.dirname, 'fixtures', 'open.ts')
const NODE = join(import.meta.dirname, '../../../node_modules/.bin/node')

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

/** Takes no lock and no disk, and does not notice that the postmaster is gone. */
const BUSY_LOOP = 'DO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$'

/** Tries until it works: what a pool does while the server is away. */
async function queryWhenBack<T>(url: string, sql: string): Promise<T[]> {
  for (;;) {
    try {
      return await query<T>(url, sql)
    } catch {
      await sleep(30)
    }
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20)
}

// Clusters are created here, which takes long on a busy machine
vi.setConfig({ testTimeout: 120_000 })

let home: string
let database: Database | undefined
const children: ChildProcess[] = []

const open = async (dir: string) =>
  openDatabase({ dataDir: join(home, dir), env: {}, memory: 'small', settings: { fsync: 'off' } })

const serverPid = (dir: string): number =>
  (JSON.parse(readFileSync(join(home, dir, 'postgres.json'), 'utf8')) as { pid: number }).pid

type Program = { child: ChildProcess; mode: () => string; appUrl: () => string }

function openElsewhere(dir: string): Program {
  const child = spawn(NODE, [FIXTURE, join(home, dir)], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  let mode = ''
  let appUrl = ''
  createInterface({ input: child.stdout }).on('line', line => {
    const said = JSON.parse(line) as { mode?: string; appUrl?: string }
    mode = said.mode ?? mode
    appUrl = said.appUrl ?? appUrl
  })
  return { child, mode: () => mode, appUrl: () => appUrl }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise(resolve => child.once('exit', resolve))
  child.stdin?.end()
  await exited
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'bihuan-supervisor-'))
  // Root lends PostgreSQL another user, who has to get through
  chmodSync(home, 0o711)
})

afterEach(async () => {
  await database?.stop()
  database = undefined
  for (const child of children.splice(0)) await end(child)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the embedded server', () => {
  it('keeps data, port and accounts over an orderly stop', async () => {
    database = await open('one')
    expect(database.mode()).toBe('supervisor')
    await query(
      database.ownerUrl,
      'CREATE TABLE kept (n int); INSERT INTO kept VALUES (42); GRANT SELECT ON kept TO bihuan_app',
    )
    const { appUrl } = database
    const pid = serverPid('one')
    await database.stop()
    expect(isAlive(pid)).toBe(false)

    database = await open('one')
    expect(database.appUrl).toBe(appUrl)
    expect(await query(database.appUrl, 'SELECT n FROM kept')).toEqual([{ n: 42 }])
  })

  it('gives the application a role that owns nothing and may create nothing', async () => {
    database = await open('one')
    const [role] = await query(
      database.appUrl,
      `SELECT current_user AS name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
              has_database_privilege('bihuan', 'CREATE') AS creates, has_schema_privilege('public', 'CREATE') AS makes
         FROM pg_roles WHERE rolname = current_user`,
    )
    expect(role).toEqual({
      name: 'bihuan_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      creates: false,
      makes: false,
    })
    await expect(query(database.appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow(/permission denied/)
    const [owner] = await query(database.ownerUrl, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
    expect(owner).toEqual({ rolsuper: false })
  })

  it('has the settings that durability, order and privacy of logs need', async () => {
    database = await open('one')
    const rows = await query<{ name: string; setting: string }>(
      database.ownerUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('jit', 'data_checksums', 'synchronous_commit', 'TimeZone',
         'server_encoding', 'log_min_error_statement', 'log_error_verbosity') ORDER BY name`,
    )
    expect(Object.fromEntries(rows.map(row => [row.name, row.setting]))).toEqual({
      data_checksums: 'on',
      jit: 'off',
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
      TimeZone: 'UTC',
    })
  })

  it('comes back by itself at the same address when its postmaster is killed in the middle of work', async () => {
    database = await open('one')
    const events: ServerEvent['state'][] = []
    database.onCrash(event => events.push(event.state))
    await query(
      database.ownerUrl,
      'CREATE TABLE acknowledged (n int); INSERT INTO acknowledged SELECT generate_series(1, 1000)',
    )
    const busy = query(database.appUrl, BUSY_LOOP).catch(() => 'cut off')
    await until(() => events.length === 0)
    await sleep(100)
    const pid = serverPid('one')
    process.kill(pid, 'SIGKILL')

    const rows = await queryWhenBack(database.ownerUrl, 'SELECT count(*)::int AS n FROM acknowledged')
    expect(rows).toEqual([{ n: 1000 }])
    await until(() => events.includes('up'))
    expect(events).toEqual(['down', 'up'])
    expect(serverPid('one')).not.toBe(pid)
    expect(await busy).toBe('cut off')
  })

  it('comes back when a backend is killed', async () => {
    database = await open('one')
    await query(database.ownerUrl, 'CREATE TABLE survives (n int); INSERT INTO survives VALUES (1)')
    const client = new Client({ connectionString: database.appUrl })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    process.kill(rows[0]?.pid ?? Number.NaN, 'SIGKILL')
    expect(await queryWhenBack(database.ownerUrl, 'SELECT n FROM survives')).toEqual([{ n: 1 }])
    await client.end().catch(() => {})
  })

  it('stops in order also while it is down', async () => {
    database = await open('one')
    process.kill(serverPid('one'), 'SIGKILL')
    await sleep(5)
    await database.stop()
    const pid = (JSON.parse(readFileSync(join(home, 'one', 'postgres.json'), 'utf8')) as { pid: number | null }).pid
    expect(pid).toBeNull()
  })
})

describe('several processes on one data directory', () => {
  it('create one cluster when they start at once, share it, and the other takes over when the first is killed', async () => {
    const programs = [openElsewhere('two'), openElsewhere('two')]
    await until(() => programs.every(program => program.mode() !== ''))
    expect(programs.map(program => program.mode()).sort()).toEqual(['attached', 'supervisor'])
    expect(programs[0]?.appUrl()).toBe(programs[1]?.appUrl())
    const first = programs.find(program => program.mode() === 'supervisor')
    const second = programs.find(program => program.mode() === 'attached')
    const pid = serverPid('two')

    first?.child.kill('SIGKILL')
    await until(() => second?.mode() === 'supervisor')
    expect(serverPid('two'), 'the running server was taken over, not restarted').toBe(pid)
    await query(second?.appUrl() ?? '', 'SELECT 1')

    if (second) await end(second.child)
    await until(() => !isAlive(pid))
  })

  it('a start after a killed program finds its server and its data', async () => {
    const killed = openElsewhere('two')
    await until(() => killed.mode() === 'supervisor')
    killed.child.kill('SIGKILL')
    await new Promise(resolve => killed.child.once('exit', resolve))
    database = await open('two')
    expect(database.mode()).toBe('supervisor')
    expect(database.appUrl).toBe(killed.appUrl())
    await query(database.appUrl, 'SELECT 1')
  })

  it('a start after program and postmaster were both killed recovers', async () => {
    const killed = openElsewhere('two')
    await until(() => killed.mode() === 'supervisor')
    const pid = serverPid('two')
    const busy = query(killed.appUrl(), BUSY_LOOP).catch(() => 'cut off')
    await sleep(100)
    killed.child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    database = await open('two')
    await query(database.appUrl, 'SELECT 1')
    expect(await busy).toBe('cut off')
  })
})
