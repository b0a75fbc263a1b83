import type { FoundPlace } from '../../shared/map/api.ts'
import type { CaseDetail } from '../api/types.ts'
import { t } from '../i18n/index.ts'

/** A place as it is written down on a screen. `id`: entry of the address list; a pin has a position and may have no words. */
export interface SaidPlace {
  unit: string | null
  text: string
  id?: string | null
  lng?: number | null
  lat?: number | null
  /** the position was reckoned, not pointed at: how far off it may be, and where it lies for sure */
  about?: FoundPlace['about']
}

export const placeOfCase = (
  kase: Pick<CaseDetail, 'place' | 'placeText' | 'placeId' | 'point' | 'pointAbout' | 'grid'>,
): SaidPlace => ({
  unit: kase.place?.id ?? null,
  text: kase.placeText ?? '',
  id: kase.placeId,
  ...kase.point,
  about: kase.pointAbout === null ? null : { metres: kase.pointAbout, area: kase.grid },
})

/** What was pointed at, or stands in the list; nothing for a reckoned position. */
export const pinOf = ({ lng, lat, about }: SaidPlace) => (about ? {} : { lng: lng ?? null, lat: lat ?? null })

/** As the acts take it; a reckoned position is reckoned anew, so that it never passes for a pin. */
export const placeInput = ({ unit, text, id, lng, lat, about }: SaidPlace) => ({
  unit,
  text: text.trim() || null,
  id: id ?? null,
  lng: about ? null : (lng ?? null),
  lat: about ? null : (lat ?? null),
})

export const samePlace = (a: SaidPlace, b: SaidPlace): boolean =>
  JSON.stringify(placeInput(a)) === JSON.stringify(placeInput(b))

/** How far off a reckoned position may be, in words; null for one that is known. */
export const aboutWords = (about: SaidPlace['about']): string | null =>
  about ? (about.metres > 0 ? t('place.about', { n: about.metres }) : t('place.aboutUnknown')) : null
