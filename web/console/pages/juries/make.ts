export const KINDS = ['panel', 'session', 'survey'] as const
export type Kind = (typeof KINDS)[number]

/** A list as a clerk types it: one a line, the name, and after a comma or a tab the code of its unit if there is one. */
export function subjectsOf(lines: string): { id: string; name: string; unit: string | null }[] {
  const taken = new Set<string>()
  return lines
    .split('\n')
    .map(line => line.split(/[,，\t]/).map(part => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', unit = ''], n) => {
      // Two halls of one unit are two to be assessed.
      const id = unit && !taken.has(unit) ? unit : `s${n + 1}`
      taken.add(id)
      return { id, name, unit: unit || null }
    })
}

/** Names, one a line; after a comma or a tab the code of the unit where the holder works. */
export const seatsOf = (lines: string, who: string): { who: string; name: string; unit?: string }[] =>
  subjectsOf(lines).map(({ name, unit }) => ({ who, name, ...(unit ? { unit } : {}) }))
