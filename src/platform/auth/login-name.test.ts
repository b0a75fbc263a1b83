import { expect, test } from 'vitest'
import { z } from 'zod'
import { loginEmail, loginName } from './login-name.ts'

test('case, width and outer blanks do not make another login', () => {
  expect(loginName('  Ｃｈｅｎ.Wei ')).toBe('chen.wei')
  expect(loginEmail(3, 'Chen.Wei')).toBe('chen.wei@c3.invalid')
})

test.each(['张三', 'a..b', '.a', 'a b', 'x+61', 'a@b', "o'neil", '-'])(
  '%j becomes an address the library takes',
  login => {
    const email = loginEmail(1, login)
    expect(z.email().safeParse(email).success).toBe(true)
    expect(email).toMatch(/^x\+/)
  },
)

test('different logins never share an address', () => {
  const logins = ['张三', '张四', 'x+e5', 'x', 'a.b', 'ab', 'a-b']
  expect(new Set(logins.map(login => loginEmail(1, login))).size).toBe(logins.length)
  expect(loginEmail(1, 'a')).not.toBe(loginEmail(2, 'a'))
})
