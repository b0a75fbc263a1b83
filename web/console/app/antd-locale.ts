import type { Locale } from 'antd/es/locale/index.js'
import type { Lang } from '../../shared/i18n/lang.ts'

/** The locale files are ES modules that TypeScript takes for CommonJS, so the default may seem to be one level deeper. */
const localeOf = (loaded: object): Locale =>
  'default' in loaded ? localeOf(loaded.default as object) : (loaded as Locale)

/** Ant Design's own words (empty list, close button) in the reader's language. */
export const loadAntdLocale = async (lang: Lang): Promise<Locale> =>
  localeOf(lang === 'en' ? await import('antd/es/locale/en_US.js') : await import('antd/es/locale/zh_CN.js'))
