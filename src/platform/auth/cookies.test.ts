import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { asCookieHeader, cookieValue, openSigned } from './cookies.ts'

const sign = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)

test('a cookie is found by its whole name', () => {
  const header = 'xbihuan.s=1; bihuan.s=1.abc%3D; bihuan.session=2'
  expect(cookieValue(header, 'bihuan.s')).toBe('1.abc%3D')
  expect(cookieValue(header, 's')).toBeUndefined()
  expect(cookieValue(undefined, 's')).toBeUndefined()
  expect(asCookieHeader(['a=1; Path=/', 'b=2'])).toBe('a=1; b=2')
})

test('only what the secret signed opens', () => {
  expect(openSigned(sign('12.abc', 'k'), 'k')).toEqual({ token: '12.abc', cityId: 12 })
  expect(openSigned(sign('12.abc', 'other'), 'k')).toBeNull()
  const signature = decodeURIComponent(sign('12.abc', 'k')).slice('12.abc.'.length)
  expect(openSigned(encodeURIComponent(`13.abc.${signature}`), 'k')).toBeNull()
})

test.each(['', '.', '12', '12.abc', '12.abc.', '%', '%E0%A4%A', '12.abc.AAAA'])('%j is not signed', value => {
  expect(openSigned(value, 'k')).toBeNull()
})

test.each(['abc', 'x.abc', '-1.abc', '0.abc', '1e99.abc', '.abc'])('a signed %j names no city', token => {
  expect(openSigned(sign(token, 'k'), 'k')).toBeNull()
})
