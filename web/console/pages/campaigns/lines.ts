/** A line of a list that was pasted from a table, as it will be sent, or what is wrong with it. */
export interface Line {
  n: number
  label: string
  unit: string | null
  /** as it was pasted */
  unitWords: string
  place: string
  amount: number | null
  due: string | null
  problem: 'label' | 'unit' | 'units' | 'amount' | 'due' | null
}

interface Unit {
  id: string
  name: { zh: string; en: string }
  short: string
  kind: string
}

/**
 * Reads what was copied from a table: name, unit, place, size, last day; a head is passed over. Cells are parted by tabs or, where
 * there are none, by commas.
 */
export function readLines(pasted: string, units: readonly Unit[]): Line[] {
  const rows = pasted.split(/\r?\n/).map((text, at) => ({ n: at + 1, text }))
  const cells = pasted.includes('\t') ? /\t/ : /[,，]/
  return rows
    .filter(row => row.text.trim() !== '')
    .map(row => ({ n: row.n, cells: row.text.split(cells).map(cell => cell.trim()) }))
    .filter((row, at) => at > 0 || !isHead(row.cells))
    .map(row => readLine(row.n, row.cells, units))
}

const isHead = (cells: readonly string[]) =>
  /^(名称|项目|问题|清单|name)/i.test(cells[0] ?? '') && /单位|unit/i.test(cells[1] ?? '')

function readLine(n: number, cells: readonly string[], units: readonly Unit[]): Line {
  const [label = '', unitWords = '', place = '', size = '', day = ''] = cells
  const found = unitsOf(unitWords, units)
  const amount = size === '' ? null : amountOf(size)
  const due = day === '' ? null : dayOf(day)
  const problem =
    label === ''
      ? 'label'
      : found.length === 0
        ? 'unit'
        : found.length > 1
          ? 'units'
          : size !== '' && amount === null
            ? 'amount'
            : day !== '' && due === null
              ? 'due'
              : null
  const [unit] = found
  return { n, label, unit: found.length === 1 ? (unit?.id ?? null) : null, unitWords, place, amount, due, problem }
}

/** The unit that is called so, by its whole name, its short one or its code; else those in whose name the words stand. */
function unitsOf(words: string, all: readonly Unit[]): readonly Unit[] {
  if (words === '') return []
  const units = all.filter(unit => unit.kind !== 'section')
  const exact = units.filter(unit => [unit.id, unit.name.zh, unit.name.en, unit.short].includes(words))
  return exact.length > 0 ? exact : units.filter(unit => unit.name.zh.includes(words))
}

/** 1,200 and 1.5万 alike; null for what is no whole number of 0 or more. */
function amountOf(words: string): number | null {
  const match = /^([\d,]+(?:\.\d+)?)\s*(万)?/.exec(words)
  if (!match?.[1]) return null
  const amount = Number(match[1].replaceAll(',', '')) * (match[2] ? 10_000 : 1)
  const whole = Math.round(amount)
  return Math.abs(amount - whole) < 1e-6 ? whole : null
}

/** 2026-3-1, 2026/03/01 and 2026年3月1日 alike; null for what is no day. */
function dayOf(words: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words)
  if (!match) return null
  const [, year = '', month = '', date = ''] = match
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null
}
