import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonalData, withoutPerson } from './mask.ts'
import { isBankCard, isIdNumber } from './numbers.ts'

/** A text with what must be masked in 【】; the brackets are not part of it. */
function check(marked: string, known: Parameters<typeof maskPersonalData>[1] = {}) {
  const text = marked.replace(/[【】]/g, '')
  const expected = marked.replace(/【([^】]*)】/g, (_, inner: string) => '*'.repeat(inner.length))
  const { masked, spans } = maskPersonalData(text, known)
  expect(masked).toBe(expected)
  const inner = [...marked.matchAll(/【([^】]*)】/g)].map(hit => hit[1])
  expect(spans.map(s => text.slice(s.start, s.end))).toEqual(inner)
  return spans.map(s => s.kind)
}

describe('telephone numbers', () => {
  test.each([
    '请拨【13812342046】联系我',
    '【138-1234-2046】、【138 1234 2046】、【1381 234 2046】',
    '【+8613812342046】或【+86 13812342046】',
    '【１３８１２３４２０４６】',
    '【一三八一二三四二零四六】',
    '家里【0631-7562345】，【(0631)7562345】，【06317562345转806】',
    '联系电话：【7562345】',
  ])('%s', text => {
    expect(new Set(check(text))).toEqual(new Set(['phone']))
  })

  test('of an office that asks to be called stay, a mobile number never does', () => {
    check('咨询电话：0631-7562345，服务热线0631-7562345，请致电7562345')
    check('咨询电话：【13812342046】')
    check('打过0631-7562345，也打过【0631-7562346】', { keep: ['0631-7562345'] })
  })
})

describe('numbers and accounts', () => {
  test('identity numbers by their check digit, or by their label', () => {
    expect(check('身份证【11010119900307803X】')).toEqual(['id_number'])
    expect(check('110101199003078030不是，【11010119900307803x】是')).toEqual(['id_number'])
    expect(check('老证【130503670401001】，130503671301001不是')).toEqual(['id_number'])
    expect(check('身份证号：【110101199003078030】')).toEqual(['id_number'])
    expect(isIdNumber('11010119900230803X')).toBe(false)
  })

  test('bank cards by Luhn, or by their label', () => {
    expect(check('转到【6222 0202 0011 2233 446】')).toEqual(['bank_card'])
    expect(check('6222020200112233442不是卡')).toEqual([])
    expect(check('账号【1612020219000012345】')).toEqual(['bank_card'])
    expect(isBankCard('6222020200112233446')).toBe(true)
    expect(isBankCard('0000000000000000')).toBe(false)
  })

  test('mail, plates, WeChat and QQ', () => {
    expect(check('邮箱【a.b+c@mail.example.cn】，车【鲁K12345】、【鲁kd12345】、【京A·1234学】')).toEqual([
      'email',
      'plate',
      'plate',
      'plate',
    ])
    expect(check('微信号：【wx_abc-123】，加qq【308644097】')).toEqual(['account', 'account'])
    check('微信公众号rongcheng123，微信支付500元，QQ群123456，鲁A区3号')
  })
})

describe('addresses', () => {
  test.each([
    '和谐家园【3号楼2单元501室】漏水',
    '【三栋一单元702】',
    '【A座1002房】',
    '【三号楼二单元五零一】漏水',
    '和平小区【十二号楼一单元三〇二室】',
    '【二号楼四单元一百零二室】',
    '【三号楼二单元五楼东户】漏水',
    '【五楼西户】天天装修',
    '【六栋三〇一室】',
    '金海湾【12-1-301】',
    '【6#2-501】',
    '大湾村【12号】村民',
    '家住成山大道【118号】，门前',
  ])('down to the door: %s', text => {
    expect(check(text)).toEqual(['address'])
  })

  test.each([
    '3号楼电梯坏了',
    '3号楼2单元楼道灯不亮',
    '2单元12户没有水',
    '三号楼二单元楼道灯不亮',
    '二单元一百二十户没有水',
    '三号楼二单元三百人签名',
    '一号楼一单元二〇二〇年交房',
    '三号楼三楼西边路灯',
    '共有10栋460户',
    '3单元2020年交房',
    '成山大道118号门前的路',
    '我住院15号出院',
    '20路公交车',
  ])('where the matter is stays: %s', text => {
    expect(check(text)).toEqual([])
  })

  test('an address known from the appeal', () => {
    expect(check('我在【崖头街道望海楼】', { addresses: ['崖头街道望海楼', '路'] })).toEqual(['address'])
  })
})

