export const GROUPS = ['overdue', 'due', 'returned', 'dissatisfied', 'mentioned'] as const
export type Group = (typeof GROUPS)[number]

export interface DigestCase {
  id: string
  number: string
  title: string
  /** the desk it lies at: the unit, or the section it was handed down to */
  desk: string | null
  handler: string | null
  red: boolean
  due: Date | null
  verdict: string | null
  rehandled: number
  signed: boolean
  mentions: readonly string[]
}

/** Whose digest it is: the person and those they stand in for, the desks of their posts, and whether they head them. */
export interface Reader {
  people: readonly string[]
  desks: readonly string[]
  head: boolean
}

/** Why a case is in the digest; the first that holds. Null: it is not. */
function groupOf(kase: DigestCase, reader: Reader, now: Date, endOfDay: Date): Group | null {
  const atDesk = kase.desk !== null && reader.desks.includes(kase.desk)
  const mine = kase.handler === null ? atDesk : reader.people.includes(kase.handler) || (reader.head && atDesk)
  if (mine && kase.due && kase.due < now) return 'overdue'
  if (mine && kase.due && kase.due < endOfDay) return 'due'
  if (mine && kase.verdict === 'dissatisfied') return 'dissatisfied'
  if (mine && kase.rehandled > 0 && !kase.signed) return 'returned'
  return kase.mentions.some(id => reader.people.includes(id)) ? 'mentioned' : null
}

/**
 * What one person has to know of today (CHECKLIST K62): each case once, under the first reason that holds, the oldest due
 * first. On a day off red matters alone.
 * @param endOfDay the first moment of tomorrow
 */
export function digestOf(
  cases: readonly DigestCase[],
  reader: Reader,
  at: { now: Date; endOfDay: Date; workingDay: boolean },
): Map<Group, DigestCase[]> {
  const groups = new Map<Group, DigestCase[]>(GROUPS.map(group => [group, []]))
  const oldestFirst = [...cases].sort(
    (a, b) => (a.due?.getTime() ?? Number.POSITIVE_INFINITY) - (b.due?.getTime() ?? Number.POSITIVE_INFINITY),
  )
  for (const kase of oldestFirst) {
    if (!at.workingDay && !kase.red) continue
    const group = groupOf(kase, reader, at.now, at.endOfDay)
    if (group) groups.get(group)?.push(kase)
  }
  return groups
}
