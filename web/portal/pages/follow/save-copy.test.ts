import { expect, test } from 'vitest'
import { copyPage } from './save-copy.ts'

test('K28: the copy shows words as words: nothing in it can run', () => {
  const said = { zh: '<script>alert("1")</script> & 灯', en: '' }
  const page = copyPage('我的信息', [{ title: said, lines: [{ name: said, value: said }] }], of => of.zh)
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 灯')
})
