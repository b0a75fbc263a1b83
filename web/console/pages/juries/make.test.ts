import { expect, test } from 'vitest'
import { seatsOf, subjectsOf } from './make.ts'

test('a list of subjects: one a line, with the code of the unit after a comma of either kind', () => {
  expect(subjectsOf('工程质量安全处，zjj-zl\n\n 优秀案例一 \n商事登记处,spj-sx')).toEqual([
    { id: 'zjj-zl', name: '工程质量安全处', unit: 'zjj-zl' },
    { id: 's2', name: '优秀案例一', unit: null },
    { id: 'spj-sx', name: '商事登记处', unit: 'spj-sx' },
  ])
  expect(subjectsOf('  \n')).toEqual([])
  expect(subjectsOf('户政大厅，gaj\n，gaj\n出入境大厅，gaj')).toEqual([
    { id: 'gaj', name: '户政大厅', unit: 'gaj' },
    { id: 's2', name: '出入境大厅', unit: 'gaj' },
  ])
})

test('a list of holders', () => {
  expect(seatsOf('周明\t zjj\n李华', 'citizen')).toEqual([
    { who: 'citizen', name: '周明', unit: 'zjj' },
    { who: 'citizen', name: '李华' },
  ])
})
