import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import { blendProposals, type ReasonWord, type Suggestion, type Why } from '../../rules/text/index.ts'
import { type Scheme, sealProposal, taughtRulings, unitRef } from '../casework/index.ts'
import { guess, type Learned, unsureBelow } from '../learning/index.ts'
import { BY_PLACE } from '../registry/index.ts'
import type { Suggestions } from './shapes.ts'
import { type readText, suggestionView } from './suggest.ts'

const SHOWN = 5
const SHOWN_UNITS = 3
/** Of units less probable than this nobody wants to hear. */
const FAINT = 0.05

type Proposals = Pick<z.input<typeof Suggestions>, 'items' | 'source' | 'model' | 'unsure' | 'units'>

/**
 * Items and units for a text: the words of the event list, and what the city's own history says, the more of it the more
 * (SPEC R3, CHECKLIST K34). Which unit answers for an item is the event list's to say; history only names who had such
 * matters. A person decides.
 */
export async function propose(
  db: Db,
  city: CityContext,
  now: Date,
  said: { title?: string; text: string },
  read: ReturnType<typeof readText>,
): Promise<Proposals> {
  const input = { ...said, ...(read.unit ? { places: [read.unit] } : {}) }
  const [items, units] = await Promise.all([guess(db, city, 'item', now, input), guess(db, city, 'unit', now, input)])
  const blended = blendProposals(
    read.items.map(row => ({ code: row.item, share: row.share })),
    (items?.guesses ?? []).flatMap(row =>
      city.pack.items.has(row.label) ? { code: row.label, probability: row.probability } : [],
    ),
    items?.rows ?? 0,
  ).slice(0, SHOWN)
  const taught = await taughtRulings(
    db,
    city.id,
    blended.map(row => row.code),
  )
  const source = items ? 'model' : 'words'
  const model = items?.version ?? null
  const seal = (scheme: Scheme, code: string, probability: number) =>
    sealProposal(city, said.text, scheme, { source, model, code, probability })
  return {
    items: blended.map(row => {
      const byWords = read.items.find(one => one.item === row.code)
      const why = row.history > FAINT ? (items?.why(row.code) ?? []) : []
      const shown = suggestionView(city, asSuggestion(city, row, byWords, why, read.unit), taught, read.unit)
      return {
        ...shown,
        proposal: seal('item', shown.item, shown.score),
        unitProposal: shown.unit ? seal('unit', shown.unit, shown.score) : null,
      }
    }),
    source,
    model,
    unsure: (blended[0]?.probability ?? 0) < unsureBelow(city.pack),
    units: units ? unitsView(city, said.text, units) : [],
  }
}

function asSuggestion(
  city: CityContext,
  { code, probability }: { code: string; probability: number },
  byWords: Suggestion | undefined,
  history: readonly ReasonWord[],
  place: string | null,
): Suggestion {
  const lead = city.pack.items.get(code)?.lead ?? BY_PLACE
  const unit = lead === BY_PLACE ? place : lead
  const leads: Why =
    lead !== BY_PLACE
      ? { code: 'lead', unit: lead }
      : place
        ? { code: 'lead_by_place', unit: place, words: [] }
        : { code: 'place_needed' }
  const learned: Why[] = history.length > 0 ? [{ code: 'history', words: history.map(row => row.word) }] : []
  return {
    item: code,
    score: probability,
    share: Math.round(probability * 1000) / 1000,
    unit,
    words: byWords ? byWords.words : [...history],
    why: byWords ? [...byWords.why.slice(0, 1), ...learned, ...byWords.why.slice(1)] : [...learned, leads],
  }
}

const unitsView = (city: CityContext, said: string, units: Learned): Proposals['units'] =>
  units.guesses
    .filter(row => row.probability >= FAINT && city.pack.units.has(row.label))
    .slice(0, SHOWN_UNITS)
    .map(row => {
      const words = units.why(row.label).map(one => one.word)
      const probability = Math.round(row.probability * 1000) / 1000
      return {
        unit: row.label,
        name: unitRef(city, row.label)?.name ?? { zh: row.label, en: row.label },
        probability,
        proposal: sealProposal(city, said, 'unit', {
          source: 'model',
          model: units.version,
          code: row.label,
          probability,
        }),
        why: text('suggest.why.history_unit', {
          words: { zh: words.map(word => `“${word}”`).join(''), en: words.map(word => `“${word}”`).join(', ') },
        }),
      }
    })
