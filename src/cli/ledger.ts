import type { Command } from 'commander'

export function ledgerCommand(program: Command): void {
  program
    .command('ledger')
    .description('the record of all acts: ledger verify')
    .command('verify')
    .description('recompute everything and say whether anything was edited, deleted, inserted or moved')
    .option('--city <code>', 'one city; all if left out')
    .action(async (options: { city?: string }) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const [
        { checkCity, withCity },
        { describeFinding, readPublicKeys, verifyLedger },
        { progressBar },
        { citiesIn },
        { PACKS },
      ] = await Promise.all([
        import('./with-city.ts'),
        import('../platform/ledger/index.ts'),
        import('./progress.ts'),
        import('../modules/registry/index.ts'),
        import('../paths.ts'),
      ])
      if (options.city) await checkCity(options.city)
      const reports = []
      for (const code of options.city ? [options.city] : await citiesIn(PACKS))
        reports.push(
          await withCity(data, code, async ({ app, city, keysDir }) => {
            const bar = progressBar(`ledger ${code}`, json)
            const started = performance.now()
            const report = await verifyLedger(app.pool, city.id, {
              publicKeys: readPublicKeys(keysDir),
              onProgress: ({ leaves, of }) => bar.update(leaves, of, `${leaves} entries`),
            })
            bar.stop()
            const seconds = (performance.now() - started) / 1000
            return {
              city: code,
              ...report,
              findings: report.findings.map(row => ({ ...row, text: describeFinding(row) })),
              seconds,
            }
          }),
        )
      const ok = reports.every(report => report.ok)
      if (json) console.log(JSON.stringify({ ok, cities: reports }))
      else
        for (const { city, ok: sound, leaves, heads, total, findings, seconds } of reports) {
          console.log(
            `${city}: ${sound ? '完整 sound' : '有问题 NOT sound'}; ${leaves} entries, ${heads} heads, ${seconds.toFixed(1)} s`,
          )
          for (const { text } of findings) console.log(`  ${text.zh} (${text.en})`)
          if (total > findings.length) console.log(`  … ${total - findings.length} more`)
        }
      if (!ok) process.exitCode = 1
    })
}
