import type { Comparison } from './compare.ts'

/** Close by, or so far apart that it is another place of the town; between the two it says nothing. */
export type Nearness = 'near' | 'apart'

/** What is known beside the words; null where it is not known of both. */
export type Beside = {
  /** Days between the two, 0 or more. */
  days: number
  /** Whether both lie in the same town or street. */
  samePlace?: boolean | null
  /** How near both lie to each other, where the position of both is known; it goes before the town. */
  nearness?: Nearness | null
  /** Whether both are of one kind (complaint, help …). */
  sameKind?: boolean | null
}

/**
 * Learned by logistic regression from pairs of real orders of a hotline that name each other, quotations taken out and
 * cross-validated over groups (docs/adr/0011): nothing here is a city's number.
 */
const LEARNED = { bias: -10.86, cosine: 3.12, contained: 5.48, shared: 4.98, recent: 4.24 }
/** Nats in common from which more is no more convincing: a dozen rare pairs. */
const ENOUGH = 80
/** Below so many nats in common nothing is the same matter: half the city asks where the car registry is. */
const TOO_LITTLE = 25
const MONTH = 30
/** Not in the data we learned from, so set by judgement: another town is strong evidence against, another kind weak. */
const ASSUMED = { samePlace: 0.7, otherPlace: -2.5, near: 1.4, apart: -1.5, otherKind: -0.5 }
/** So many times as far as "close by" is another place. */
const APART_TIMES = 5

/** From here on two texts are proposed as one matter: best F1 over the groups learned from. */
export const SAME_MATTER = 0.53

/** From here on an earlier matter is worth showing to a person who decides; other words for it score between the two. */
export const WORTH_SHOWING = 0.15

/** Probability that two texts are about the same matter, 0..1. */
export function likenessOf({ cosine, contained, shared }: Comparison, beside: Beside): number {
  const sum =
    LEARNED.bias +
    LEARNED.cosine * cosine +
    LEARNED.contained * contained +
    LEARNED.shared * Math.min(1, shared / ENOUGH) +
    LEARNED.recent * Math.exp(-beside.days / MONTH) +
    placeSays(beside) +
    (beside.sameKind === false ? ASSUMED.otherKind : 0)
  return Math.min(1, shared / TOO_LITTLE) / (1 + Math.exp(-sum))
}

/**
 * The likeness of two texts if all that may be known beside them spoke for it, 0..1: never less than {@link likenessOf}.
 * @param known what is known of one of the two: a position, or the town alone
 */
export const likenessAtMost = (comparison: Comparison, known: 'point' | 'town' | null = 'point'): number =>
  likenessOf(comparison, {
    days: 0,
    nearness: known === 'point' ? 'near' : null,
    samePlace: known === 'town' ? true : null,
    sameKind: true,
  })

const placeSays = ({ nearness, samePlace }: Beside): number => {
  if (nearness) return ASSUMED[nearness]
  return samePlace ? ASSUMED.samePlace : samePlace === false ? ASSUMED.otherPlace : 0
}

/** @param near metres up to which two positions are close by */
export const nearnessOf = (metres: number, near: number): Nearness | null =>
  metres <= near ? 'near' : metres > near * APART_TIMES ? 'apart' : null
