import { createContext, useContext, useEffect } from 'react'
import type { PublicCity } from '../../shared/api/types.ts'
import { type Lang, useLang } from '../../shared/i18n/lang.ts'
import type { T } from '../../shared/i18n/texts.ts'
import type { Settings } from './settings.ts'
import { type PortalTexts, texts } from './texts.ts'

export type Portal = {
  city: PublicCity
  /** Address of a page of this city. */
  path: (to: string) => string
  settings: Settings
  set: (change: Partial<Settings>) => void
}

export const PortalContext = createContext<Portal | null>(null)

export function usePortal(): Portal {
  const portal = useContext(PortalContext)
  if (!portal) throw new Error('the portal context is missing')
  return portal
}

/** Texts of a page; the shell has loaded them before the page is shown. */
export const useTexts = <N extends keyof PortalTexts & string>(name: N): T<PortalTexts[N]> => texts.get(useLang(), name)

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { city, settings } = usePortal()
  const lang: Lang = settings.lang
  useEffect(() => {
    document.title = `${title} · ${city.portalName[lang]}`
  }, [title, city, lang])
}
