import { fold } from './fold.ts'
import { detectAddresses } from './mask-address.ts'
import { detectNames, knownNames } from './mask-names.ts'
import { detectNumbers, protectedNumbers } from './mask-numbers.ts'
import { buildMatcher } from './matcher.ts'
import type { PersonalKind, PersonalSpan } from './personal.ts'

export type KnownPersonalData = {
  names?: readonly string[]
  phones?: readonly string[]
  addresses?: readonly string[]
  /** Never masked: telephone numbers of offices, names of officials who answer. */
  keep?: readonly string[]
}

export const MASK = '*'

type Range = { start: number; end: number }
const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

function occurrences(folded: string, words: readonly string[]): Range[] {
  const useful = words.filter(word => word.trim() !== '')
  return useful.length === 0 ? [] : buildMatcher(useful).find(folded)
}

const SEVEN_DIGITS = /\d(?:[ -]?\d){6}/

/** Telephone numbers as typed and as digits only; too short ones would hit anything. */
function knownPhones(folded: string, phones: readonly string[]): PersonalSpan[] {
  const patterns = phones.map(phone => phone.replace(/\D/g, '')).filter(digits => digits.length >= 7)
  // Most texts hold no number at all, and a pattern is dear to make.
  if (!SEVEN_DIGITS.test(folded)) return []
  return patterns.flatMap(digits => {
    const spaced = new RegExp(`(?<!\\d)${[...digits].join('[ \\-]?')}(?!\\d)`, 'g')
    return [...folded.matchAll(spaced)].map(hit => span(hit.index, hit.index + hit[0].length, 'phone'))
  })
}

const span = (start: number, end: number, kind: PersonalKind): PersonalSpan => ({ start, end, kind })

function knownSpans(folded: string, known: KnownPersonalData): PersonalSpan[] {
  const addresses = (known.addresses ?? []).map(a => a.trim()).filter(a => [...a].length >= 4)
  return [
    ...knownPhones(folded, known.phones ?? []),
    ...knownNames(folded, known.names ?? []),
    ...occurrences(folded, addresses).map(({ start, end }) => span(start, end, 'address')),
  ]
}

function detect(folded: string, known: KnownPersonalData): PersonalSpan[] {
  const keep = occurrences(folded, known.keep ?? [])
  const notPersonal = [...keep, ...protectedNumbers(folded)]
  const certain = knownSpans(folded, known)
  const guessed = [...detectNumbers(folded), ...detectAddresses(folded), ...detectNames(folded)]
  const free = (spans: readonly PersonalSpan[], kept: readonly Range[]) =>
    spans.filter(found => !kept.some(range => overlaps(range, found)))
  return [...free(certain, keep), ...free(guessed, notPersonal)]
}

/** Overlapping finds become one, so that nothing of either shows; the longer one names the kind. */
function join(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: PersonalSpan[] = []
  for (const next of sorted) {
    const last = joined.at(-1)
    if (!last || next.start >= last.end) joined.push({ ...next })
    else {
      if (next.end - next.start > last.end - last.start) last.kind = next.kind
      last.end = Math.max(last.end, next.end)
    }
  }
  return joined
}

function blank(text: string, spans: readonly PersonalSpan[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of spans) {
    masked += text.slice(at, start) + MASK.repeat(end - start)
    at = end
  }
  return masked + text.slice(at)
}

/**
 * Masks personal data in a text, for publishing (CHECKLIST K59: the spans are underlined in the preview) and for logs.
 * Each code unit of a span becomes `*`, so positions hold in both texts; masking a masked text changes nothing.
 * What is a guess (a name after "我叫", a number that checks out as an identity number) is judged by a person before
 * publishing; case numbers, statute numbers, hotlines, dates and amounts stay.
 */
export function maskPersonalData(
  text: string,
  known: KnownPersonalData = {},
): { masked: string; spans: PersonalSpan[] } {
  let masked = text
  let spans: PersonalSpan[] = []
  // A masked neighbour can lay a number bare that was part of a longer run before; each pass masks more, so this ends.
  for (;;) {
    const found = join(detect(fold(masked), known)).filter(
      s => masked.slice(s.start, s.end) !== MASK.repeat(s.end - s.start),
    )
    if (found.length === 0) return { masked, spans: spans.sort((a, b) => a.start - b.start) }
    masked = blank(masked, found)
    spans = join([...spans, ...found])
  }
}

/**
 * Blanks what is known of one person and nothing else: what a unit wrote keeps the names of officials and of others
 * (CHECKLIST K28: deletion).
 */
export const withoutPerson = (text: string, known: KnownPersonalData): string =>
  blank(text, join(knownSpans(fold(text), known)))
