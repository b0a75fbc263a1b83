import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'
import { type FileKind, kindOf } from './file-kinds.ts'

const jpeg = kindOf('image/jpeg') as FileKind
const pdf = kindOf('application/pdf') as FileKind

test.each([
  ['照片 一.jpg', jpeg, '照片 一.jpg'],
  ['..\\..\\windows\\夜里.JPEG', jpeg, '夜里.JPEG'],
  ['../../etc/passwd', pdf, 'passwd.pdf'],
  ['setup.exe', jpeg, 'setup.exe.jpg'],
  ['IMG_0001.HEIC', jpeg, 'IMG_0001.jpg'],
  ['a\u0000b\r\nc.pdf', pdf, 'abc.pdf'],
  // Written from right to left it would look like a picture
  ['账单\u202egpj.exe', pdf, '账单gpj.exe.pdf'],
  ['', pdf, '文件.pdf'],
  ['...', jpeg, '文件.jpg'],
  ['.htaccess', jpeg, 'htaccess.jpg'],
  ['a<b>:"c|d?*.pdf', pdf, 'a_b___c_d__.pdf'],
])('K69: the name %j is kept as far as it is honest', (given, kind, kept) => {
  expect(cleanName(given, kind, '文件')).toBe(kept)
})

test('a name has at most 120 characters, none cut in half', () => {
  const name = cleanName(`${'𠮷'.repeat(300)}.pdf`, pdf, '文件')
  expect([...name]).toHaveLength(120)
  expect(name).toMatch(/^𠮷+\.pdf$/u)
})
