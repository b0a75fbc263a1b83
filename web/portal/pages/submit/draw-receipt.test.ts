import { expect, it } from 'vitest'
import { wrapLine } from './draw-receipt.ts'

it('breaks lines anywhere between characters, but not in a number and not before a stop', () => {
  const wide = (s: string) => [...s].length
  expect(wrapLine('最晚 3 月 19 日 17:30 给您答复。', 8, wide)).toEqual(['最晚 3 月', '19 日', '17:30 给您', '答复。'])
  expect(wrapLine('一二三四五六七八。九', 8, wide)).toEqual(['一二三四五六七八。', '九'])
  expect(wrapLine('', 8, wide)).toEqual([])
})
