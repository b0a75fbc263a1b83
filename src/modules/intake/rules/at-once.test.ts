import { expect, test } from 'vitest'
import { maySendAtOnce, type Unseen } from './at-once.ts'

const clear: Unseen = {
  kind: 'help',
  danger: false,
  elsewhere: false,
  known: false,
  place: 'T1',
  first: { probability: 0.96, unit: 'U1', sensitive: false },
  unitByHistory: null,
}
const first = (more: Partial<NonNullable<Unseen['first']>>) => ({
  first: { probability: 0.96, unit: 'U1', sensitive: false, ...more },
})

test.each<[string, Partial<Unseen>, boolean]>([
  ['sure, and nothing against it', {}, true],
  ['history names the same unit', { unitByHistory: 'U1' }, true],
  ['history names another unit', { unitByHistory: 'U2' }, false],
  ['exactly the threshold is not above it', first({ probability: 0.95 }), false],
  ['no proposal', { first: null }, false],
  ['no unit', first({ unit: null }), false],
  ['a sensitive item', first({ sensitive: true }), false],
  ['words of the event list alone, however alike', first({ probability: 0 }), false],
  ['no place', { place: null }, false],
  ['a report', { kind: 'report' }, false],
  ['words of danger', { danger: true }, false],
  ['perhaps another door', { elsewhere: true }, false],
  ['perhaps one with an earlier case', { known: true }, false],
])('R3: sent without a person: %s', (_name, more, may) => {
  expect(maySendAtOnce(0.95, { ...clear, ...more })).toBe(may)
})
