import type { FoundPlace } from '../../shared/map/api.ts'

export interface PlaceOption {
  unit: string
  unitName: string
  text: string
  /** entry of the address list, and where it lies */
  id?: string | null
  point?: { lng: number; lat: number } | null
  about?: FoundPlace['about']
}

/** What the city's own list has found behind what is known here at once; a place stands once. */
export function withFound(here: readonly PlaceOption[], found: readonly PlaceOption[], most = 8): PlaceOption[] {
  const key = (option: PlaceOption) => `${option.unit} ${option.text}`
  const more = new Map(found.map(option => [key(option), option]))
  const known = new Set(here.map(key))
  return [
    ...here.map(option => more.get(key(option)) ?? option),
    ...found.filter(option => !known.has(key(option))),
  ].slice(0, most)
}

/** Places whose name (or pinyin, or other name) has the typed signs, those that begin with them first; a town stands for itself. */
export function placeOptions(
  typed: string,
  towns: readonly { id: string; name: string; also: string; places: readonly { name: string; also: string }[] }[],
  most = 6,
): PlaceOption[] {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const fits = (place: { name: string; also: string }) =>
    words.every(word => place.name.includes(word) || place.also.includes(word.toLowerCase()))
  const found: (PlaceOption & { rank: number })[] = []
  for (const town of towns) {
    const short = town.name.replace(/(街道|镇|乡)$/, '')
    if (fits(town) || (short.length > 1 && typed.includes(short)))
      found.push({
        unit: town.id,
        unitName: town.name,
        text: fits(town) ? '' : typed.trim(),
        rank: town.name.startsWith(words[0] ?? '') ? 1 : 3,
      })
    for (const place of town.places)
      if (fits(place) || (place.name.length > 1 && typed.includes(place.name)))
        found.push({
          unit: town.id,
          unitName: town.name,
          text: fits(place) ? place.name : typed.trim(),
          rank: place.name.startsWith(words[0] ?? '') ? 0 : 2,
        })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ rank: _, ...option }) => option)
}
