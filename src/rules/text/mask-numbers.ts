import { isBankCard, isIdNumber } from './numbers.ts'
import type { PersonalSpan } from './personal.ts'

type Kind = PersonalSpan['kind']
type Pattern = { kind: Kind; pattern: RegExp; check?: (compact: string) => boolean }

/** Group `v`, where there is one, is what gets masked; the rest is context. All run over folded text. */
const PATTERNS: readonly Pattern[] = [
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}(?![\w-])/dg },
  // 138-1234-2046, 1381 234 2046, with or without +86
  { kind: 'phone', pattern: /(?<!\d)(?:\+?86[ -]?)?0?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/dg },
  { kind: 'phone', pattern: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/dg },
  {
    kind: 'phone',
    pattern:
      /(?<![一二三四五六七八九〇零幺])[一幺][三四五六七八九][一二三四五六七八九〇零幺]{9}(?![一二三四五六七八九〇零幺])/dg,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?[2-8]\d{2,3}[ -]?\d{4}(?:(?:-|转)\d{1,6})?(?!\d)/dg,
  },
  {
    kind: 'phone',
    pattern:
      /(?:电话|座机|固话|手机号?|号码|联系方式|tel)(?:是|为|[:： ])*(?<v>[2-8]\d{2,3}[ -]?\d{4}(?:(?:-|转)\d{1,6})?)(?![\d-])/dg,
  },
  { kind: 'id_number', pattern: /(?<![\da-z])\d{6}[ -]?\d{8}[ -]?\d{3}[\dx](?![\da-z])/dg, check: isIdNumber },
  { kind: 'id_number', pattern: /(?<![\da-z])\d{15}(?![\da-z])/dg, check: isIdNumber },
  { kind: 'id_number', pattern: /身份证(?:号码?|件号码?)?(?:是|为|[:： ])*(?<v>\d[\d -]{13,19}[\dx])(?![\da-z])/dg },
  { kind: 'bank_card', pattern: /(?<![\da-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\da-z])/dg, check: isBankCard },
  {
    kind: 'bank_card',
    pattern: /(?:卡号|银行卡|账号|帐号|账户|存折)(?:号码?)?(?:是|为|[:： ])*(?<v>\d[\d -]{6,24}\d)(?!\d)/dg,
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z][·. -]?(?=[a-z]{0,5}\d)(?:[a-hj-np-z0-9]{5,6}|[a-hj-np-z0-9]{4}[挂学警港澳])(?![a-z0-9])/dg,
  },
  {
    kind: 'account',
    pattern:
      /(?:微信号?|weixin|wechat|(?<![a-z])(?:vx|wx)|v信)(?:账号|id)?(?:是|为|[:： ])*(?<v>[a-z0-9][-_a-z0-9]{5,19})(?![-_a-z0-9])/dg,
  },
  { kind: 'account', pattern: /(?<![a-z])qq(?:号码?)?(?:是|为|[:： ])*(?<v>[1-9]\d{4,11})(?!\d)/dg },
]

/**
 * Numbers that a label declares to be of a matter and not of a person: case, order and file numbers, credit codes.
 */
const PROTECTED =
  /(?:(?:[工订]?单|受理|件|案|文|编|序|批|流水|合同|查询|文书|通知书)(?:编?号码?|码)|信用代码|工单|订单)(?:是|为|[:： #])*(?<v>[a-z]{0,6}[-([〔]?\d[\da-z\-\])〕]{4,30})/dg

/** A landline an office announces to be called is meant to be read; a mobile number never counts as one. */
const OFFICE_LINES =
  /(?:咨询|服务|监督|举报|投诉|值班|报修|抢修|公示|办公)(?:电话|热线|专线)?(?:号码?)?(?:是|为|[:： (])*(?<v>(?:\(?0\d{2,3}\)?[ -]?)?[2-8]\d{6,7})(?!\d)|(?:致电|拨打|热线)(?:电话)?[:： ]*(?<w>(?:\(?0\d{2,3}\)?[ -]?)?[2-8]\d{6,7})(?!\d)/dg

const rangeOf = (hit: RegExpExecArray): [number, number] =>
  hit.indices?.groups?.v ?? hit.indices?.groups?.w ?? hit.indices?.[0] ?? [hit.index, hit.index + hit[0].length]

/** Stretches of folded text in which no number is personal. */
export function protectedNumbers(folded: string): { start: number; end: number }[] {
  return [...folded.matchAll(PROTECTED), ...folded.matchAll(OFFICE_LINES)].map(hit => {
    const [start, end] = rangeOf(hit)
    return { start, end }
  })
}

/** Telephone, identity, card, plate and account numbers and e-mail addresses in folded text. */
export function detectNumbers(folded: string): PersonalSpan[] {
  return PATTERNS.flatMap(({ kind, pattern, check }) =>
    [...folded.matchAll(pattern)].flatMap(hit => {
      const [start, end] = rangeOf(hit)
      if (check && !check(folded.slice(start, end).replace(/[ -]/g, ''))) return []
      return [{ start, end, kind }]
    }),
  )
}
