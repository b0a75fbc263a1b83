import { fold } from './fold.ts'
import { buildMatcher } from './matcher.ts'
import type { PersonalSpan } from './personal.ts'
import { beginsWords, surnameLength } from './surnames.ts'

const ROLES = '联系人|户主|申请人|投诉人|反映人|来电人|举报人|委托人|当事人|法定代表人'
const LINK = '(?:叫做?|是|为|[:： ])*'
/** After these nearly anything is a name; with a colon it is a form that was filled in. */
const STRONG = new RegExp(`(?:姓名|我叫|名叫)${LINK}|(?:${ROLES}|名字)[:：] *`, 'g')
/** After these only what stands apart as a whole name. */
const WEAK = new RegExp(`(?:本人|我是|业主|村民|居民(?![区楼宅点户])|叫做|名为|${ROLES})(?:叫做?|是|[:： (])*`, 'g')

const HAN = /^\p{Script=Han}$/u
/** What follows a name in a sentence; a given name hardly ever ends in one of these. */
const FOLLOWS = new Set(
  '是在的住于家电联反来向因和与说系为今现有女男先年身手,及被把到去从已就也都要想了着过等曾该以由对',
)
const NOT_NAMES = new Set([
  '不详',
  '不明',
  '保密',
  '匿名',
  '未知',
  '未填',
  '不便',
  '某某',
  '先生',
  '女士',
  '电话',
  '地址',
  '手机',
  '单位',
  '和电话',
  '时间',
])
const APART = /^(?:$|[\s,，.。;；、:：!！?？()（）[\]【】"“”/\d*+-]|男|女|身份证|电话|手机|联系|家住|住在|现住)/u

/** 我是荣成人，我是毕业生，我是苗族: no names, though they begin like one. */
const NO_NAME_END = new Set('人族生区村市县镇户员民主师工者')

type Found = { chars: number }

const hanRun = (chars: readonly string[], from = 0): number => {
  let n = from
  while (n < chars.length && HAN.test(chars[n] ?? '')) n++
  return n - from
}

/** 买买提·艾力: parts joined by the middle dot, up to 50 characters (CHECKLIST K29). */
function dotted(chars: readonly string[]): Found | null {
  const first = hanRun(chars)
  if (first === 0 || first > 15 || chars[first] !== '\u00b7') return null
  let end = first
  while (chars[end] === '\u00b7' && end < 50) {
    const part = hanRun(chars, end + 1)
    if (part === 0) break
    const rest = chars.slice(end + 1, end + 1 + part)
    const stop = rest.findIndex((char, i) => i > 1 && FOLLOWS.has(char))
    end += 1 + (stop === -1 ? Math.min(part, 15) : stop)
    if (stop !== -1) break
  }
  return end > first ? { chars: end } : null
}

type Announcement = { strong: boolean; form: boolean }

function named(chars: readonly string[], { strong, form }: Announcement): Found | null {
  const withDot = dotted(chars)
  if (withDot) return withDot
  const run = hanRun(chars)
  const apart = (n: number): boolean => APART.test(chars.slice(n, n + 3).join(''))
  const isWord = (n: number): boolean =>
    NOT_NAMES.has(chars.slice(0, n).join('')) || (!strong && NO_NAME_END.has(chars[n - 1] ?? ''))
  const surname = surnameLength(chars)
  if (surname === 0) return form && run >= 2 && run <= 4 && apart(run) && !isWord(run) ? { chars: run } : null
  const common = beginsWords(chars[0] ?? '')
  if (!strong && common) return null
  const lengths = [surname + 2, surname + 1].filter(n => n <= run && !isWord(n))
  const clear = lengths.find(apart)
  if (clear !== undefined) return { chars: clear }
  if (!strong || common || lengths.length === 0) return null
  const long = lengths.find(n => n === surname + 2 && !FOLLOWS.has(chars[n - 1] ?? ''))
  return { chars: long ?? lengths.at(-1) ?? 0 }
}

function announced(folded: string, pattern: RegExp, strong: boolean): PersonalSpan[] {
  return [...folded.matchAll(pattern)].flatMap(hit => {
    const start = hit.index + hit[0].length
    const chars = [...folded.slice(start, start + 120)]
    const found = named(chars, { strong, form: /[:：]/.test(hit[0]) })
    if (!found || found.chars === 0) return []
    return [{ start, end: start + chars.slice(0, found.chars).join('').length, kind: 'name' as const }]
  })
}

/** Names that folded text announces (姓名：…, 我叫…, 本人…，). */
export function detectNames(folded: string): PersonalSpan[] {
  return [...announced(folded, STRONG, true), ...announced(folded, WEAK, false)]
}

/** Every occurrence of names known from the appeal. One character alone is too common to be looked for. */
export function knownNames(folded: string, names: readonly string[]): PersonalSpan[] {
  const useful = names.map(name => fold(name).trim()).filter(name => [...name].length >= 2)
  if (useful.length === 0) return []
  return buildMatcher(useful)
    .find(folded)
    .map(({ start, end }) => ({ start, end, kind: 'name' as const }))
}
