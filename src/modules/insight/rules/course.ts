/** What came in, how many said whether they are satisfied, and how many of them are. */
export interface Sums {
  received: number
  valid: number
  satisfied: number
}

/** The sums of one item in one of the months looked at; months are numbered from 0, the oldest. */
export interface MonthSums extends Sums {
  item: string
  month: number
}

/** So many months, as many before them, and the one that runs. */
export interface Course {
  before: Sums
  all: Sums
  months: Sums[]
  running: Sums
}

export interface Figures extends Sums {
  /** of everything received; null: nothing was */
  share: number | null
  satisfaction: number | null
  small: boolean
  /** in percentage points, against the months before; null where either is missing or a small number */
  change: number | null
}

const none = (): Sums => ({ received: 0, valid: 0, satisfied: 0 })

const sum = (rows: readonly Sums[]): Sums =>
  rows.reduce(
    (total, row) => ({
      received: total.received + row.received,
      valid: total.valid + row.valid,
      satisfied: total.satisfied + row.satisfied,
    }),
    none(),
  )

/** @param count how many months are looked at; `rows` hold twice as many and the running one */
export function courseOf(rows: readonly MonthSums[], count: number): Course {
  const byMonth = Array.from({ length: 2 * count + 1 }, () => [] as MonthSums[])
  for (const row of rows) byMonth[row.month]?.push(row)
  const sums = byMonth.map(sum)
  const months = sums.slice(count, 2 * count)
  return { before: sum(sums.slice(0, count)), all: sum(months), months, running: sums[2 * count] ?? none() }
}

/** To four decimals, half up, as the ranking's rates are. */
export const satisfactionIn = ({ valid, satisfied }: Sums): number | null =>
  valid === 0 ? null : Math.floor((2 * satisfied * 10_000 + valid) / (2 * valid)) / 10_000

/** A rate as it is read, 0.9534 as 95.3, so that whoever subtracts two of them gets what is written. */
const shown = (rate: number): number => Number((rate * 100).toFixed(1))

/**
 * @param received of the whole city in the same months
 * @param fewest ratings of which a rate has to be made
 * @param comparable whether there are figures of the months before
 */
export function figuresOf(
  { all, before }: Pick<Course, 'all' | 'before'>,
  { received, fewest, comparable }: { received: number; fewest: number; comparable: boolean },
): Figures {
  const satisfaction = satisfactionIn(all)
  const then = satisfactionIn(before)
  const small = all.valid < fewest
  const told = comparable && !small && before.valid >= fewest && satisfaction !== null && then !== null
  return {
    ...all,
    share: received === 0 ? null : all.received / received,
    satisfaction,
    small,
    change: told ? Math.round((shown(satisfaction) - shown(then)) * 10) / 10 : null,
  }
}
