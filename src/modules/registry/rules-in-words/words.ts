import { hasText, text } from '../../../platform/i18n/texts.ts'
import type { Pack, Text } from '../pack/index.ts'
import catalogue from './labels.json' with { type: 'json' }
import whoWords from './scheme-words.json' with { type: 'json' }

const paths: Record<string, Text> = catalogue.paths
const words: Record<string, Text> = catalogue.words
const schemeWords: Record<string, Text> = whoWords

const isText = (value: object): value is Text => 'zh' in value && 'en' in value

/** What a key of a pack is called; the key itself where nobody has named it yet. */
export const labelOf = (path: string): Text => paths[path] ?? { zh: path, en: path }
export const hasLabel = (path: string): boolean => path in paths

/** A word of the vocabulary; itself where it needs none. */
export const wordFor = (code: string): Text => words[code] ?? { zh: code, en: code }

const LIMITS = ['hours', 'workingDays', 'days', 'minutes']
/** Numbers of these keys are shares. */
const SHARES = new Set(['share', 'near', 'worst', 'best', 'unsureBelow', 'quorum'])
/** Codes of these keys are for the program. */
const SILENT = new Set(['code', 'source', 'assumed', 'name'])

/** Joins parts as each language does. */
export const joined = (parts: readonly Text[], zh = '、', en = ', '): Text => ({
  zh: parts.map(part => part.zh).join(zh),
  en: parts.map(part => part.en).join(en),
})

const same = (value: string | number): Text => ({ zh: String(value), en: String(value) })
const fill = (template: Text, n: string | number): Text => ({
  zh: template.zh.replace('{n}', String(n)),
  en: template.en.replace('{n}', String(n)).replace(/^(1 .+)s$/, '$1'),
})

/** A value of a pack in words; `path` without codes says what it is, `pack` names units, grades and roles. */
export function valueInWords(pack: Pack, path: string, value: unknown): Text {
  const key = path.split('.').at(-1) ?? ''
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'] as Text
  if (typeof value === 'number') return same(SHARES.has(key) ? `${Math.round(value * 1000) / 10}%` : value)
  if (typeof value === 'string') return wordOf(pack, key, value)
  if (Array.isArray(value))
    return value.length === 0 ? (words.nothing as Text) : joined(value.map(item => valueInWords(pack, path, item)))
  if (typeof value !== 'object' || value === null) return words.nothing as Text
  if (isText(value)) return value
  const [only, ...more] = Object.entries(value)
  if (only && more.length === 0 && LIMITS.includes(only[0])) return fill(words[`limit.${only[0]}`] as Text, only[1])
  if ('from' in value && 'to' in value) {
    const named = 'name' in value && isText(value.name as object) ? (value.name as Text) : null
    const time = `${value.from}–${value.to}`
    return named ? { zh: `${named.zh} ${time}`, en: `${named.en} ${time}` } : same(time)
  }
  return fieldsInWords(pack, path, value)
}

/** The fields of a row, each with its name. */
export function fieldsInWords(pack: Pack, path: string, value: object): Text {
  const fields = Object.entries(value).filter(([key, field]) => !SILENT.has(key) && field !== undefined)
  const parts = fields.map(([key, field]) => {
    const inner = valueInWords(pack, `${path}.${key}`, field)
    const label = words[key] && !hasLabel(`${path}.${key}`) ? (words[key] as Text) : labelOf(`${path}.${key}`)
    return { zh: `${label.zh}：${inner.zh}`, en: `${label.en}: ${inner.en}` }
  })
  return joined(parts, '；', '; ')
}

function wordOf(pack: Pack, key: string, value: string): Text {
  if (key === 'secretFor') return schemeWords[`who.${value}`] ?? wordFor(value)
  if (key === 'who' && value === 'leader') return words['leader-duty'] as Text
  if (hasText(`role.${value}`)) return text(`role.${value}`)
  const keep = /^(\d+)([ymd])$/.exec(value)
  if (key === 'keepFor' && keep) return fill(words[`keep.${keep[2]}`] as Text, keep[1] ?? '')
  return words[value] ?? unitName(pack, value) ?? same(value)
}

/** A section bears the name of its house: every town has one of that name. */
function unitName(pack: Pack, code: string): Text | undefined {
  const unit = pack.units.get(code)
  const house = unit?.kind === 'section' && unit.parent ? pack.units.get(unit.parent)?.name : undefined
  return unit && house ? { zh: house.zh + unit.name.zh, en: `${unit.name.en}, ${house.en}` } : unit?.name
}
