import type { CaseDetail } from '../api/types.ts'

/** A place as it is written down on a screen. `id`: entry of the address list; a pin has a position and may have no words. */
export interface SaidPlace {
  unit: string | null
  text: string
  id?: string | null
  lng?: number | null
  lat?: number | null
}

export const placeOfCase = (kase: Pick<CaseDetail, 'place' | 'placeText' | 'placeId' | 'point'>): SaidPlace => ({
  unit: kase.place?.id ?? null,
  text: kase.placeText ?? '',
  id: kase.placeId,
  ...kase.point,
})

/** As the acts take it. */
export const placeInput = ({ unit, text, id, lng, lat }: SaidPlace) => ({
  unit,
  text: text.trim() || null,
  id: id ?? null,
  lng: lng ?? null,
  lat: lat ?? null,
})

export const samePlace = (a: SaidPlace, b: SaidPlace): boolean =>
  JSON.stringify(placeInput(a)) === JSON.stringify(placeInput(b))
