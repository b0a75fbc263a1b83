import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { encodingOf } from './decode.ts'
import { type Row, readRows } from './read-rows.ts'

const dir = mkdtempSync(join(tmpdir(), 'bihuan-rows-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const file = (name: string, content: string | Buffer) => {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}
const read = async (path: string): Promise<Row[]> => Array.fromAsync(readRows(path))
const wanted = [{ line: 2, cells: { 标题: '路灯', 正文: '路灯不亮，晚上看不清' } }]
const csv = '标题,正文\n路灯,"路灯不亮，晚上看不清"\n'

/** 标题,正文 / 路灯,路灯不亮，晚上看不清 in GB 18030. */
const GB = Buffer.from('b1eacce22cd5fdcec40ac2b7b5c62cc2b7b5c6b2bbc1c1a3accdedc9cfbfb4b2bbc7e50a', 'hex')

test.each([
  ['utf-8', Buffer.from(csv)],
  ['utf-8', Buffer.from(`\uFEFF${csv}`)],
  ['utf-16le', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
  ['gb18030', GB],
])('csv in %s is told by its bytes', async (encoding, bytes) => {
  const path = file('a.csv', bytes)
  expect(await encodingOf(path)).toBe(encoding)
  expect(await read(path)).toEqual(wanted)
})

test('csv: cells with commas, quotes and line breaks; missing cells are empty, too many are a fault with its line', async () => {
  const path = file('b.csv', 'id,text\n1,"a, ""b""\nc"\n2\n3,x,y\n\n4,d\n')
  expect(await read(path)).toEqual([
    { line: 3, cells: { id: '1', text: 'a, "b"\nc' } },
    { line: 4, cells: { id: '2', text: '' } },
    { line: 5, broken: 'bad_csv' },
    { line: 7, cells: { id: '4', text: 'd' } },
  ])
})

test('csv: a quote that never ends is a fault, not a crash', async () => {
  const rows = await read(file('c.csv', 'id,text\n1,"never ends\n2,b\n'))
  expect(rows.at(-1)).toMatchObject({ broken: 'bad_csv' })
})

test('jsonl: broken lines are named, empty ones passed over, numbers and nulls are words, control characters go', async () => {
  const path = file('d.jsonl', '{"id":1,"text":"a\\u0000b","time":null}\n\n{"id":\n[1]\n{"id":2,"text":"c"}')
  expect(await read(path)).toEqual([
    { line: 1, cells: { id: '1', text: 'ab', time: '' } },
    { line: 3, broken: 'bad_json' },
    { line: 4, broken: 'bad_json' },
    { line: 5, cells: { id: '2', text: 'c' } },
  ])
})

test('xlsx: dates, rich text, formulas and links are read as what one sees', async () => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('件')
  sheet.addRow(['编号', '正文', '时间', '链接', '和'])
  const row = sheet.addRow([7, null, new Date('2026-03-16T09:20:00Z'), null, { formula: '1+1', result: 2 }])
  row.getCell(2).value = { richText: [{ text: '路灯' }, { text: '不亮' }] }
  row.getCell(4).value = { text: '看图', hyperlink: 'https://example.org' }
  sheet.addRow([])
  sheet.addRow([8, '水管漏水'])
  const path = join(dir, 'e.xlsx')
  await book.xlsx.writeFile(path)
  expect(await read(path)).toEqual([
    { line: 2, cells: { 编号: '7', 正文: '路灯不亮', 时间: '2026-03-16 09:20:00', 链接: '看图', 和: '2' } },
    { line: 4, cells: { 编号: '8', 正文: '水管漏水', 时间: '', 链接: '', 和: '' } },
  ])
})

test.each([
  ['missing.csv', null, /no such file/],
  ['empty.csv', '', /is empty/],
  ['x.doc', 'x', /write \.xlsx, \.csv or \.jsonl/],
  ['no.xlsx', 'this is no workbook', /no \.xlsx workbook/],
  ['bytes.csv', Buffer.from([0x61, 0xff, 0xff, 0x0a]), /neither UTF-8 nor GB 18030/],
])('%s gets one clear line', async (name, content, message) => {
  const path = content === null ? join(dir, name) : file(name, content)
  await expect(read(path)).rejects.toThrow(message)
})
