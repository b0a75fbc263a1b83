import { describe, expect, test } from 'vitest'
import { guessMapping } from './columns.ts'

describe('columns are guessed from their names', () => {
  test.each([
    [['编号', '标题', '正文', '时间', '电话', '姓名', '地点'], { id: '编号', title: '标题', text: '正文', time: '时间', phone: '电话', name: '姓名', place: '地点' }],
    [['ID', 'Title', 'Body', 'Created_At', 'Phone', 'Name', 'Address'], { id: 'ID', title: 'Title', text: 'Body', time: 'Created_At', phone: 'Phone', name: 'Name', place: 'Address' }],
    [['诉求编号', '诉求内容', '来件时间', '联系电话', '诉求类型'], { id: '诉求编号', text: '诉求内容', time: '来件时间', phone: '联系电话', kind: '诉求类型' }],
    [['标题', '别的'], { title: '标题', text: '标题' }],
  ])('%j', (columns, wanted) => expect(guessMapping(columns, undefined)).toEqual(wanted)) // biome-ignore format: a table
})

test('pairs go before the guess, and an empty one switches a field off', () => {
  const columns = ['id', 'text', 'note']
  expect(guessMapping(columns, 'text=note')).toEqual({ id: 'id', text: 'note' })
  expect(guessMapping(columns, 'id=')).toEqual({ text: 'text' })
})

test.each([
  ['text', /write field=column/],
  ['subject=text', /fields are id/],
  ['text=missing', /no column "missing"; it has id, text/],
])('--map %s gets one line that says what and how', (pairs, message) => {
  expect(() => guessMapping(['id', 'text'], pairs)).toThrow(message)
})

test('without anything that could be the text the columns are named', () => {
  expect(() => guessMapping(['a', 'b'], undefined)).toThrow(/--map text=column. Columns: a, b/)
})
