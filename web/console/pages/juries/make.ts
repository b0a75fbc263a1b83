export const KINDS = ['panel', 'session', 'survey'] as const
export type Kind = (typeof KINDS)[number]

/** A list as a clerk types it: one a line, the name, and after a comma or a tab the code of its unit if there is one. */
export const subjectsOf = (lines: string): { id: string; name: string; unit: string | null }[] =>
  lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map((line, n) => {
      const [name = '', unit = ''] = line.split(/[,，\t]/).map(part => part.trim())
      return { id: unit || `s${n + 1}`, name, unit: unit || null }
    })

/** Names, one a line; after a comma or a tab the code of the unit where the holder works. */
export const seatsOf = (lines: string, who: string): { who: string; name: string; unit?: string }[] =>
  subjectsOf(lines).map(({ name, unit }) => ({ who, name, ...(unit ? { unit } : {}) }))
