import { expect, test } from 'vitest'
import { makeDocx } from './docx.ts'
import type { OfficialDocument } from './official-document.ts'
import { makePdf } from './pdf.ts'

const AT = new Date('2026-03-18T02:00:00Z')
const slip: OfficialDocument = {
  number: '云督〔2026〕13号',
  title: '督办单',
  to: '市综合行政执法局',
  paragraphs: ['你单位承办的“环翠巷窨井盖缺角”应于2026年3月17日17时30分前办结，至今未办结。'],
  signer: '云湖市社会治理服务中心',
  date: '2026年3月18日',
  rows: [{ label: '经过', lines: ['2026年3月12日11时20分　派单'] }],
  copies: '抄送：市委办公室，市政府办公室。备案：市纪委监委。',
  foot: '账本号 902　在 https://bihuan.example/c/slips 可核对',
}
const pdf = makePdf()
const named = (name: string) => ({ ...slip, paragraphs: [`联系人：${name}。`] })

test('R10: a slip is a PDF, the same bytes whenever it is made', () => {
  const bytes = pdf(slip, AT)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf(slip, AT).equals(bytes)).toBe(true)
})

test('K29: long names with middle dots and rare characters are set; one that no font has is written by its number', () => {
  const long = '买买提·吐尔逊·阿卜杜拉·穆罕默德·伊敏·艾合买提·卡德尔·玉素甫·阿不都热依木·哈力克·托合提'
  expect([...long].length).toBeGreaterThan(45)
  expect(pdf(named(long), AT).length).toBeGreaterThan(10_000)
  // 通用规范汉字表 and its neighbours in Extension A and the URO's end
  expect(pdf(named('㛃㙍䶮喆堃昇𬭊鿍䲟'), AT).equals(pdf(named(''), AT))).toBe(false)
  expect(pdf(named('𠮷'), AT).equals(pdf(named('（U+20BB7）'), AT))).toBe(true)
})

test('words of people are set as they are: no markup of theirs is obeyed', () => {
  const hostile = '#panic("x") *粗* $a$ \\ "引" `码` #set page(width: 1pt)'
  expect(pdf(named(hostile), AT).length).toBeGreaterThan(10_000)
})

test('R10: the same document for Word', async () => {
  const bytes = await makeDocx(slip)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})
