import { expect, test } from 'vitest'
import { subjectsFrom } from './subjects-from.ts'

test('lines without column names are codes, or names with their unit', () => {
  expect(subjectsFrom('zjj\n张三\tzfj\n不动产窗口，zwj\n\n')).toEqual([
    { id: 'zjj' },
    { name: '张三', unit: 'zfj' },
    { name: '不动产窗口', unit: 'zwj' },
  ])
})

test('a first line of column names says what each cell is', () => {
  expect(subjectsFrom('姓名\t编号\t组别\n李四\tk01\tfirst\n王五\t\tsecond')).toEqual([
    { name: '李四', id: 'k01', group: 'first' },
    { name: '王五', group: 'second' },
  ])
})
