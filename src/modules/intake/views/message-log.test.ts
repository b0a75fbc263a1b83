import { expect, test } from 'vitest'
import '../../index.ts'
import { hasText } from '../../../platform/i18n/texts.ts'
import { TEXTS } from '../../registry/pack/text-schema.ts'

test('K119: the log names each kind of message to citizens in words', () => {
  const kinds = Object.keys(TEXTS).filter(key => key.startsWith('message.'))
  expect(kinds.length).toBeGreaterThan(20)
  expect(kinds.filter(key => !hasText(key.replace('message.', 'message.kind.')))).toEqual([])
})
