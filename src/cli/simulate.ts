import { type Command, InvalidArgumentError } from 'commander'
import type { SimulateFlags } from './simulate/flags.ts'

const whole = (least: number) => (text: string) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) throw new InvalidArgumentError(`a whole number from ${least}`)
  return value
}

export function simulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('let invented people live through days in virtual time, by the same acts as everybody')
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .option('--days <n>', 'days', whole(1), 90)
    .option('--appeals <n>', 'appeals in these days', whole(0), 20_000)
    .option('--seed <n>', 'the same seed, span and number give the same cases, verdicts and rankings', whole(0), 7)
    .option('--from <date>', 'first day, 2026-03-01; so many days ago if left out')
    .option('--into <existing>', '"existing": also if the city has appeals already')
    .option('--handle-existing', 'no new appeals: take up, handle and call back all that are open, then publish')
    .option('--per-day <n>', 'with --handle-existing: cases taken up a day', whole(1), 1500)
    .addHelpText(
      'after',
      '\nExample:\n  bihuan --data /tmp/trial simulate --city rongcheng --days 30 --appeals 1000 --seed 7',
    )
    .action(async (options: SimulateFlags) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const { runSimulation } = await import('./simulate/run.ts')
      await runSimulation(options, data, json)
    })
}
