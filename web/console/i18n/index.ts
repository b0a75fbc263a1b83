import type { Lang, Text } from '../../shared/i18n/lang.ts'
import { makeT, type T } from '../../shared/i18n/texts.ts'
import type zh from './zh.json'

export type TextKey = keyof typeof zh
type ConsoleT = T<typeof zh>

const storageKey = 'bihuan.console.lang'
let current: Lang = 'zh'
let translate: ConsoleT | null = null

/** Loads the catalogue of the reader's language; must be awaited before the first screen. */
export async function loadTexts(): Promise<Lang> {
  current = localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  const catalogue = current === 'en' ? await import('./en.json') : await import('./zh.json')
  translate = makeT(catalogue.default as typeof zh)
  document.documentElement.lang = current === 'en' ? 'en' : 'zh-CN'
  return current
}

export const lang = (): Lang => current

/** The other language needs other texts everywhere, so the page starts anew. */
export function switchLang(): void {
  localStorage.setItem(storageKey, current === 'en' ? 'zh' : 'en')
  location.reload()
}

export const t: ConsoleT = (key, vars) => {
  if (!translate) throw new Error('texts are used before they are loaded')
  return translate(key, vars)
}

/** A text of the API in the reader's language. */
export const tx = (text: Text | string | null | undefined): string =>
  !text ? '' : typeof text === 'string' ? text : text[current] || text.zh