describe('names', () => {
  test.each([
    '我叫【王小明】是荣成人',
    '我叫【王明】，',
    '我叫【李强】在荣成打工',
    '姓名：【欧阳小明】电话',
    '本人【张三丰】，身份证丢了',
    '联系人：【牛二】',
    '姓名：【不常见】，',
    '我叫【买买提·艾力】，姓名：【阿卜杜•热合曼·吐尔逊】。',
    '村民【刘艳明】，',
  ])('%s', text => {
    expect(new Set(check(text))).toEqual(new Set(['name']))
  })

  test.each([
    '我是江苏人，我是黄岛人，我是荣成人，本人于3月购房，我是毕业生，我是苗族，',
    '影响居民安全，居民楼里，居民区里，业主常常，业主呼声，',
    '申请人应当提供材料，投诉人要求，联系人和电话，',
    '姓名：保密，联系人：不详',
    '物业服务·收费',
  ])('no names: %s', text => {
    expect(check(text)).toEqual([])
  })

  test('known from the appeal, wherever they stand; a single character is not looked for', () => {
    check('【王小明】说【王小明】不在', { names: ['王小明', '说'] })
    check('【买买提•艾力】来过', { names: ['买买提·艾力'] })
    check('【𠮷田】来过', { names: ['𠮷田'] })
    check('局长王小明答复', { names: ['王小明'], keep: ['王小明'] })
  })
})

test.each([
  '工单号20171218922818，件号26-0211-0077，受理编号：13812342046',
  '鲁民〔2016〕33号，GB/T 39735-2020，第三十二条，国办发〔2019〕51号',
  '打12345、110、12315都没用，4001234567',
  '2026年2月11日12:30，2026-02-11，20260211',
  '35000.50元，1,380,000元，13812万元，100%',
  '统一社会信用代码91371082MA3C12345X',
])('is left alone: %s', text => {
  expect(check(text)).toEqual([])
})

test('a name that ends like a label does not shelter the number after it', () => {
  check('请找张文【13812342046】', { names: [] })
  check('证件【11010119900307803X】')
})

test('a number known from the appeal, however it is typed', () => {
  expect(check('【7562 345】和【7562345】', { phones: ['756-2345'] })).toEqual(['phone', 'phone'])
})

const digit = fc.constantFrom(...'0123456789')
const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), fc.array(digit, { minLength: 9, maxLength: 9 }))
  .map(([second, rest]) => `1${second}${rest.join('')}`)
const snippets = fc.constantFrom(
  '我叫王小明，',
  '姓名：张三',
  '13812342046',
  '11010119900307803X',
  '6222020200112233446',
  'a@b.cn',
  '鲁K12345',
  '3号楼2单元501室',
  '微信abc12345',
  '家住东山路12号',
  '件号26-0211-0077',
  '，',
  ' ',
  '1',
  '-',
  '12345',
  '水',
)
const anyText = fc.oneof(
  fc.array(snippets, { maxLength: 12 }).map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)

describe('masking any text', () => {
  test('changes nothing but the spans, and nothing the second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { masked, spans } = maskPersonalData(text, { names: ['王小明'] })
        expect(masked.length).toBe(text.length)
        let at = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(masked.slice(at, start)).toBe(text.slice(at, start))
          expect(masked.slice(start, end)).toBe('*'.repeat(end - start))
          at = end
        }
        expect(masked.slice(at)).toBe(text.slice(at))
        expect(maskPersonalData(masked, { names: ['王小明'] })).toEqual({ masked, spans: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('leaves no digit of a telephone number', () => {
    const prose = fc.array(fc.constantFrom('我', '的', '路', '，', '。', ' ', '水', '打', '：'), { maxLength: 8 })
    fc.assert(
      fc.property(prose, mobile, prose, (before, phone, after) => {
        expect(maskPersonalData(before.join('') + phone + after.join('')).masked).not.toMatch(/\d/)
      }),
    )
  })
})

test('K28: one person is taken out of a text, everybody else stays', () => {
  const known = { names: ['古丽·阿依'], phones: ['13812342046'], addresses: ['海棠路十二号'] }
  expect(withoutPerson('古丽・阿依（138 1234 2046）住海棠路十二号，已由张工 13900001111 上门。', known)).toBe(
    '*****（*************）住******，已由张工 13900001111 上门。',
  )
  expect(withoutPerson('无关的话', known)).toBe('无关的话')
})
