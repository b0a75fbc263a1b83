import type { Command } from 'commander'
import type { RankFlags } from './rank/flags.ts'

export function rankCommand(program: Command): void {
  program
    .command('rank')
    .description('the ranking of a day or month: as published, else as the books stand now')
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .requiredOption('--period <period>', 'month 2026-03 or day 2026-03-05')
    .option('--group <code>', 'group of units, e.g. streets; the first if left out')
    .action(async (options: RankFlags) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const { printRanking } = await import('./rank/table.ts')
      await printRanking(options, data, json)
    })
}
