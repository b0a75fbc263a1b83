import type { Lang } from '../../shared/i18n/lang.ts'

/** How this person wants to read. Stays on the device, for every city's page. */
export type Settings = { lang: Lang; large: boolean; contrast: boolean }

const name = 'bihuan.reading'

/** Settings of the device; the first visit takes the browser's language. */
export function readSettings(): Settings {
  const first: Settings = { lang: navigator.language.startsWith('zh') ? 'zh' : 'en', large: false, contrast: false }
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Settings>
    return {
      lang: kept.lang === 'en' || kept.lang === 'zh' ? kept.lang : first.lang,
      large: kept.large === true,
      contrast: kept.contrast === true,
    }
  } catch {
    return first
  }
}

/** Keeps the settings; a device that keeps nothing still shows them until the page is left. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(name, JSON.stringify(settings))
  } catch {
    // Storage is shut in some private modes: the choice then lasts as long as the page.
  }
}

export function applySettings(settings: Settings): void {
  const html = document.documentElement
  html.lang = settings.lang === 'zh' ? 'zh-CN' : 'en'
  html.dataset.size = settings.large ? 'large' : 'normal'
  html.dataset.contrast = settings.contrast ? 'more' : 'normal'
}
