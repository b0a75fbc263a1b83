import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSigned, signatureOf } from '../../platform/crypto/signed-call.ts'
import { isCreditCode, MOST_TRIES, nextTry } from './rules.ts'

describe('K27: the credit code of a company (GB 32100-2015)', () => {
  test.each(['91350100M000100Y43', '91110108551385082Q'])('%s is one', code => expect(isCreditCode(code)).toBe(true))

  test.each(['91350100M000100Y44', '91350100M000100Y4', '91350100I000100Y43', '91350100m000100Y43', ''])(
    '"%s" is none',
    code => expect(isCreditCode(code)).toBe(false),
  )

  test('one wrong sign is always noticed', () => {
    const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...signs), (at, sign) => {
        const code = '91350100M000100Y43'
        if (code[at] === sign) return
        expect(isCreditCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false)
      }),
    )
  })
})

describe('H3 K136: a signed call', () => {
  const at = '2026-03-16T01:00:00.000Z'
  const said = { at, delivery: 'd', body: '{"a":1}' }
  const call = { ...said, signature: signatureOf('secret', said) }
  const now = new Date(at)

  test('is taken by who has the secret, and by nobody else', () => {
    expect(isSigned('secret', call, now)).toBe(true)
    expect(isSigned('another', call, now)).toBe(false)
  })
  test('is refused when anything of it was changed, or it is old', () => {
    expect(isSigned('secret', { ...call, body: '{"a":2}' }, now)).toBe(false)
    expect(isSigned('secret', { ...call, delivery: 'e' }, now)).toBe(false)
    expect(isSigned('secret', { ...call, signature: 'zz' }, now)).toBe(false)
    expect(isSigned('secret', call, new Date(now.getTime() + 300_001))).toBe(false)
  })
  test('is tried again later and later, and given up at the end', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, i) => Number(nextTry(i + 1, now)) - now.getTime())
    expect(waits[0]).toBe(10_000)
    expect(waits.every((wait, i) => i === 0 || wait >= (waits[i - 1] ?? 0))).toBe(true)
    expect(nextTry(MOST_TRIES, now)).toBeNull()
  })
})
