import { inCity } from '../../platform/db/index.ts'
import { loadOrCreateLedgerKeys } from '../../platform/ledger/index.ts'
import { handleExisting, type Progress, type Summary, simulate, summarize } from '../../simulator/index.ts'
import { progressBar } from '../progress.ts'
import { UsageError } from '../tell.ts'
import { type OpenCity, withCity } from '../with-city.ts'
import type { SimulateFlags } from './flags.ts'

const DAY_MS = 86_400_000

export async function runSimulation(flags: SimulateFlags, dataDir: string, json: boolean): Promise<void> {
  if (flags.into !== undefined && flags.into !== 'existing')
    throw new UsageError(`--into ${flags.into}: the only value is "existing"`)
  if (flags.from !== undefined) dayOf(flags.from)
  await withCity(dataDir, flags.city, async open => {
    const { app, city, keysDir } = open
    const from = firstMoment(flags, city.pack.zone)
    if (!flags.handleExisting && flags.into !== 'existing' && (await hasAppeals(open)))
      throw new UsageError(`${flags.city} has appeals already: add --into existing, or use another --data directory`)
    const bar = progressBar(`simulate ${flags.city}`, json)
    const common = {
      pool: app.pool,
      city,
      seed: flags.seed,
      ledgerKeys: loadOrCreateLedgerKeys(keysDir),
      from,
      until: from + flags.days * DAY_MS,
      onProgress: ({ day, days, acts }: Progress) => bar.update(day, days, `day ${day} of ${days}, ${acts} acts`),
    }
    const started = performance.now()
    const tally = flags.handleExisting
      ? await handleExisting({ ...common, perDay: flags.perDay })
      : await simulate({ ...common, appeals: flags.appeals })
    bar.stop()
    const seconds = (performance.now() - started) / 1000
    const summary = await summarize(app.pool, city)
    if (json) console.log(JSON.stringify({ ...summary, ...tally, seconds }))
    else tell(summary, tally, seconds)
  })
}

const hasAppeals = ({ app, city }: OpenCity) =>
  inCity(app.pool, city.id, 'read', ({ db }) =>
    db.selectFrom('appeal').select('id').where('city_id', '=', city.id).limit(1).executeTakeFirst(),
  )

function dayOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    throw new UsageError(`--from ${text}: write a date, e.g. 2026-03-01`)
  }
}

/** New appeals lie in the past and end with yesterday; what is there already is taken up from now on. */
function firstMoment(flags: SimulateFlags, zone: string): number {
  if (flags.from) return dayOf(flags.from).toZonedDateTime(zone).epochMilliseconds
  if (flags.handleExisting) return Date.now()
  return Temporal.Now.zonedDateTimeISO(zone).startOfDay().subtract({ days: flags.days }).epochMilliseconds
}

const percent = (rate: number | null) => (rate === null ? 'none' : `${(rate * 100).toFixed(1)}%`)
const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')

function tell(
  summary: Summary,
  tally: { acts: Record<string, number>; refused: Record<string, number> },
  seconds: number,
) {
  const acts = Object.values(tally.acts).reduce((sum, n) => sum + n, 0)
  const { rates } = summary
  console.log(
    [
      `appeals        ${summary.appeals} on ${summary.cases} cases, ${summary.merged} merged, ${summary.again} handled again`,
      `cases          ${list(summary.states)}`,
      `verdicts       ${list(summary.verdicts)}`,
      `rates          in time ${percent(rates.inTime)}, satisfied ${percent(rates.satisfied)}, returned ${percent(rates.returned)}, reached ${percent(rates.reached)}`,
      `published      ${summary.publications} rankings`,
      `ledger         ${summary.ledgerEntries} entries`,
      `refused        ${list(tally.refused) || 'none'}`,
      `acts           ${acts} in ${seconds.toFixed(1)} s, ${Math.round(acts / seconds)} a second`,
      `digest         ${summary.digest}`,
    ].join('\n'),
  )
}
