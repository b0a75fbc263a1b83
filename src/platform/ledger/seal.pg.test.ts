import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyIdOf, treeHasher, verifyConsistency, verifyReceipt } from '../../rules/merkle/index.ts'
import { createPool, inCity, type Pool } from '../db/index.ts'
import { type TestDatabase, testDatabase } from '../db/testing.ts'
import type { LedgerKeys } from './keys.ts'
import { consistencyFor, latestHead, receiptFor } from './receipt.ts'
import { sealCity } from './seal.ts'
import { idAt, tamper, writeEntries } from './testing.ts'
import { verifyLedger } from './verify.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const keyId = keyIdOf(publicKey)
const keys: LedgerKeys = {
  keyId,
  privateKey,
  publicKey,
  publicKeyPem: '',
  publicKeys: new Map([[keyId, publicKey]]),
}
const now = new Date('2026-03-02T00:00:00.000Z')

let database: TestDatabase
let pool: Pool
let nextCity = 1

beforeAll(async () => {
  database = await testDatabase()
  pool = createPool(database.appUrl, 8)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const seal = (city: number, options: Partial<Parameters<typeof sealCity>[2]> = {}) =>
  sealCity(pool, city, { keys, now, ...options })
const verify = (city: number) => verifyLedger(pool, city, { publicKeys: keys.publicKeys })

describe('sealing', () => {
  test('every entry once, in portions, with a head each; a second run finds nothing to do', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 1000)
    const portions: number[] = []
    const first = await seal(city, { batch: 300, onBatch: done => portions.push(done.size) })
    expect(first.sealed).toBe(1000)
    expect(portions).toEqual([300, 600, 900, 1000])
    expect(first.head).toMatchObject({ city, size: 1000, at: now.toISOString(), algorithm: 'sha256', keyId })
    const second = await seal(city)
    expect(second).toEqual({ sealed: 0, head: first.head })
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 1000, heads: 4, tiles: 3, total: 0 })
  })

  test('a city without entries has no head, and verifies', async () => {
    const city = nextCity++
    expect(await seal(city)).toEqual({ sealed: 0, head: null })
    expect(await seal(city, { sweep: true })).toEqual({ sealed: 0, head: null })
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 0, head: null, algorithm: null })
  })

  test('cities do not mix', async () => {
    const [one, other] = [nextCity++, nextCity++]
    await writeEntries(pool, one, 10)
    await writeEntries(pool, other, 20)
    expect((await seal(one)).sealed).toBe(10)
    expect((await seal(other)).head?.size).toBe(20)
  })

  test('an entry that becomes visible late is found within 30 seconds, later by a sweep', async () => {
    const city = nextCity++
    const time = Date.now()
    await writeEntries(pool, city, 10, time)
    await seal(city)
    await writeEntries(pool, city, 1, time - 25_000)
    expect((await seal(city)).sealed).toBe(1)
    await writeEntries(pool, city, 3, time - 60_000)
    expect((await seal(city)).sealed).toBe(0)
    expect((await seal(city, { sweep: true, batch: 2 })).sealed).toBe(3)
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 14 })
  })

  test('an id from a clock that runs ahead does not hide the entries of the others', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 1, Date.now() + 86_400_000)
    await seal(city, { sweep: true })
    await writeEntries(pool, city, 5)
    expect((await seal(city)).sealed).toBe(5)
  })

  test('an entry that has no canonical form holds up no other, and is named', async () => {
    const city = nextCity++
    const id = idAt(Date.now() - 600_000)
    await writeEntries(pool, city, 3, Date.now() - 600_000)
    await tamper(
      database.ownerUrl,
      `insert into ledger_entry values (${city}, '${id}', now(), 'x', 'x', 'x', 'x', null, '{"n": 1e999}')`,
    )
    expect((await seal(city, { batch: 1 })).sealed).toBe(3)
    expect((await verify(city)).findings).toEqual([{ kind: 'entry-unsealed', entryId: id }])
  })

  test('SM3 where it was chosen first, and no change of algorithm afterwards', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 300)
    expect((await seal(city, { algorithm: 'sm3' })).head?.algorithm).toBe('sm3')
    await writeEntries(pool, city, 5)
    await expect(seal(city, { algorithm: 'sha256' })).rejects.toThrow('began with sm3')
    expect((await seal(city)).head).toMatchObject({ algorithm: 'sm3', size: 305 })
    expect(await verify(city)).toMatchObject({ ok: true, algorithm: 'sm3', tiles: 1 })
  })
})

