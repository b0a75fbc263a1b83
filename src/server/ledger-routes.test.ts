import { expect, test } from 'vitest'
import '../modules/index.ts'
import { acts } from '../platform/acts/index.ts'
import { hasText } from '../platform/i18n/texts.ts'
import './ledger-routes.ts'

test('the ledger names what each act is about in words, never by its kind in the program', () => {
  const kinds = [...new Set(acts().flatMap(spec => (spec.on && !spec.silent ? [spec.on.kind] : [])))]
  // The runner's own tests, which may have run in this process, act on things.
  expect(kinds.filter(kind => kind !== 'thing' && !hasText(`ledger.subject.${kind}`))).toEqual([])
})

test('what follows from an act, or from the clock, has a name in the ledger too', () => {
  const also = [
    'clock.mark',
    'slip.serve',
    'slip.open',
    'letter.serve',
    'letter.settle',
    'case.linkSilent',
    'fact.waive',
    'fact.restore',
    'jury.confirmed',
    'jury.recounted',
    'jury.setAside',
  ]
  expect(also.filter(name => !hasText(`act.${name}`) && !hasText(`happened.${name}`))).toEqual([])
})
