import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
const spelled = new Map<string, string>()
/** Names of a few cities; the bound is for what nobody foresaw. */
const KEPT = 50_000

/**
 * What people type who do not change to Chinese: the whole pinyin and the first letters, "zhanghaifeng zhf" (CHECKLIST K41).
 * A character that is read in several ways is found by each of them; a surname is read as one first.
 */
export function spellingOf(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const found = HAN.test(name) ? [...new Set([...readings(name, 'head'), ...readings(name, 'off')])].join(' ') : ''
  if (spelled.size < KEPT) spelled.set(name, found)
  return found
}

function readings(name: string, surname: 'head' | 'off'): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive', v: true })
  return [syllables.join(''), syllables.map(syllable => syllable[0] ?? '').join('')].map(way => way.toLowerCase())
}