describe('accidents', () => {
  test('sealers at the same time, while acts go on, seal nothing twice', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 500)
    const results = await Promise.all([
      ...Array.from({ length: 4 }, () => seal(city, { batch: 70 })),
      seal(city, { batch: 90, sweep: true }),
      writeEntries(pool, city, 200).then(() => seal(city, { batch: 50 })),
    ])
    expect(results.reduce((sum, result) => sum + result.sealed, 0)).toBe(700)
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 700 })
  })

  test('a run that ends between two batches is taken up by the next', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 600)
    const failing = () => {
      throw new Error('power cut')
    }
    await expect(seal(city, { batch: 256, onBatch: failing })).rejects.toThrow('power cut')
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 256, heads: 1 })
    expect((await seal(city)).sealed).toBe(344)
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 600 })
  })

  test('a connection that dies within a batch leaves nothing behind', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 300)
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    const killer = new pg.Client({ connectionString: database.superUrl })
    await Promise.all([owner.connect(), killer.connect()])
    await owner.query('begin')
    await owner.query('lock table ledger_head in share row exclusive mode')
    const sealing = seal(city).catch((error: Error) => error)
    const blocked = 'select pid from pg_locks where not granted and relation is not null'
    let pid: number | undefined
    while (pid === undefined) pid = (await killer.query<{ pid: number }>(blocked)).rows[0]?.pid
    await killer.query('select pg_terminate_backend($1)', [pid])
    expect(await sealing).toBeInstanceOf(Error)
    await owner.query('rollback')
    await Promise.all([owner.end(), killer.end()])
    expect(await latestHead(pool, city)).toBeNull()
    expect(await verify(city)).toMatchObject({ leaves: 0, heads: 0, tiles: 0 })
    expect((await seal(city)).sealed).toBe(300)
    expect(await verify(city)).toMatchObject({ ok: true, leaves: 300 })
  })

  test.each([
    [
      'a leaf without a head',
      'insert into ledger_leaf values ($, 300, gen_random_uuid(), sha256($$x$$))',
      'are signed',
    ],
    ['a changed leaf of the open block', 'update ledger_leaf set hash = sha256($$x$$) where leaf_index = 280', 'root'],
    ['a changed tile', 'update ledger_tile set hash = sha256($$x$$) where tile_index = 0', 'root'],
    ['a missing leaf of the open block', 'delete from ledger_leaf where leaf_index = 280', 'hashes expected'],
    ['a changed head', 'update ledger_head set at = now()', 'signature'],
    ['a foreign head', "update ledger_head set key_id = 'none'", 'unknown key'],
  ])('nothing is signed on top of %s', async (_what, change, why) => {
    const city = nextCity++
    await writeEntries(pool, city, 300)
    await seal(city)
    const scoped = change.includes('values') ? change.replace('($,', `(${city},`) : `${change} `
    const where = change.includes('where') ? `and city_id = ${city}` : `where city_id = ${city}`
    await tamper(database.ownerUrl, change.includes('values') ? scoped : scoped + where)
    await writeEntries(pool, city, 1)
    await expect(seal(city)).rejects.toThrow(why)
    await expect(seal(city)).rejects.toThrow('bihuan ledger verify')
  })
})

describe('receipts and proofs', () => {
  test('a receipt proves its entry to someone who has only the public key', async () => {
    const city = nextCity++
    const ids = await writeEntries(pool, city, 600)
    await seal(city, { batch: 200 })
    for (const index of [0, 255, 256, 599]) {
      const given = await receiptFor(pool, city, ids[index] as string)
      expect(given?.receipt).toMatchObject({ city, leafIndex: index, treeSize: 600 })
      const { receipt, entry } = JSON.parse(JSON.stringify(given))
      expect(verifyReceipt(receipt, entry, publicKey)).toEqual({ ok: true })
      expect(verifyReceipt(receipt, { ...entry, actor: 'someone else' }, publicKey)).toMatchObject({ ok: false })
    }
  })

  test('the body is the whole row, in the documented form', async () => {
    const city = nextCity++
    const [id] = await writeEntries(pool, city, 1)
    await seal(city)
    expect((await receiptFor(pool, city, id as string))?.entry).toEqual({
      v: 1,
      city,
      id,
      at: '2026-03-01T08:00:01.123Z',
      act: 'case.dispatch',
      subject: { kind: 'case', id: 'case-1' },
      actor: 'person-1',
      unit: 'unit-1',
      data: { n: 1, grade: 'red', ratio: 0.1 },
    })
  })

  test('no receipt before the seal, for an unknown entry, or in another city', async () => {
    const [city, other] = [nextCity++, nextCity++]
    const [id] = await writeEntries(pool, city, 1)
    expect(await receiptFor(pool, city, id as string)).toBeNull()
    await seal(city)
    await writeEntries(pool, other, 1)
    await seal(other)
    expect(await receiptFor(pool, city, idAt(0))).toBeNull()
    expect(await receiptFor(pool, other, id as string)).toBeNull()
    expect(await receiptFor(pool, city, id as string)).not.toBeNull()
  })

  test('whoever keeps an old head can be shown that nothing before it changed', async () => {
    const city = nextCity++
    await writeEntries(pool, city, 300)
    const old = await seal(city)
    await writeEntries(pool, city, 300)
    await seal(city)
    const proven = await consistencyFor(pool, city, 300)
    const hash = (hex: string | undefined) => Buffer.from(hex ?? '', 'hex')
    const claim = {
      oldSize: 300,
      newSize: 600,
      oldRoot: hash(old.head?.root),
      newRoot: hash(proven?.head.root),
      proof: proven?.proof.map(hash) ?? [],
    }
    expect(verifyConsistency(treeHasher('sha256'), claim)).toBe(true)
    expect(await consistencyFor(pool, city, 601)).toBeNull()
  })

  test('an entry written by one city cannot be read by a sealer of another', async () => {
    const [city, other] = [nextCity++, nextCity++]
    await writeEntries(pool, city, 2)
    const seen = await inCity(pool, other, 'read', tx =>
      sql`select 1 from ledger_entry where city_id = ${city}`.execute(tx.db),
    )
    expect(seen.rows).toHaveLength(0)
  })
})
