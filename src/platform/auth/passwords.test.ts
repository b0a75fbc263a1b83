import { expect, test } from 'vitest'
import { assertStrong, defaultPasswordPolicy, hashPassword, verifyPassword } from './passwords.ts'

const assert = (password: string, old?: string) => assertStrong(password, 'Chen.Wei', defaultPasswordPolicy, old)

test.each([
  ['nine characters', 'abcdefgh1'],
  ['one character often', 'aaaaaaaaaaaaaaaa'],
  ['the login within', 'xx-CHEN.WEI-2026'],
  ['more than the server hashes', 'abcdefgh1 '.repeat(13)],
])('too weak: %s', (_, password) => {
  expect(() => assert(password)).toThrow('weak_password')
})

test('too weak: the old one, however typed', () => {
  expect(() => assert('ｔｅｎ letters x', 'ten letters x')).toThrow('weak_password')
})

test.each(['ten letters', '九个字的密码也很长哦吧', 'zx81-zx81-zx81'])('strong enough: %s', password => {
  expect(() => assert(password, 'something else')).not.toThrow()
})

test('OWASP parameters, salted, and one password whatever the keyboard', async () => {
  const [one, two] = await Promise.all([hashPassword('Ａ long one'), hashPassword('A long one')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword(one, 'A long one')).toBe(true)
  expect(await verifyPassword(one, 'a long one')).toBe(false)
})
