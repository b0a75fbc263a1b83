import en from './en/parts.json' with { type: 'json' }
import { useLang } from './lang.ts'
import { makeT, type T } from './texts.ts'
import zh from './zh/parts.json' with { type: 'json' }

const both = { zh: makeT(zh), en: makeT<typeof zh>(en) }

/** Texts of the shared parts. */
export const usePartTexts = (): T<typeof zh> => both[useLang()]

/** The same text in both languages, for what is built outside a component. */
export const partText = (key: keyof typeof zh): { zh: string; en: string } => ({ zh: both.zh(key), en: both.en(key) })
