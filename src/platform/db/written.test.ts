import { expect, test } from 'vitest'
import { insertManyStatement, insertStatement, lockStatement, updateManyStatement, updateStatement } from './written.ts'

const row = { city_id: 1, id: 'a', kind: 'k', body: '{}', at: new Date(0) }

test('rows of one statement, parameters row by row', () => {
  expect(insertStatement('outbox', [row, { ...row, id: 'b' }])).toEqual({
    sql: 'insert into "outbox" ("city_id", "id", "kind", "body", "at") values ($1, $2, $3, $4, $5), ($6, $7, $8, $9, $10)',
    parameters: [1, 'a', 'k', '{}', row.at, 1, 'b', 'k', '{}', row.at],
  })
})

test('the order of the columns of later rows does not matter', () => {
  const { at, body, kind, id, city_id } = row
  const { parameters } = insertStatement('outbox', [row, { at, body, kind, id, city_id }])
  expect(parameters.slice(5)).toEqual(parameters.slice(0, 5))
})

test('what is undefined is left to the default, what is null is not', () => {
  const { sql, parameters } = insertStatement('case_note', [
    { city_id: 1, id: 'a', case_id: 'c', text: 't', mentions: undefined as never, by_person: 'p', at: row.at },
  ])
  expect(sql).not.toContain('mentions')
  expect(parameters).toHaveLength(6)
  expect(updateStatement('case_file', 1, 'c', { unit_id: null, grade: undefined }).parameters).toEqual([1, 'c', null])
})

test('different columns of one table are different statements', () => {
  expect(updateStatement('case_file', 1, 'c', { state: 'signed' }).sql).toBe(
    'update "case_file" set "state" = $3 where city_id = $1 and id = $2',
  )
  expect(updateStatement('case_file', 1, 'c', { title: 'x', version: 2 }).sql).toBe(
    'update "case_file" set "title" = $3, "version" = $4 where city_id = $1 and id = $2',
  )
})

test('many rows are one parameter of one text, whatever their number', () => {
  const one = insertManyStatement('outbox', [{ ...row, id: 'b' }])
  const two = insertManyStatement('outbox', [{ ...row, id: 'b' }, row])
  expect(two.sql).toBe(one.sql)
  expect(one.sql).toBe(
    'insert into "outbox" ("city_id", "id", "kind", "body", "at") select "city_id", "id", "kind", "body", "at" ' +
      'from json_populate_recordset(null::"outbox", $1::json) on conflict do nothing',
  )
  expect(JSON.parse(String(two.parameters[0]))).toMatchObject([
    { id: 'b' },
    { id: 'a', at: '1970-01-01T00:00:00.000Z' },
  ])
})

test('many rows are changed by their identifiers', () => {
  const { sql, parameters } = updateManyStatement('message', 1, [
    { id: 'a', state: 'sent', body: Buffer.from('00ff', 'hex') },
    { id: 'b', state: 'sent', body: Buffer.from('01', 'hex') },
  ])
  expect(sql).toBe(
    'update "message" as old set "state" = new."state", "body" = new."body" ' +
      'from json_populate_recordset(null::"message", $2::json) as new where old.city_id = $1 and old.id = new.id',
  )
  expect(parameters[0]).toBe(1)
  expect(JSON.parse(String(parameters[1]))[0]).toEqual({ id: 'a', state: 'sent', body: '\\x00ff' })
})

test('a lock does not hinder rows that refer to it', () => {
  expect(lockStatement('callback', 1, 'x')).toEqual({
    sql: 'select * from "callback" where city_id = $1 and id = $2 for no key update',
    parameters: [1, 'x'],
  })
})

test('no rows are a mistake of the caller', () => {
  expect(() => insertStatement('outbox', [])).toThrow('no rows for outbox')
})
