import { expect, test } from 'vitest'
import { csvLine } from './csv.ts'

test('writes cells that no table program takes for a formula', () => {
  expect(csvLine(['柳河镇', 86.68, null])).toBe('柳河镇,86.68,')
  expect(csvLine(['=1+1', 'a,b', '说"好"'])).toBe(`'=1+1,"a,b","说""好"""`)
  expect(csvLine([-3])).toBe('-3')
})
