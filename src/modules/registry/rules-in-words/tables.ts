import type { Pack, Text } from '../pack/index.ts'
import type { RuleLine, RuleSection } from './line.ts'
import { fieldsInWords, labelOf } from './words.ts'

const plain = (words: string): Text => ({ zh: words, en: words })
const prov = (row: { source?: string | undefined; assumed?: string | undefined }) => ({
  source: row.source ?? null,
  assumed: row.assumed ?? null,
})

/** The event list in words: who answers for what, on which basis (SPEC R3). */
export function itemsInWords(pack: Pack): RuleSection {
  const lines = [...pack.items.values()].map((item): RuleLine => {
    const { lead, section, co, grade, limit, basis, kinds, words, sensitive } = item
    const unit = pack.units.get(`${lead}-${section}`)?.name
    const facts = {
      lead,
      ...(unit ? { section: unit } : {}),
      ...(co.length ? { co } : {}),
      grade,
      ...(limit ? { limit } : {}),
      basis: basisOf(basis, item.basisText),
      kinds,
      ...(sensitive ? { sensitive } : {}),
      words,
    }
    return { id: `items.${item.code}`, what: item.name, value: fieldsInWords(pack, 'items', facts), ...prov(item) }
  })
  return { id: 'items', name: labelOf('items'), lines }
}

const basisOf = (basis: string, words: string): Text => ({
  zh: `${{ statute: '法定', agreement: '商定', assignment: '指定' }[basis] ?? basis}，${words}`,
  en: `${basis}, ${words}`,
})

/** Units, people, places and texts in words: only for telling two versions apart. */
export function peopleInWords(pack: Pack): RuleSection[] {
  const units = [...pack.units.values()].map((unit): RuleLine => {
    const { parent, kind, group } = unit
    return {
      id: `units.${unit.code}`,
      what: unit.name,
      value: fieldsInWords(pack, 'units', { ...(parent ? { parent } : {}), kind, ...(group ? { group } : {}) }),
      ...prov(unit),
    }
  })
  const people = [...pack.people.values()].map((person): RuleLine => {
    const { unit, post, duty, roles } = person
    return {
      id: `people.${person.code}`,
      what: plain(person.name),
      value: fieldsInWords(pack, 'people', { unit, post, ...(duty ? { duty } : {}), roles }),
      ...prov(person),
    }
  })
  const places = [...new Set([...pack.places.values()].flat())].map(
    (place): RuleLine => ({
      id: `places.${place.name}@${place.unit}`,
      what: plain(place.name),
      value: fieldsInWords(pack, 'places', { unit: place.unit }),
      ...prov(place),
    }),
  )
  const texts = [...pack.texts].map(
    ([key, value]): RuleLine => ({ id: `texts.${key}`, what: plain(key), value, source: null, assumed: null }),
  )
  const section = (id: string, lines: RuleLine[]) => ({ id, name: labelOf(id), lines })
  return [section('units', units), section('people', people), section('places', places), section('texts', texts)]
}
