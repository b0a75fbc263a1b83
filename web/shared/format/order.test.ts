import { describe, expect, test } from 'vitest'
import { holds, type Order, ordered, pressed } from './order.ts'

describe('order of a table', () => {
  const by = <T>(values: T[], down = false) => ordered(values, value => value as string, down)

  test('Chinese words stand by pinyin, numbers inside words as numbers', () => {
    expect(by(['住建局', '崂山街道', '城管局', '公安局'])).toEqual(['城管局', '公安局', '崂山街道', '住建局'])
    expect(by(['第10网格', '第9网格', '第1网格'])).toEqual(['第1网格', '第9网格', '第10网格'])
  })

  test('numbers stand as numbers', () => {
    expect(by([10, 9, -1, 100])).toEqual([-1, 9, 10, 100])
    expect(by([10, 9, -1, 100], true)).toEqual([100, 10, 9, -1])
  })

  test.each([false, true])('what is missing stands last in both directions (down: %s)', down => {
    expect(by([null, 2, undefined, 1], down).slice(2)).toEqual([null, undefined])
    expect(by(['', '乙', '甲'], down).at(-1)).toBe('')
  })

  test('equal rows keep the order given, in both directions', () => {
    const rows = [1, 2, 3].map(id => ({ id, n: 5 }))
    for (const down of [false, true]) expect(ordered(rows, row => row.n, down).map(row => row.id)).toEqual([1, 2, 3])
  })
})

describe('pressing a head', () => {
  const thrice = (numbers: boolean) => {
    let order: Order | null = null
    return [1, 2, 3].map(() => {
      order = pressed(order, 'late', numbers)
      return order
    })
  }

  test('words go up, down and back; numbers begin with the largest', () => {
    expect(thrice(false)).toEqual([{ by: 'late', down: false }, { by: 'late', down: true }, null])
    expect(thrice(true)).toEqual([{ by: 'late', down: true }, { by: 'late', down: false }, null])
  })

  test('another head begins anew', () => {
    expect(pressed({ by: 'late', down: false }, 'name', false)).toEqual({ by: 'name', down: false })
  })
})

test('a row is kept that holds every word, in any column and case', () => {
  expect(holds(['城管局', 'Lamp out', 3, null], '城管 lamp')).toBe(true)
  expect(holds(['城管局', 'Lamp out', 3, null], '城管 water')).toBe(false)
  expect(holds(['城管局', null], '  ')).toBe(true)
})
