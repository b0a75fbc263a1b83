import { expect, it } from 'vitest'
import { plainCode, wrongSigns } from './code.ts'

it('takes a code however it is typed and names signs that no code has (CHECKLIST K8)', () => {
  expect(plainCode(' k7m4-92qx ')).toBe('K7M492QX')
  expect(wrongSigns('K7M492QX')).toEqual([])
  expect(wrongSigns('K0MIO1LL')).toEqual(['0', 'I', 'O', '1', 'L'])
})
