import { expect, test } from 'vitest'
import { plainQueryCode } from './query-code.ts'

test.each(['ABCD2345', 'abcd 2345', ' Abcd-2345 ', 'ABCD－2345', 'ABCD　2345'])('K8: %s is one code', typed => {
  expect(plainQueryCode(typed)).toBe('ABCD2345')
})
