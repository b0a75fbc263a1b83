import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson, keyIdOf, type SignedTreeHead, treeHasher } from '../../rules/merkle/index.ts'
import { createPool, type Pool } from '../db/index.ts'
import { type TestDatabase, testDatabase } from '../db/testing.ts'
import { describeFinding, type FindingKind } from './findings.ts'
import type { LedgerKeys } from './keys.ts'
import { receiptFor } from './receipt.ts'
import { sealCity } from './seal.ts'
import { idAt, tamper, writeEntries } from './testing.ts'
import { type VerifyOptions, verifyLedger } from './verify.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const keyId = keyIdOf(publicKey)
const publicKeys = new Map([[keyId, publicKey]])
const keys: LedgerKeys = { keyId, privateKey, publicKey, publicKeyPem: '', publicKeys }

let database: TestDatabase
let pool: Pool
let nextCity = 1

beforeAll(async () => {
  database = await testDatabase()
  pool = createPool(database.appUrl, 4)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

/** A city with 700 entries of ten minutes ago, sealed under heads of 150, 300, 450, 600 and 700 leaves. */
async function sealedCity(): Promise<{ city: number; ids: string[]; head: SignedTreeHead }> {
  const city = nextCity++
  const ids = await writeEntries(pool, city, 700, Date.now() - 600_000)
  const { head } = await sealCity(pool, city, { keys, now: new Date('2026-03-02T00:00:00Z'), batch: 150 })
  return { city, ids, head: head as SignedTreeHead }
}

const verify = (city: number, options: Partial<VerifyOptions> = {}) =>
  verifyLedger(pool, city, { publicKeys, batch: 64, ...options })

const entry = (city: number, id: string) =>
  `(${city}, '${id}', now(), 'rating.give', 'case', 'case-9', 'person-9', null, '{"stars": 5}')`
const leaf = (city: number, index: number, id: string) => `(${city}, ${index}, '${id}', sha256('x'))`

test('an untouched ledger has nothing to report, and tells how far it is', async () => {
  const { city, head } = await sealedCity()
  const progress: number[] = []
  const report = await verify(city, { batch: 300, onProgress: done => progress.push(done.leaves) })
  expect(report).toEqual({
    cityId: city,
    ok: true,
    algorithm: 'sha256',
    leaves: 700,
    heads: 5,
    tiles: 2,
    head,
    total: 0,
    counts: {},
    findings: [],
  })
  expect(progress).toEqual([300, 600, 700])
})

describe('what the owner of the tables does is found', () => {
  test.each([
    ['data', `data = data || '{"n": 0}'`],
    ['a number in its last digit', `data = jsonb_set(data, '{ratio}', '0.10000000000000002')`],
    ['time, by a millionth of a second', `at = at + interval '1 microsecond'`],
    ['act', `act = 'case.close'`],
    ['kind of subject', `subject_kind = 'unit'`],
    ['subject', `subject_id = 'case-0'`],
    ['actor', `actor = 'person-99'`],
    ['unit', 'unit_id = null'],
    ['data, into what JSON cannot hold', `data = '[1e999]'`],
  ])('an edit of %s', async (_what, change) => {
    const { city, ids } = await sealedCity()
    await tamper(database.ownerUrl, `update ledger_entry set ${change} where city_id = ${city} and id = '${ids[3]}'`)
    const report = await verify(city)
    expect(report).toMatchObject({ ok: false, total: 1 })
    expect(report.findings).toEqual([{ kind: 'entry-edited', leafIndex: 3, entryId: ids[3] }])
  })

  test('a deleted entry', async () => {
    const { city, ids } = await sealedCity()
    await tamper(database.ownerUrl, `delete from ledger_entry where city_id = ${city} and id = '${ids[500]}'`)
    expect((await verify(city)).findings).toEqual([{ kind: 'entry-deleted', leafIndex: 500, entryId: ids[500] }])
  })

  test('another id for an entry', async () => {
    const { city, ids } = await sealedCity()
    const id = idAt(Date.now() - 600_000)
    await tamper(database.ownerUrl, `update ledger_entry set id = '${id}' where city_id = ${city} and id = '${ids[9]}'`)
    expect((await verify(city)).findings).toEqual([
      { kind: 'entry-deleted', leafIndex: 9, entryId: ids[9] },
      { kind: 'entry-unsealed', entryId: id },
    ])
  })

  test('an entry deleted together with its leaf', async () => {
    const { city, ids } = await sealedCity()
    await tamper(
      database.ownerUrl,
      `delete from ledger_entry where city_id = ${city} and id = any('{${ids[400]},${ids[401]}}')`,
      `delete from ledger_leaf where city_id = ${city} and leaf_index in (400, 401)`,
    )
    const report = await verify(city)
    expect(report.counts).toEqual({ 'leaf-missing': 2, 'head-root': 3 })
    expect(report.findings).toContainEqual({ kind: 'leaf-missing', leafIndex: 400, otherLeaf: 401 })
    expect(report.findings).toContainEqual({ kind: 'head-root', treeSize: 450, leafIndex: 300, otherLeaf: 449 })
  })

  test('an entry deleted with its leaf, the gap closed', async () => {
    const { city, ids } = await sealedCity()
    await tamper(
      database.ownerUrl,
      `delete from ledger_entry where city_id = ${city} and id = '${ids[100]}'`,
      `delete from ledger_leaf where city_id = ${city} and leaf_index = 100`,
      `update ledger_leaf set leaf_index = -leaf_index where city_id = ${city} and leaf_index > 100`,
      `update ledger_leaf set leaf_index = -leaf_index - 1 where city_id = ${city} and leaf_index < 0`,
    )
    expect((await verify(city)).counts).toEqual({ 'head-root': 4, 'head-beyond': 1, 'tile-wrong': 2 })
  })

  test('an entry inserted afterwards, with an old id', async () => {
    const { city } = await sealedCity()
    const id = idAt(Date.now() - 900_000)
    await tamper(database.ownerUrl, `insert into ledger_entry values ${entry(city, id)}`)
    expect((await verify(city)).findings).toEqual([{ kind: 'entry-unsealed', entryId: id }])
  })

  test('an entry inserted with a leaf at the end', async () => {
    const { city } = await sealedCity()
    const id = idAt(Date.now())
    await tamper(
      database.ownerUrl,
      `insert into ledger_entry values ${entry(city, id)}`,
      `insert into ledger_leaf values ${leaf(city, 700, id)}`,
    )
    expect((await verify(city)).counts).toEqual({ 'entry-edited': 1, 'leaf-unsigned': 1 })
  })

  test('an entry inserted with a leaf in the middle', async () => {
    const { city } = await sealedCity()
    const id = idAt(Date.now())
    await tamper(
      database.ownerUrl,
      `update ledger_leaf set leaf_index = -leaf_index where city_id = ${city} and leaf_index >= 200`,
      `update ledger_leaf set leaf_index = -leaf_index + 1 where city_id = ${city} and leaf_index < 0`,
      `insert into ledger_entry values ${entry(city, id)}`,
      `insert into ledger_leaf values ${leaf(city, 200, id)}`,
    )
    expect((await verify(city)).counts).toMatchObject({ 'head-root': 4, 'tile-wrong': 2, 'leaf-unsigned': 1 })
  })

  test('two entries that changed places', async () => {
    const { city, ids } = await sealedCity()
    const swap = `entry_id = case leaf_index when 10 then '${ids[650]}'::uuid else '${ids[10]}'::uuid end`
    await tamper(
      database.ownerUrl,
      `alter table ledger_leaf drop constraint ledger_leaf_city_id_entry_id_key`,
      `update ledger_leaf set ${swap} where city_id = ${city} and leaf_index in (10, 650)`,
      `alter table ledger_leaf add constraint ledger_leaf_city_id_entry_id_key unique (city_id, entry_id)`,
    )
    const { findings } = await verify(city)
    expect(findings).toContainEqual({ kind: 'entry-moved', leafIndex: 10, otherLeaf: 650, entryId: ids[650] })
    expect(findings).toContainEqual({ kind: 'entry-moved', leafIndex: 650, otherLeaf: 10, entryId: ids[10] })
  })

  test('two entries that changed places together with their leaves', async () => {
    const { city, ids } = await sealedCity()
    await tamper(
      database.ownerUrl,
      `update ledger_leaf set leaf_index = -1 where city_id = ${city} and leaf_index = 20`,
      `update ledger_leaf set leaf_index = 20 where city_id = ${city} and leaf_index = 21`,
      `update ledger_leaf set leaf_index = 21 where city_id = ${city} and leaf_index = -1`,
    )
    const { counts, findings } = await verify(city)
    expect(counts).toEqual({ 'leaf-order': 1, 'head-root': 5, 'tile-wrong': 1 })
    expect(findings).toContainEqual({ kind: 'leaf-order', leafIndex: 21, entryId: ids[20] })
    expect(findings).toContainEqual({ kind: 'head-root', treeSize: 150, leafIndex: 0, otherLeaf: 149 })
  })

  test('an edit with its leaf recomputed', async () => {
    const { city, ids } = await sealedCity()
    const sealed = await receiptFor(pool, city, ids[310] as string)
    const forged = treeHasher('sha256')
      .leaf(canonicalJson({ ...sealed?.entry, data: {} }))
      .toString('hex')
    await tamper(
      database.ownerUrl,
      `update ledger_entry set data = '{}' where city_id = ${city} and id = '${ids[310]}'`,
      `update ledger_leaf set hash = '\\x${forged}' where city_id = ${city} and leaf_index = 310`,
    )
    const { findings, counts } = await verify(city)
    expect(counts).toEqual({ 'head-root': 3, 'tile-wrong': 1 })
    expect(findings).toContainEqual({ kind: 'tile-wrong', level: 1, tileIndex: 1 })
    expect(findings).toContainEqual({ kind: 'head-root', treeSize: 450, leafIndex: 300, otherLeaf: 449 })
  })

  test('a whole tree rebuilt over an edit by someone without the key', async () => {
    const { city, ids, head } = await sealedCity()
    const wipe = ['leaf', 'tile', 'head'].map(part => `delete from ledger_${part} where city_id = ${city}`)
    await tamper(
      database.ownerUrl,
      ...wipe,
      `update ledger_entry set data = '{}' where city_id = ${city} and id = '${ids[0]}'`,
    )
    const stranger = generateKeyPairSync('ed25519')
    const theirs = { ...keys, keyId: keyIdOf(stranger.publicKey), privateKey: stranger.privateKey }
    await sealCity(pool, city, { keys: theirs, now: new Date(), sweep: true })
    expect((await verify(city)).counts).toEqual({ 'head-key-unknown': 1 })
    await tamper(database.ownerUrl, `update ledger_head set key_id = '${keyId}' where city_id = ${city}`)
    expect((await verify(city)).counts).toEqual({ 'head-signature': 1 })
    expect((await verify(city, { witnesses: [head] })).counts).toEqual({ 'head-signature': 1, 'witness-root': 1 })
  })

  test.each<[string, string, Partial<Record<FindingKind, number>>]>([
    ['a wrong tile', `update ledger_tile set hash = sha256('x') where tile_index = 1`, { 'tile-wrong': 1 }],
    ['a missing tile', 'delete from ledger_tile where tile_index = 0', { 'tile-missing': 1 }],
    [
      'another root',
      `update ledger_head set root = sha256('x') where tree_size = 300`,
      { 'head-root': 1, 'head-signature': 1 },
    ],
    [
      'another signature',
      `update ledger_head set signature = sha512('x') where tree_size = 300`,
      { 'head-signature': 1 },
    ],
    [
      'another time of sealing',
      `update ledger_head set at = at + interval '1 microsecond' where tree_size = 150`,
      { 'head-signature': 1 },
    ],
    [
      'another algorithm',
      `update ledger_head set algorithm = 'sm3' where tree_size = 150`,
      { 'head-signature': 1, 'head-algorithm': 1 },
    ],
    [
      'no algorithm at all',
      `update ledger_head set algorithm = 'none' where tree_size = 150`,
      { 'head-signature': 1, 'head-algorithm': 1 },
    ],
    ['an unknown key', `update ledger_head set key_id = 'none' where tree_size = 150`, { 'head-key-unknown': 1 }],
    ['the newest head removed', 'delete from ledger_head where tree_size = 700', { 'leaf-unsigned': 100 }],
    ['all heads removed', 'delete from ledger_head where tree_size > 0', { 'leaf-unsigned': 700 }],
  ])('%s', async (_what, change, counts) => {
    const { city } = await sealedCity()
    await tamper(database.ownerUrl, `${change} and city_id = ${city}`)
    expect((await verify(city)).counts).toEqual(counts)
  })

  test('a tile and a head of leaves that are not there', async () => {
    const { city } = await sealedCity()
    await tamper(
      database.ownerUrl,
      `insert into ledger_tile values (${city}, 1, 2, sha256('x')), (${city}, 2, 0, sha256('x'))`,
      `insert into ledger_head select city_id, 900, root, at, algorithm, key_id, signature from ledger_head
        where city_id = ${city} and tree_size = 700`,
    )
    expect((await verify(city)).counts).toEqual({ 'tile-extra': 2, 'head-beyond': 1, 'head-signature': 1 })
  })

  test('the end cut off without a trace: only by a head kept outside', async () => {
    const { city, ids, head } = await sealedCity()
    await tamper(
      database.ownerUrl,
      `delete from ledger_head where city_id = ${city} and tree_size > 600`,
      `delete from ledger_leaf where city_id = ${city} and leaf_index >= 600`,
      `delete from ledger_entry where city_id = ${city} and id = any('{${ids.slice(600)}}')`,
    )
    expect((await verify(city)).ok).toBe(true)
    expect((await verify(city, { witnesses: [head] })).findings).toEqual([{ kind: 'witness-root', treeSize: 700 }])
  })
})

test("heads kept outside are checked like one's own", async () => {
  const { city, head } = await sealedCity()
  const other = await sealedCity()
  expect((await verify(city, { witnesses: [head] })).ok).toBe(true)
  expect((await verify(city, { witnesses: [other.head] })).counts).toEqual({ 'witness-root': 1 })
  const moved = { ...head, city: other.city }
  expect((await verify(city, { witnesses: [moved] })).counts).toEqual({ 'witness-root': 1, 'witness-signature': 1 })
  const forged = { ...head, size: 699 }
  expect((await verify(city, { witnesses: [forged] })).counts).toEqual({ 'witness-root': 1, 'witness-signature': 1 })
})

test('long lists are cut, the count is not', async () => {
  const { city } = await sealedCity()
  await tamper(database.ownerUrl, `update ledger_entry set actor = 'nobody' where city_id = ${city}`)
  const report = await verify(city, { maxFindings: 5 })
  expect(report.findings).toHaveLength(5)
  expect(report).toMatchObject({ total: 700, counts: { 'entry-edited': 700 } })
})

test('a finding reads well in both languages', () => {
  expect(describeFinding({ kind: 'head-root', treeSize: 450, leafIndex: 300, otherLeaf: 449 })).toEqual({
    zh: '大小为 450 的树头与叶不符：第 300 至 449 号叶中有改动、插入、删除或调换',
    en: 'The head of size 450 does not match the leaves: something from leaf 300 to 449 was changed, inserted, deleted or moved',
  })
})

describe.each(['ledger_entry', 'ledger_leaf', 'ledger_tile', 'ledger_head'])('%s', table => {
  const change = {
    update: `update ${table} set city_id = city_id`,
    delete: `delete from ${table}`,
    truncate: `truncate ${table}`,
  }

  test.each(Object.entries(change))('the application cannot %s', async (_what, statement) => {
    await expect(attempt(database.appUrl, statement)).rejects.toThrow('permission denied')
  })

  test.each(Object.entries(change))('the owner cannot %s without switching the guard off', async (_what, statement) => {
    await sealedCity()
    await expect(attempt(database.ownerUrl, statement)).rejects.toThrow('append-only')
  })

  test('the application cannot switch the guard off', async () => {
    await expect(attempt(database.appUrl, `alter table ${table} disable trigger user`)).rejects.toThrow('must be owner')
  })
})

async function attempt(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("set app.city_id = '1'")
    await client.query(statement)
  } finally {
    await client.end()
  }
}
