/** Bilingual texts of the server: catalogues are JSON files of the modules, keys are dotted names. */
export interface Text {
  zh: string
  en: string
}

const catalogue = new Map<string, Text>()

/** @throws if the two languages do not have the same keys, or a key is taken. */
export function registerTexts(zh: Record<string, string>, en: Record<string, string>): void {
  for (const key of new Set([...Object.keys(zh), ...Object.keys(en)])) {
    const inChinese = zh[key]
    const inEnglish = en[key]
    if (inChinese === undefined || inEnglish === undefined) throw new Error(`text ${key} lacks a language`)
    const known = catalogue.get(key)
    if (known && known.zh !== inChinese) throw new Error(`text ${key} is defined twice`)
    catalogue.set(key, { zh: inChinese, en: inEnglish })
  }
}

export type Vars = Record<string, string | number | Text>

const fill = (template: string, vars: Vars, lang: keyof Text) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = vars[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? value[lang] : String(value)
  })

/** @throws if the key is unknown: a missing text is a defect, found by the tests. */
export function text(key: string, vars: Vars = {}): Text {
  const found = catalogue.get(key)
  if (!found) throw new Error(`no text ${key}`)
  return { zh: fill(found.zh, vars, 'zh'), en: fill(found.en, vars, 'en') }
}

export const hasText = (key: string): boolean => catalogue.has(key)

/** Fills {names} in a text that comes from a pack. */
export const fillText = (template: Text, vars: Vars): Text => ({
  zh: fill(template.zh, vars, 'zh'),
  en: fill(template.en, vars, 'en'),
})
