export interface Counted {
  state: string
  unit_id: string
  due_on: string
  amount: number | null
  said_at: Date | null
  resolved_on: string | null
}

export interface Standing {
  /** that count: all but the dropped */
  targets: number
  resolved: number
  /** the unit says so, nobody has looked yet */
  reported: number
  dropped: number
  /** neither reported nor resolved by their day */
  late: number
  amount: number
  resolvedAmount: number
}

export const NONE: Standing = {
  targets: 0,
  resolved: 0,
  reported: 0,
  dropped: 0,
  late: 0,
  amount: 0,
  resolvedAmount: 0,
}

/** How far a list of targets is (SPEC R16): the dropped count neither as resolved nor as to be resolved. */
export function standingOf(rows: readonly Counted[], today: string): Standing {
  const sum = { ...NONE }
  for (const { state, due_on, amount } of rows) {
    if (state === 'dropped') {
      sum.dropped++
      continue
    }
    sum.targets++
    sum.amount += amount ?? 0
    if (state === 'resolved') {
      sum.resolved++
      sum.resolvedAmount += amount ?? 0
    } else if (state === 'reported') sum.reported++
    else if (due_on < today) sum.late++
  }
  return sum
}

/** Units that have something in hand and have said nothing of any target since (SPEC R16: called every week), by their code. */
export function silentSince(rows: readonly Counted[], since: Date): string[] {
  const heard = new Set(rows.flatMap(row => (row.said_at !== null && row.said_at >= since ? [row.unit_id] : [])))
  const atIt = rows.flatMap(row => (row.state === 'open' && !heard.has(row.unit_id) ? [row.unit_id] : []))
  return [...new Set(atIt)].sort()
}

export function byUnit(rows: readonly Counted[], today: string): Map<string, Standing> {
  const units = new Map<string, Counted[]>()
  for (const row of rows) units.set(row.unit_id, [...(units.get(row.unit_id) ?? []), row])
  return new Map([...units].map(([unit, own]) => [unit, standingOf(own, today)]))
}
