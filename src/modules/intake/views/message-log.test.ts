import { expect, test } from 'vitest'
import '../../index.ts'
import pack from '../../../../packs/rongcheng/texts/messages.json' with { type: 'json' }
import { hasText } from '../../../platform/i18n/texts.ts'

test('K119: the log names each kind of message to citizens in words', () => {
  const kinds = Object.keys(pack.texts).filter(key => key.startsWith('message.'))
  expect(kinds.length).toBeGreaterThan(20)
  expect(kinds.filter(key => !hasText(key.replace('message.', 'message.kind.')))).toEqual([])
})
