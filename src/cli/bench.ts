import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'

export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description('measure lifecycles, lists and rankings on this machine; all further words go to the bench')
    .argument('[words...]', 'see npx bihuan bench --help')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (words: string[]) => {
      const { UsageError } = await import('./tell.ts')
      const main = join(import.meta.dirname, '../../bench/main.ts')
      if (!existsSync(main)) throw new UsageError('bench: this installation came without bench/; use a full checkout')
      process.argv = [process.argv[0] ?? 'node', main, ...words]
      await import(pathToFileURL(main).href)
    })
}
