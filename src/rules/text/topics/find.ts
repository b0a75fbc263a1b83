import { cluster } from './cluster.ts'
import { nameTopics, type TopicName } from './names.ts'
import { type TitledText, vectorsOf } from './vectors.ts'

const DAY_MS = 86_400_000
/** Days by which a topic is seen to grow or to fade. */
const SPAN = 7
/** Fewer people than this are no topic: two neighbours and a friend. */
const PEOPLE = 3
/** A third more or less than the week before is a change. */
const CHANGE = 4 / 3
/**
 * So many of the newest texts are grouped: half a minute of one core. Of more the cost grows faster than their number
 * (docs/operations/performance.md); older ones join the groups found, and what is left of them is grouped after that.
 */
const WHOLE = 12_000

export type TopicText = TitledText & {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** Whoever said it, as far as people can be told apart; null counts as a person of its own. */
  person: string | null
  /** How many agreed with it. */
  likes: number
}

export type Trend = 'new' | 'growing' | 'steady' | 'fading'

export type Topic = {
  /** Its own words, most telling first, at most three. */
  words: string[]
  place: string | null
  from: number
  to: number
  people: number
  likes: number
  /** People times the magnitude of the likes: a topic of ten people weighs like one of five whom a hundred thousand second. */
  heat: number
  /** Texts in the last seven days, and in the seven before. */
  lastWeek: number
  weekBefore: number
  trend: Trend
  /** Texts of the topic in order of time. */
  ids: string[]
}

/**
 * What many people speak of at the same time, hottest first. `until`: the end of the last week looked at, milliseconds.
 * The same texts give the same topics, whatever order they come in. `whole`: so many of the newest make the topics, older ones join these or make their own.
 */
export function findTopics(texts: readonly TopicText[], until: number, whole = WHOLE): Topic[] {
  const ordered = [...texts].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const groups = cluster(vectorsOf(ordered), whole)
    .map(group => group.map(i => ordered[i] as TopicText))
    .filter(members => peopleIn(members) >= PEOPLE)
  const names = nameTopics(groups, ordered)
  return groups
    .map((members, i) => describe(members, until, names[i] ?? { words: [], place: null }))
    .sort((a, b) => b.heat - a.heat || a.from - b.from || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
}

const peopleIn = (members: readonly TopicText[]): number =>
  new Set(members.map(({ person, id }) => person ?? `#${id}`)).size

function describe(members: readonly TopicText[], until: number, { words, place }: TopicName): Topic {
  const people = peopleIn(members)
  const likes = members.reduce((sum, row) => sum + row.likes, 0)
  const within = (from: number, to: number) => members.filter(({ at }) => at > from && at <= to).length
  const lastWeek = within(until - SPAN * DAY_MS, until)
  const weekBefore = within(until - 2 * SPAN * DAY_MS, until - SPAN * DAY_MS)
  const from = members[0]?.at ?? until
  return {
    words,
    place,
    from,
    to: members.at(-1)?.at ?? until,
    people,
    likes,
    heat: Math.round(people * Math.log10(10 + likes) * 100) / 100,
    lastWeek,
    weekBefore,
    trend: trendOf(from > until - SPAN * DAY_MS, lastWeek, weekBefore),
    ids: members.map(({ id }) => id),
  }
}

/** `young`: nothing was said of it before the last week. */
export function trendOf(young: boolean, lastWeek: number, weekBefore: number): Trend {
  if (young) return 'new'
  if (lastWeek > weekBefore * CHANGE) return 'growing'
  return lastWeek * CHANGE < weekBefore || lastWeek === 0 ? 'fading' : 'steady'
}
