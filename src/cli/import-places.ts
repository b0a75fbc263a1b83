import type { Command } from 'commander'
import type { PlacesResult } from './import-places/run.ts'

interface Flags {
  city: string
  dryRun?: boolean
  whole?: boolean
  report?: string
}

const SHOWN = 10

/** `bihuan import places`: how a city brings its own address list and map (CHECKLIST K42). */
export function placesCommand(imports: Command, program: Command): void {
  imports
    .command('places <file>')
    .description(
      'the city’s address list and map from .xlsx, .csv or .geojson (WGS-84); running it again changes nothing',
    )
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .option('--whole', 'the file is the whole list of the kinds in it: what it does not name is retired')
    .option('--dry-run', 'write nothing, say what would be taken, retired and refused')
    .option('--report <csv>', 'write the refused rows: line, column, reason, how to mend it')
    .addHelpText('after', '\nExample:\n  bihuan import places 路灯.xlsx --city rongcheng --whole --dry-run')
    .action(async (file: string, options: Flags) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const result = await run(file, options, data)
      const { reasons, refusedLine } = await import('./import/report.ts')
      const { refused, ...counts } = result
      const dryRun = options.dryRun === true
      if (json) {
        console.log(JSON.stringify({ ...counts, dryRun, refused: refused.length, reasons: reasons(refused) }))
        return
      }
      for (const row of refused.slice(0, SHOWN)) console.log(refusedLine(row))
      const more = options.report ? `in ${options.report}` : '--report refused.csv lists all'
      if (refused.length > SHOWN) console.log(`… ${refused.length - SHOWN} more: ${more}`)
      const verb = dryRun ? 'would be taken' : 'taken'
      const { rows, taken, known, retired, seconds } = counts
      console.log(
        `${rows} rows: ${taken} ${verb}, ${known} known already, ${retired} retired, ${refused.length} refused; ${seconds.toFixed(1)} s`,
      )
    })
}

async function run(file: string, options: Flags, dataDir: string): Promise<PlacesResult> {
  const [{ importPlaces }, { refusedCsv }, { withCity }, fs] = await Promise.all([
    import('./import-places/run.ts'),
    import('./import/report.ts'),
    import('./with-city.ts'),
    import('node:fs'),
  ])
  const result = await withCity(dataDir, options.city, async ({ app, city, keysDir }) => {
    const dryRun = options.dryRun === true
    const now = new Date()
    const done = await importPlaces({ file, city, pool: app.pool, now, dryRun, whole: options.whole === true })
    if (!dryRun && done.taken + done.retired > 0) {
      const { loadOrCreateLedgerKeys, sealCity } = await import('../platform/ledger/index.ts')
      await sealCity(app.pool, city.id, { keys: loadOrCreateLedgerKeys(keysDir), now: new Date() })
    }
    return done
  })
  if (options.report) fs.writeFileSync(options.report, refusedCsv(result.refused))
  return result
}
