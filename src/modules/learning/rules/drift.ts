/** How often each label stood in what was learned, and how often of late. */
export type Counts = Readonly<Record<string, number>>

export type Drift = {
  n: number
  /** Half the sum of the differences of all shares (total variation): 0 as then, 1 nothing in common. */
  distance: number
  /** The labels whose share moved most, most first. */
  moved: { label: string; before: number; late: number }[]
}

const MOST = 8

/** How the matters of late differ from those a model learned from. Nothing of late: no drift can be told, distance 0. */
export function driftOf(before: Counts, late: Counts): Drift {
  const sum = (counts: Counts) => Object.values(counts).reduce((all, n) => all + n, 0)
  const [whole, n] = [sum(before), sum(late)]
  if (n === 0 || whole === 0) return { n, distance: 0, moved: [] }
  const labels = [...new Set([...Object.keys(before), ...Object.keys(late)])].sort()
  const rows = labels.map(label => ({
    label,
    before: (before[label] ?? 0) / whole,
    late: (late[label] ?? 0) / n,
  }))
  const gap = (row: { before: number; late: number }) => Math.abs(row.late - row.before)
  return {
    n,
    distance: rows.reduce((all, row) => all + gap(row), 0) / 2,
    moved: rows.sort((a, b) => gap(b) - gap(a)).slice(0, MOST),
  }
}
