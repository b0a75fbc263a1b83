import type { Command } from 'commander'
import type { Field } from './import/columns.ts'
import type { ImportResult } from './import/run.ts'
import { placesCommand } from './import-places.ts'

interface Flags {
  city: string
  channel: string
  map?: string
  dryRun?: boolean
  report?: string
}

const SHOWN = 10

export function importCommand(program: Command): void {
  const imports = program
    .command('import')
    .description('take in what came by other ways: import appeals, import places')
  placesCommand(imports, program)
  imports
    .command('appeals <file>')
    .description('appeals from .xlsx, .csv (UTF-8 or GB 18030) or .jsonl; running it again takes nothing twice')
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .requiredOption('--channel <code>', 'channel of the pack that they came by, e.g. people-board')
    .option(
      '--map <pairs>',
      'field=column,… where the guess is wrong; fields: id title text time phone name place kind',
    )
    .option('--dry-run', 'write nothing, say what would be taken and refused')
    .option('--report <csv>', 'write the refused rows: line, column, reason, how to mend it')
    .addHelpText(
      'after',
      '\nExample:\n  bihuan import appeals letters.xlsx --city rongcheng --channel mayor-box --map text=来信内容 --dry-run',
    )
    .action(async (file: string, options: Flags) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const result = await runImport(file, options, data, json)
      const { reasons, refusedLine } = await import('./import/report.ts')
      const perSecond = Math.round(result.rows / Math.max(0.001, result.seconds))
      if (json) {
        const { refused, ...rest } = result
        console.log(
          JSON.stringify({
            ...rest,
            dryRun: options.dryRun === true,
            refused: refused.length,
            reasons: reasons(refused),
            perSecond,
          }),
        )
        return
      }
      console.log(`columns: ${shown(result.mapping)}`)
      for (const row of result.refused.slice(0, SHOWN)) console.log(refusedLine(row))
      if (result.refused.length > SHOWN)
        console.log(
          `… ${result.refused.length - SHOWN} more${options.report ? ` in ${options.report}` : ': --report refused.csv lists all'}`,
        )
      const verb = options.dryRun ? 'would be taken' : 'taken'
      console.log(
        `${result.rows} rows: ${result.taken} ${verb}, ${result.known} known already, ${result.refused.length} refused; ${result.seconds.toFixed(1)} s, ${perSecond} rows/s`,
      )
    })
}

const shown = (mapping: Partial<Record<Field, string>>) =>
  Object.entries(mapping)
    .map(([field, column]) => `${field} = ${column}`)
    .join(', ')

async function runImport(file: string, options: Flags, dataDir: string, json: boolean): Promise<ImportResult> {
  const [
    { importFile },
    { progressBar },
    { UsageError },
    { checkCity, withCity },
    { loadPack },
    { PACKS },
    { join },
    fs,
  ] = await Promise.all([
    import('./import/run.ts'),
    import('./progress.ts'),
    import('./tell.ts'),
    import('./with-city.ts'),
    import('../modules/registry/index.ts'),
    import('../paths.ts'),
    import('node:path'),
    import('node:fs'),
  ])
  await checkCity(options.city)
  const pack = await loadPack(join(PACKS, options.city))
  const channels = pack.rules.channels.map(row => row.code)
  if (!channels.includes(options.channel))
    throw new UsageError(`--channel ${options.channel}: the pack has ${channels.join(', ')}`)
  if (!fs.existsSync(file)) throw new UsageError(`${file}: no such file`)
  const bar = progressBar(`import ${file}`, json)
  const common = {
    file,
    channel: options.channel,
    map: options.map,
    zone: pack.zone,
    now: new Date(),
    dryRun: options.dryRun === true,
  }
  const bytes = fs.statSync(file).size
  const onProgress = (rows: number) =>
    bar.update(Math.min(rows, Math.max(rows, 1)), Math.max(rows, 1), `${rows} rows of ${bytes} bytes`)
  const { refusedCsv } = await import('./import/report.ts')
  // A dry run does not make a database where there is none.
  const target = !common.dryRun || hasDatabase(dataDir, fs.existsSync, join)
  const result = await (target
    ? withCity(dataDir, options.city, async ({ app, city, keysDir }) => {
        const done = await importFile({ ...common, target: { pool: app.pool, city }, onProgress })
        if (!common.dryRun && done.taken > 0) {
          const [{ drainOutbox }, { loadOrCreateLedgerKeys, sealCity }] = await Promise.all([
            import('../platform/jobs/outbox.ts'),
            import('../platform/ledger/index.ts'),
          ])
          await drainOutbox(app.pool, city, () => new Date())
          await sealCity(app.pool, city.id, { keys: loadOrCreateLedgerKeys(keysDir), now: new Date() })
        }
        return done
      })
    : importFile({ ...common, onProgress }))
  bar.stop()
  if (options.report) fs.writeFileSync(options.report, refusedCsv(result.refused))
  return result
}

const hasDatabase = (
  dataDir: string,
  exists: (path: string) => boolean,
  join: (...parts: string[]) => string,
): boolean =>
  process.env.DATABASE_URL !== undefined || exists(join(dataDir, 'pg')) || exists(join(dataDir, 'pg.location'))
