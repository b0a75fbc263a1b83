import { citizenOf, linkToken } from '../../src/modules/intake/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { ballotDigest, blind, randomText, signedWords, unblind } from '../../web/portal/pages/jury/blind.ts'
import type { Driver } from './city.ts'

export type Marks = [subject: string, indicator: string, given: string][]

const words = (zh: string) => ({ zh, en: zh })
export const graded = {
  id: 'survey',
  name: words('总体满意度'),
  ask: {
    kind: 'answers',
    answers: [
      { id: 'satisfied', name: words('满意'), worth: 100 },
      { id: 'basically', name: words('基本满意'), worth: 70 },
      { id: 'dissatisfied', name: words('不满意'), worth: 30 },
      { id: 'unknown', name: words('不了解'), worth: null },
    ],
  },
}
export const points = (id: string, zh: string) => ({
  id,
  name: words(zh),
  ask: { kind: 'points', most: 10, decimals: 1 },
})
export const sections = [
  { id: 'zjj-zl', name: '工程质量安全处', unit: 'zjj-zl', report: '全年受理质量投诉，建立台账，逐件销号。' },
  { id: 'spj-sx', name: '商事登记处', unit: 'spj-sx' },
  { id: 'jtys-ys', name: '运输管理处', unit: 'jtys-ys' },
]

export interface SeatRow {
  state?: string
  id: string
  number: number
  who: string
  handedIn: number
  parts: number
  recused: string[]
}

export const seatsOf = async (city: Driver, jury: string): Promise<SeatRow[]> =>
  (await city.view<{ seats: SeatRow[] }>('jury.get', city.staff('assessor'), { id: jury })).seats

/** A jury that is open, with its seats. */
export async function opened(
  city: Driver,
  input: object,
  seats: readonly object[],
): Promise<{ id: string; seats: SeatRow[] }> {
  const maker = city.staff('assessor')
  const { id } = await city.act('jury.make', maker, null, {
    kind: 'panel',
    name: '年中汇报测评',
    indicators: [graded],
    subjects: sections,
    ...input,
  })
  if (seats.length > 0) await city.act('jury.giveSeats', maker, id, { seats })
  await city.act('jury.open', maker, id, {})
  return { id, seats: await seatsOf(city, id) }
}

export const holderOf = (city: Driver, seat: string): Promise<Actor> =>
  citizenOf({ 'x-link': linkToken(city.city, seat) }, city.city, city.app.pool, city.now())

interface PaperView {
  id: string
  modulus: string
  slots: { id: string; subjects: string[]; exponent: number; handedIn: boolean }[]
}

/** As the phone does it: tokens are made and covered, the seat hands in, the ballots follow without the seat. */
export async function secretBallots(city: Driver, seat: string, marks: Marks, only?: (slot: string) => boolean) {
  const holder = await holderOf(city, seat)
  const paper = await city.view<PaperView>('jury.seat', holder, { city: city.city.code })
  const parts = await Promise.all(
    paper.slots
      .filter(slot => only?.(slot.id) ?? true)
      .map(async slot => {
        const key = { modulus: paper.modulus, exponent: slot.exponent }
        const token = randomText(32)
        const words = signedWords(paper.id, slot.id, token)
        const own = marks.filter(([subject]) => slot.subjects.includes(subject))
        return {
          key,
          words,
          slot: slot.id,
          ...(await blind(key, words)),
          ballot: { slot: slot.id, token, salt: randomText(16), marks: own },
        }
      }),
  )
  return { holder, jury: paper.id, parts }
}
export type Prepared = Awaited<ReturnType<typeof secretBallots>>

export async function signedParts(city: Driver, seat: string, { holder, parts }: Prepared) {
  const papers = parts.map(({ slot, blinded }) => ({ slot, blinded }))
  const { signatures } = (await city.act('seat.handIn', holder, seat, { papers })) as unknown as {
    signatures: { slot: string; signature: string }[]
  }
  return Promise.all(
    parts.map(async part => ({
      ...part.ballot,
      signature: await unblind(
        part.key,
        part.words,
        signatures.find(row => row.slot === part.slot)?.signature ?? '',
        part.undo,
      ),
    })),
  )
}

/** @returns the fingerprints that the phone keeps */
export async function votes(
  city: Driver,
  seat: string,
  marks: Marks,
  only?: (slot: string) => boolean,
): Promise<string[]> {
  const prepared = await secretBallots(city, seat, marks, only)
  const ballots = await signedParts(city, seat, prepared)
  for (const ballot of ballots) await city.act('jury.cast', city.anyone, prepared.jury, ballot)
  return Promise.all(ballots.map(ballot => ballotDigest(prepared.jury, ballot)))
}

export async function counted(city: Driver, jury: string): Promise<void> {
  await city.act('jury.askClose', city.staff('assessor'), jury, {})
  await city.act('jury.close', city.staff('supervisor', 'zhzx'), jury, {})
}
