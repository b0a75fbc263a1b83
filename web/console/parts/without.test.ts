import { expect, test } from 'vitest'
import { without } from './without.ts'

test('K49: what was typed while a sheet was on its way stays, also in a cell that went out with it', () => {
  const sent = { a: '1', b: '2' }
  expect(without({ a: '1', b: '23', c: '4' }, sent)).toEqual({ b: '23', c: '4' })
  expect(without(sent, sent)).toEqual({})
})
