/** A rating as far as signs are looked for in it; times in milliseconds. */
export interface Rating {
  id: string
  caseId: string
  unit: string
  at: number
  via: 'phone' | 'portal'
  satisfied: boolean
  /** whether the person says the unit got in touch; null if not asked */
  contacted: boolean | null
  /** a hash of the day; null if it was not given on the page */
  device: string | null
  /** when the answer that is rated was given, and how many characters it has */
  repliedAt: number | null
  length: number
}

/** An answer of a unit. */
export interface Answer {
  caseId: string
  unit: string
  at: number
  /** when the unit was sent the case, this round */
  sentAt: number
}

/** Thresholds of the pack, see packs/README.md. */
export interface SignRules {
  oneDevice: { atLeast: number }
  unread: { charsPerSecond: number; atLeast: number }
  noWork: { minutes: number; atLeast: number }
  noContact: { share: number; atLeast: number }
}

export const SIGNS = ['one_device', 'unread', 'no_work', 'no_contact'] as const
export type Sign = (typeof SIGNS)[number]

/** What stands out of one unit on one day. It says nothing of why: there are shared telephones and easy matters. */
export interface Finding {
  kind: Sign
  unit: string
  /** tells findings of one kind and unit apart */
  mark: string
  cases: string[]
  /** numbers to judge by: `n` found of `of`, `first` and `last` in milliseconds */
  facts: { n: number; of: number; first: number; last: number; satisfied: number }
}

function groups<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const made = new Map<string, T[]>()
  for (const row of rows) made.set(key(row), [...(made.get(key(row)) ?? []), row])
  return made
}

function finding(
  kind: Sign,
  unit: string,
  mark: string,
  rows: readonly { caseId: string; at: number; satisfied?: boolean }[],
  of: number,
): Finding {
  const times = rows.map(row => row.at)
  return {
    kind,
    unit,
    mark,
    cases: [...new Set(rows.map(row => row.caseId))],
    facts: {
      n: rows.length,
      of,
      first: Math.min(...times),
      last: Math.max(...times),
      satisfied: rows.filter(row => row.satisfied).length,
    },
  }
}

/** Ratings in series from one device: so many for one unit on one day. */
function oneDevice(ratings: readonly Rating[], { atLeast }: SignRules['oneDevice']): Finding[] {
  const known = ratings.filter(row => row.device !== null)
  return [...groups(known, row => `${row.unit} ${row.device}`).values()].flatMap(rows => {
    const [first] = rows
    if (!first || rows.length < atLeast) return []
    const all = ratings.filter(row => row.unit === first.unit).length
    return finding('one_device', first.unit, first.device ?? '', rows, all)
  })
}

/** Ratings given on the page sooner after the answer than it takes to read it. */
function unread(ratings: readonly Rating[], { charsPerSecond, atLeast }: SignRules['unread']): Finding[] {
  const soon = (row: Rating) =>
    row.via === 'portal' &&
    row.repliedAt !== null &&
    row.at >= row.repliedAt &&
    row.at - row.repliedAt < (row.length / charsPerSecond) * 1000
  return [...groups(ratings, row => row.unit)].flatMap(([unit, rows]) => {
    const found = rows.filter(soon)
    return found.length < atLeast ? [] : finding('unread', unit, '', found, rows.length)
  })
}

/** Answers sooner after the dispatch than anything can have been done. */
function noWork(answers: readonly Answer[], { minutes, atLeast }: SignRules['noWork']): Finding[] {
  return [...groups(answers, row => row.unit)].flatMap(([unit, rows]) => {
    const found = rows.filter(row => row.at - row.sentAt < minutes * 60_000)
    return found.length < atLeast ? [] : finding('no_work', unit, '', found, rows.length)
  })
}

/** People who say that nobody got in touch with them about a matter that was answered. */
function noContact(ratings: readonly Rating[], { share, atLeast }: SignRules['noContact']): Finding[] {
  const asked = ratings.filter(row => row.contacted !== null)
  return [...groups(asked, row => row.unit)].flatMap(([unit, rows]) => {
    const found = rows.filter(row => row.contacted === false)
    return found.length < atLeast || found.length < share * rows.length
      ? []
      : finding('no_contact', unit, '', found, rows.length)
  })
}

/** Everything that stands out in one day's ratings and answers. */
export const signsOf = (ratings: readonly Rating[], answers: readonly Answer[], rules: SignRules): Finding[] => [
  ...oneDevice(ratings, rules.oneDevice),
  ...unread(ratings, rules.unread),
  ...noWork(answers, rules.noWork),
  ...noContact(ratings, rules.noContact),
]
