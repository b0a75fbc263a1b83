import { OPEN_AT_LEAST, type Pack } from '../../registry/index.ts'
import { PUBLICITY, type Publicity, type PublishedBody } from './body.ts'
import { rankingSchemeOf } from './method.ts'
import type { Kind } from './period.ts'

export interface Band {
  code: string
  name: { zh: string; en: string }
  /** lowest score of the band */
  from: number
}

export interface Openness {
  publicity: Publicity
  openToAll: boolean
  /** days and ratings that fewer share are not told */
  atLeast: number
  bands: readonly Band[]
}

/** How open the pack makes rankings of such periods; what it does not say is closed. */
export function opennessOf(pack: Pack, kind: Kind): Openness {
  const said = rankingSchemeOf(pack, kind)?.publication
  return {
    publicity: said?.publicity?.value ?? 'internal',
    openToAll: said?.openToAll?.value ?? false,
    atLeast: said?.openAtLeast?.value ?? OPEN_AT_LEAST,
    bands: said?.bands ?? [],
  }
}

/** What was closed when it was published stays so, and what is closed now is closed for the past as well. */
export const stricter = (a: Publicity, b: Publicity): Publicity => (PUBLICITY.indexOf(a) < PUBLICITY.indexOf(b) ? a : b)

/** Units that are ranked, in bands; within a band in the pack's order, which says nothing of the score. */
export function banded(bands: readonly Band[], rows: readonly { unit: string; place: number | null; score: number }[]) {
  const of = (score: number) => bands.find(band => score >= band.from)?.code
  return bands.map(band => ({
    ...band,
    units: rows.filter(row => row.place !== null && of(row.score) === band.code).map(row => row.unit),
  }))
}

/** How open a publication is today: never more than it was meant to be then. */
export function publicityOf(pack: Pack, body: Pick<PublishedBody, 'inputs' | 'publicity'>): Publicity {
  const now = opennessOf(pack, body.inputs.kind).publicity
  return body.publicity ? stricter(now, body.publicity) : now
}

/** Whether everybody may take the data of a publication away. */
export const openToAll = (pack: Pack, body: Pick<PublishedBody, 'inputs' | 'publicity'>): boolean =>
  publicityOf(pack, body) !== 'internal' && opennessOf(pack, body.inputs.kind).openToAll
