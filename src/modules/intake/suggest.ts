import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { civilWords } from '../../platform/i18n/day-words.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { type Gazetteer, suggestPlace, type Why, wordsOfDanger } from '../../rules/text/index.ts'
import { learnedUnit, type taughtRulings, unitRef } from '../casework/index.ts'
import { BY_PLACE, dayIn, limitText, unitOfPlace } from '../registry/index.ts'
import { packIndex } from './rules/pack-index.ts'
import type { Suggestion } from './shapes.ts'

/**
 * What the words of a text say: items with their units, the place, and words that mean danger. Nobody's decision.
 * @param gazetteer of the city's address list in force (SPEC R3): a road or an estate tells the town or street
 */
export function readText(
  city: CityContext,
  gazetteer: Gazetteer,
  said: { text: string; title?: string; unit: string | null; place: string },
) {
  const { suggester, danger } = packIndex(city.pack)
  const whole = [said.title, said.text, said.place].filter(Boolean).join('\n')
  const found = suggestPlace(whole, gazetteer)
  const unit = said.unit ?? found?.unit ?? null
  const items = suggester.suggest({
    text: said.text,
    ...(said.title ? { title: said.title } : {}),
    ...(unit ? { place: unit } : {}),
  })
  return {
    items,
    place: found
      ? { unit: found.unit, name: nameOf(city, found.unit), words: distinct(found.words.map(row => row.word)) }
      : null,
    unit,
    danger: distinct(wordsOfDanger(whole, danger).map(row => row.word)),
  }
}

type Taught = Awaited<ReturnType<typeof taughtRulings>>

/** @param taught rulings on disputes about these items: the unit that was right goes before the event list (CHECKLIST K89) */
/** Doors of the pack that the words of a text lead to: matters the city may not or cannot decide (CHECKLIST K13). */
export function doorsFor(city: CityContext, said: string) {
  const { doors } = packIndex(city.pack)
  const found = distinct(wordsOfDanger(said, doors).map(row => row.word))
  return city.pack.rules.decline
    .map(row => ({ row, words: found.filter(word => row.words.includes(word)) }))
    .filter(({ words }) => words.length > 0)
    .map(({ row: { code, name, text: why, door, phones }, words }) => ({ code, name, text: why, door, phones, words }))
}

export function suggestionView(
  city: CityContext,
  found: ReturnType<typeof readText>['items'][number],
  taught: Taught,
  place: string | null,
): Omit<z.input<typeof Suggestion>, 'proposal' | 'unitProposal'> {
  const { pack } = city
  const item = pack.items.get(found.item)
  const grade = item?.grade ?? 'green'
  const proposed = found.unit && item?.lead === BY_PLACE ? unitOfPlace(pack, found.unit).code : found.unit
  const ruling = learnedUnit(pack, taught, found.item, place, proposed)
  const unit = ruling?.right_unit ?? proposed
  const limit = item?.limit ?? pack.rules.grades.find(row => row.code === grade)?.limit.value
  return {
    item: found.item,
    name: item?.name ?? { zh: found.item, en: found.item },
    domain: pack.rules.domains.find(row => row.code === item?.domain)?.name ?? { zh: '', en: '' },
    unit,
    unitName: unit ? nameOf(city, unit) : null,
    grade,
    limit: limit ? limitText(limit) : '',
    score: found.share,
    why: ruling ? rulingWords(city, ruling) : whyWords(city, found.why),
    words: found.words.filter(row => row.field === 'text').map(({ word, start, end }) => ({ word, start, end })),
  }
}

const nameOf = (city: CityContext, code: string): Text => unitRef(city, code)?.name ?? { zh: code, en: code }
const distinct = (words: readonly string[]): string[] => [...new Set(words)]

const rulingWords = (city: CityContext, ruling: Taught[number]): Text =>
  text('suggest.why.ruling', { day: civilWords(dayIn(city, ruling.at)), refused: nameOf(city, ruling.refused_unit) })

function whyWords(city: CityContext, why: readonly Why[]): Text {
  const parts = why.map((reason): Text => {
    if (reason.code === 'words' || reason.code === 'history') {
      const words = reason.words.slice(0, 3)
      return text(`suggest.why.${reason.code}`, {
        words: { zh: words.map(word => `“${word}”`).join(''), en: words.map(word => `“${word}”`).join(', ') },
      })
    }
    if (reason.code === 'lead') return text('suggest.why.lead', { unit: nameOf(city, reason.unit) })
    if (reason.code === 'place_needed') return text('suggest.why.place_needed')
    return text('suggest.why.lead_by_place', { unit: nameOf(city, reason.unit) })
  })
  return { zh: parts.map(part => part.zh).join('，'), en: parts.map(part => part.en).join(', ') }
}
