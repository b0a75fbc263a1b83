import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeVault } from './vault.ts'

const vault = makeVault(randomBytes(32))

test('what was sealed opens again, also beyond the basic plane', () => {
  const plain = '阿卜杜拉·𠮷田 13812342046'
  expect(vault.open(vault.seal(plain, 'c1'), 'c1')).toBe(plain)
})

test('another context, another key or a changed byte does not open', () => {
  const sealed = vault.seal('秘密', 'c1')
  expect(() => vault.open(sealed, 'c2')).toThrow()
  expect(() => makeVault(randomBytes(32)).open(sealed, 'c1')).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1
  expect(() => vault.open(changed, 'c1')).toThrow()
})

test('sealing twice differs, indexing twice does not', () => {
  expect(vault.seal('x', 'c').equals(vault.seal('x', 'c'))).toBe(false)
  expect(vault.index('13812342046', 'c').equals(vault.index('13812342046', 'c'))).toBe(true)
  expect(vault.index('13812342046', 'c').equals(vault.index('13812342046', 'd'))).toBe(false)
})
