import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, startTestServer, type TestServer } from './index.ts'
import { withAccount } from './urls.ts'

/** A server of its own plays the city's: roles belong to a whole server, and other tests need theirs. */
let city: TestServer
let home: string
let count = 0

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const superuser = () => city.superuserUrl('bihuan')
const freshDir = () => join(home, `d${++count}`)
const open = (env: Record<string, string>, dataDir = freshDir()) => openDatabase({ dataDir, env })

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'bihuan-external-'))
  city = await startTestServer()
  await query(superuser(), 'DROP OWNED BY bihuan_app CASCADE; DROP ROLE bihuan_app')
  await query(superuser(), "CREATE ROLE admin LOGIN CREATEROLE PASSWORD 'a'; CREATE ROLE plain LOGIN PASSWORD 'p'")
  await query(superuser(), 'GRANT CONNECT, CREATE ON DATABASE bihuan TO admin, plain, PUBLIC')
})

afterAll(async () => {
  await city.stop()
  rmSync(home, { recursive: true, force: true })
})

describe("a city's own server", () => {
  it('asks for DATABASE_APP_URL when its account may not create a role', async () => {
    const plain = withAccount(superuser(), 'plain', 'p')
    await expect(open({ DATABASE_URL: plain })).rejects.toMatchObject({ code: 'appRoleNotCreatable' })
  })

  it('creates the application role once and knows it again', async () => {
    const dir = freshDir()
    const env = { DATABASE_URL: withAccount(superuser(), 'admin', 'a') }
    const database = await open(env, dir)
    expect(database.mode()).toBe('external')
    expect(database.serverVersion).toBeGreaterThanOrEqual(180_000)
    expect(await query(database.appUrl, 'SELECT current_user AS u')).toEqual([{ u: 'bihuan_app' }])
    expect((await open(env, dir)).appUrl).toBe(database.appUrl)
    await database.stop()
    expect(await query(database.ownerUrl, 'SELECT 1 AS still')).toEqual([{ still: 1 }])
  })

  it('never changes the password of a role that another machine may use', async () => {
    const env = { DATABASE_URL: superuser() }
    await expect(open(env)).rejects.toMatchObject({ code: 'appRolePasswordUnknown' })
  })

  it('refuses an application role that row-level security would not bind', async () => {
    const owner = withAccount(superuser(), 'admin', 'a')
    await expect(open({ DATABASE_URL: owner, DATABASE_APP_URL: superuser() })).rejects.toMatchObject({
      code: 'appRoleTooStrong',
    })
    await expect(open({ DATABASE_URL: owner, DATABASE_APP_URL: owner })).rejects.toMatchObject({
      code: 'appRoleTooStrong',
    })
    const other = withAccount(city.superuserUrl('postgres'), 'plain', 'p')
    await expect(open({ DATABASE_URL: owner, DATABASE_APP_URL: other })).rejects.toMatchObject({
      code: 'appOtherDatabase',
    })
    const fine = await open({ DATABASE_URL: owner, DATABASE_APP_URL: withAccount(superuser(), 'plain', 'p') })
    expect(fine.appUrl).toContain('plain')
  })

  it('says which address does not work, without its password', async () => {
    const wrong = withAccount(superuser(), 'admin', 'secret')
    await expect(open({ DATABASE_URL: wrong })).rejects.toMatchObject({ code: 'cannotConnect' })
    await expect(open({ DATABASE_URL: wrong })).rejects.not.toThrow(/secret/)
  })

  it('says so when the data directory cannot be made', async () => {
    const file = join(home, 'file')
    writeFileSync(file, '')
    await expect(open({ DATABASE_URL: superuser() }, join(file, 'x'))).rejects.toMatchObject({
      code: 'dataDirNotWritable',
    })
  })
})
