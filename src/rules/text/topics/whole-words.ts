import { spread, type Units } from '../features.ts'

export type Side = 'before' | 'after'

/**
 * What stood on one side of a word, kept in one pass and no memory (majority vote of Boyer and Moore): `lead` is by how much
 * the neighbour met most leads among `bound` ones, `of` counts all, `numbers` those that are numbers or letters.
 */
export type Votes = { leader: number; lead: number; bound: number; of: number; numbers: number }

/** From this share on the same neighbour makes a word a piece of a longer one. */
const PIECE = 0.7
/** A character that mostly follows a number belongs to it. */
const NUMBERED = 0.5

/** Ends with one of these: a place. */
export const PLACE =
  /..(?:小区|社区|街道|花园|新城|新村|广场|市场|大道|路|街|镇|乡|村|湾|苑|园|学校|小学|中学|大学|医院|公园|车站|渔港|码头)$/u

const PARTICLES =
  '的了是在有和与及我您你他她它请为把被将到就也都不个该此其这那些等后从对向至并而且但或要会能可没以由于给让使因则若如'
const EDGE_FIRST = new RegExp(`^[${PARTICLES}前里中上下很太又再还年月日号]`, 'u')
const EDGE_LAST = new RegExp(`(?:[${PARTICLES}]|旁边|附近|周边|门口|里面|外面)$`, 'u')
/** With one of these inside it is a piece of a sentence, a date, or an area and the first character of what follows. */
const INSIDE = /[的了是不吗呢吧着您我你]|一个|全部|没有|.[省市区县].$|[0-9][年月日]|[年月][0-9]|^[0-9a-z]+$/iu

const hashes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map(character => spread(character.codePointAt(0) ?? 0)))
/** Beside these a word begins or ends, as at a comma. */
const FREE = hashes(PARTICLES)
/** After the name of an area a new word begins. */
const AREA = hashes('省市区县镇乡街村州')
/** So it does after what is counted: 312路公交车, 12月30日交房. */
const COUNTED = hashes('路层栋楼元户人次天年月日')
/** Where something is beside a place, the name of the place has ended: 听涛花园旁边. */
const BESIDE = hashes('旁附周边内外侧处口门前后里对东南西北')
const LATIN = hashes('abcdefghijklmnopqrstuvwxyz0123456789')

/** Whether a run of characters can be a word at all, wherever it stands. */
export const isWord = (word: string): boolean => !EDGE_FIRST.test(word) && !EDGE_LAST.test(word) && !INSIDE.test(word)

export const noVotes = (): Record<Side, Votes> => ({
  before: { leader: 0, lead: 0, bound: 0, of: 0, numbers: 0 },
  after: { leader: 0, lead: 0, bound: 0, of: 0, numbers: 0 },
})

/** Notes what stands beside one occurrence of a word, the units `first` to `last` of a text. `place`: the word names one. */
export function vote(
  votes: Record<Side, Votes>,
  units: Units,
  { first, last, place }: { first: number; last: number; place: boolean },
): void {
  const { phrase, hash, start, end } = units
  const same = (at: number) => at >= 0 && at < units.length && phrase[at] === phrase[first]
  const isNumber = (at: number) => (end[at] as number) - (start[at] as number) > 1 || LATIN.has(hash[at] as number)
  const one = (side: Votes, at: number) => {
    side.of++
    if (!same(at)) return
    const neighbour = hash[at] as number
    if (FREE.has(neighbour) || (place && at > last && BESIDE.has(neighbour))) return
    if (at < first && (AREA.has(neighbour) || (COUNTED.has(neighbour) && same(at - 1) && isNumber(at - 1)))) return
    side.bound++
    if (isNumber(at)) side.numbers++
    if (side.lead === 0) side.leader = neighbour
    side.lead += side.leader === neighbour ? 1 : -1
  }
  one(votes.before, first - 1)
  one(votes.after, last + 1)
}

/** Whether a word begins (or ends) there: no neighbour is met so often that it must belong to the word. */
export const beginsAt = ({ lead, bound, of, numbers }: Votes): boolean =>
  (lead + bound) / 2 < PIECE * of && numbers < NUMBERED * of

export const endsAt = ({ lead, bound, of }: Votes): boolean => (lead + bound) / 2 < PIECE * of
