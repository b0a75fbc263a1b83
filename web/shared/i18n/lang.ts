import { createContext, useContext } from 'react'

/** The two languages every text exists in; Chinese is the first. */
export type Lang = 'zh' | 'en'

/** Text as it comes from packs and the API. */
export type Text = { zh: string; en: string }

export const LangContext = createContext<Lang>('zh')

/** The language of the page. */
export const useLang = (): Lang => useContext(LangContext)

/** Picks the reader's language from a text of the API. */
export const useText = (): ((text: Text | null | undefined) => string) => {
  const lang = useLang()
  return text => (text ? text[lang] || text.zh : '')
}
