import { expect, test } from 'vitest'
import { distributeTables, distribution } from './citus.ts'

const stored = (...names: string[]) => names.map(name => ({ name, filled: false, keepsRows: false }))

test('reference tables come first, then parents before children, all on the same nodes', () => {
  const keys = [
    { table: 'appeal', target: 'case_file' },
    { table: 'callback', target: 'appeal' },
    { table: 'callback', target: 'case_file' },
    { table: 'unit', target: 'unit' },
    { table: 'unit', target: 'city' },
  ]
  expect(distribution(stored('appeal', 'callback', 'case_file', 'city', 'unit'), keys, null)).toEqual([
    "select create_reference_table('city')",
    "select create_distributed_table('case_file', 'city_id', colocate_with => 'none')",
    "select create_distributed_table('unit', 'city_id', colocate_with => 'case_file')",
    "select create_distributed_table('appeal', 'city_id', colocate_with => 'case_file')",
    "select create_distributed_table('callback', 'city_id', colocate_with => 'case_file')",
  ])
})

test('a table that comes later joins those that are there', () => {
  expect(distribution(stored('slip'), [{ table: 'slip', target: 'case_file' }], 'case_file')).toEqual([
    "select create_distributed_table('slip', 'city_id', colocate_with => 'case_file')",
  ])
  expect(distribution([], [], 'case_file')).toEqual([])
})

test('hidden copies are cut off last, but for tables that refuse it', () => {
  const tables = [
    { name: 'a', filled: true, keepsRows: false },
    { name: 'b', filled: true, keepsRows: true },
    { name: 'c', filled: false, keepsRows: false },
  ]
  expect(distribution(tables, [], null).slice(3)).toEqual(["select truncate_local_data_after_distributing_table('a')"])
})

test('a circle of tables is an error', () => {
  const circle = [
    { table: 'a', target: 'b' },
    { table: 'b', target: 'a' },
  ]
  expect(() => distribution(stored('a', 'b'), circle, null)).toThrow('in a circle: a, b')
})

/** Answers like a cluster on which `placed` are distributed already. */
function cluster(placed: string[]) {
  const sent: string[] = []
  const answers: [RegExp, unknown[]][] = [
    [/pg_extension/, [{}]],
    [/pg_dist_partition/, placed.map(name => ({ name, sharded: name !== 'city' }))],
    [/pg_trigger/, stored('city', 'clock', 'case_file').filter(table => !placed.includes(table.name))],
    [/pg_constraint/, [{ table: 'clock', target: 'case_file' }]],
  ]
  const query = async (text: string) => {
    sent.push(text)
    return { rows: answers.find(([pattern]) => pattern.test(text))?.[1] ?? [] }
  }
  return { client: { query } as unknown as Parameters<typeof distributeTables>[0], sent }
}

test('on a cluster each statement is sent by itself, after the setting that triggers need', async () => {
  const { client, sent } = cluster([])
  const statements = await distributeTables(client)
  expect(statements).toEqual([
    "select create_reference_table('city')",
    "select create_distributed_table('case_file', 'city_id', colocate_with => 'none')",
    "select create_distributed_table('clock', 'city_id', colocate_with => 'case_file')",
  ])
  expect(sent.slice(-4)).toEqual(['set citus.enable_unsafe_triggers = on', ...statements])
})

test('a second run on a cluster sends nothing', async () => {
  expect(await distributeTables(cluster(['city', 'case_file', 'clock']).client)).toEqual([])
})
