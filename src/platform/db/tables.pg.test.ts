import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, type TsPropertySignature, type TsType } from '@swc/core'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

type Shape = Record<string, Record<string, string>>

/** The interface Database as it is written: table, column, what a row holds there. */
function declared(): Shape {
  const source = ['consequence-tables.ts', 'tables.ts']
    .map(file => readFileSync(join(import.meta.dirname, file), 'utf8').replace(/^import [^;]*? from '[^']*'$/gm, ''))
    .join('\n')
  const members = new Map<string, TsPropertySignature[]>()
  for (const item of parseSync(source, { syntax: 'typescript' }).body)
    if (item.type === 'ExportDeclaration' && item.declaration.type === 'TsInterfaceDeclaration')
      members.set(item.declaration.id.value, properties(item.declaration.body.body))
  return Object.fromEntries(
    (members.get('Database') ?? []).map(table => {
      const type = typeOf(table)
      const columns = type.type === 'TsTypeLiteral' ? properties(type.members) : (members.get(nameOf(type) ?? '') ?? [])
      return [keyOf(table), Object.fromEntries(columns.map(column => [keyOf(column), kindOf(typeOf(column))]))]
    }),
  )
}

const properties = (items: readonly { type: string }[]) =>
  items.filter((item): item is TsPropertySignature => item.type === 'TsPropertySignature')

function keyOf(property: TsPropertySignature): string {
  if (property.key.type !== 'Identifier' || property.optional) throw new Error('a column is a plain name')
  return property.key.value
}

function typeOf(property: TsPropertySignature): TsType {
  if (!property.typeAnnotation) throw new Error(`${keyOf(property)} has no type`)
  return property.typeAnnotation.typeAnnotation
}

const nameOf = (type: TsType): string | null =>
  type.type === 'TsTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.value : null

function kindOf(type: TsType): string {
  if (type.type === 'TsKeywordType') return type.kind
  if (type.type === 'TsArrayType') return `${kindOf(type.elemType)}[]`
  if (type.type === 'TsUnionType') return type.types.map(kindOf).join(' or ')
  const name = nameOf(type)
  if (type.type === 'TsTypeReference' && name === 'ColumnType') return kindOf(type.typeParams?.params[0] as TsType)
  if (type.type === 'TsTypeReference' && name === 'Later') {
    const of = kindOf(type.typeParams?.params[0] as TsType)
    return `${of === 'Date' ? 'Time' : of} or null`
  }
  if (name === 'LaterJson') return 'Json or null'
  if (name) return name
  throw new Error(`a column of type ${type.type}`)
}

const KINDS: Record<string, string> = {
  int4: 'number',
  int8: 'number',
  float8: 'number',
  text: 'string',
  uuid: 'string',
  date: 'string',
  tsvector: 'string',
  bool: 'boolean',
  bytea: 'Buffer',
  jsonb: 'Json',
  timestamptz: 'Time',
  _text: 'string[]',
  _uuid: 'string[]',
}

async function stored(): Promise<Shape> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ t: string; c: string; type: string; nullable: string }>(
      `select table_name as t, column_name as c, udt_name as type, is_nullable as nullable from information_schema.columns
       where table_schema = 'public' and table_name <> 'schema_migration' order by table_name, ordinal_position`,
    )
    const shape: Shape = {}
    for (const { t, c, type, nullable } of rows) {
      shape[t] ??= {}
      shape[t][c] = (KINDS[type] ?? type) + (nullable === 'YES' ? ' or null' : '')
    }
    return shape
  } finally {
    await client.end()
  }
}

test('the interface Database is the database: every table, column, type and whether it may be empty', async () => {
  const [written, real] = [declared(), await stored()]
  expect(Object.keys(written).sort()).toEqual(Object.keys(real).sort())
  for (const table of Object.keys(real)) expect({ [table]: written[table] }).toEqual({ [table]: real[table] })
})
