import type { NamedPlace } from './atlas.ts'

/** A place as it is looked for. `spelled`: pinyin and first letters of all its names, parted by blanks (CHECKLIST K41). */
export type Findable = NamedPlace & { aliases: readonly string[]; spelled: string; code: string | null }

/** `number`: the house number behind a road's name that was typed with it. */
export type Pick<P> = { place: P; number: string | null }

const NUMBER =
  /^(.*?)\s*(\d{1,5}(?:[-–]\d{1,4})?\s*(?:号|弄|栋|幢|巷)?(?:院|楼)?(?:\s*\d{0,4}\s*(?:单元|室|栋|幢|号楼))*)$/u
/** What has house numbers, or houses with numbers. */
const NUMBERED = ['road', 'estate', 'village', 'community']
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·,，]+/g, '')

/** How well a place fits what was typed: smaller is better, null not at all. */
function fitOf(place: Findable, typed: string): number | null {
  const name = plain(place.name)
  if (name === typed || place.code?.toLowerCase() === typed) return 0
  if (name.startsWith(typed)) return 1
  const others = place.aliases.map(plain)
  if (others.includes(typed)) return 1
  if (others.some(other => other.startsWith(typed))) return 2
  if (place.code?.toLowerCase().startsWith(typed)) return 2
  if (place.spelled.split(' ').some(way => way.startsWith(typed))) return 3
  return name.includes(typed) || others.some(other => other.includes(typed)) ? 4 : null
}

/**
 * Places for what is typed, best first: the whole name, its beginning, another name, pinyin or first letters, a part of the
 * name; of equals the shorter. A road is found with a house number behind it, and with its town before it.
 * @param towns names of towns and streets, left out where they stand before the name
 */
export function findPlaces<P extends Findable>(
  places: readonly P[],
  typed: string,
  { most = 10, unit, towns = [] }: { most?: number; unit?: string | null; towns?: readonly string[] } = {},
): Pick<P>[] {
  const asked = plain(typed)
  const here = unit ? places.filter(place => place.unit === unit) : places
  if (asked === '') return here.slice(0, most).map(place => ({ place, number: null }))
  const direct = best(here, asked, most)
  if (direct.length > 0) return direct.map(place => ({ place, number: null }))
  const before = towns.map(plain).find(name => name !== '' && asked.startsWith(name) && asked.length > name.length)
  if (before) return findPlaces(here, asked.slice(before.length), { most })
  const split = withNumber(typed)
  if (!split) return []
  return best(here.filter(hasNumbers), plain(split.stem), most).map(place => ({ place, number: split.number }))
}

/** Words that are a name with a house number behind it; null for others. */
export function withNumber(words: string): { stem: string; number: string } | null {
  const [, stem = '', number = ''] = NUMBER.exec(words.normalize('NFKC').trim()) ?? []
  return stem === '' || number === '' ? null : { stem, number: number.replace(/\s+/g, '') }
}

export const hasNumbers = (place: { kind: string }): boolean => NUMBERED.includes(place.kind)

function best<P extends Findable>(places: readonly P[], asked: string, most: number): P[] {
  const found: { place: P; fit: number; at: number }[] = []
  places.forEach((place, at) => {
    const fit = fitOf(place, asked)
    if (fit !== null) found.push({ place, fit, at })
  })
  return found
    .sort((a, b) => a.fit - b.fit || a.place.name.length - b.place.name.length || a.at - b.at)
    .slice(0, most)
    .map(row => row.place)
}
