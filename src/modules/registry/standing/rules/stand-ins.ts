/** Somebody is away and somebody stands in. */
export interface Away {
  person_id: string
  stand_in: string
}

/**
 * Everybody for whom a person acts while these are away (CHECKLIST K70). Whoever stands in for a stand-in who is away too acts
 * for both, so that nobody's work rests; a circle of absences ends where it began.
 * @param away who is away today, with their stand-ins
 */
export function standsFor(person: string, away: readonly Away[]): string[] {
  const found: string[] = []
  for (let next = [person]; next.length; ) {
    const more = away.filter(row => next.includes(row.stand_in) && row.person_id !== person).map(row => row.person_id)
    next = more.filter(id => !found.includes(id))
    found.push(...new Set(next))
  }
  return found
}

/** Who acts for a person today: the person, or at the end of the chain of stand-ins the first who is there. */
export function actingFor(person: string, away: readonly Away[]): string {
  const seen = [person]
  for (let at = person; ; ) {
    const row = away.find(one => one.person_id === at)
    if (!row) return at
    if (seen.includes(row.stand_in)) return person
    at = row.stand_in
    seen.push(at)
  }
}
