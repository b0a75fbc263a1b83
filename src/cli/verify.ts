import type { Command } from 'commander'
import type { VerifyFlags } from './verify/flags.ts'

export function verifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check what a city has published, without its database: verify publication FILE')
    .command('publication')
    .description('compute a published ranking again from its open data, byte for byte')
    .argument('<file>', 'publication file, .json or .json.gz')
    .option('--key <file>', "the city's public key (PEM), from elsewhere than the file")
    .option('--corrects <file>', 'the publication that this one corrects')
    .action(async (file: string, options: VerifyFlags) => {
      const { json = false } = program.opts<{ json?: boolean }>()
      const { verifyFile } = await import('./verify/publication.ts')
      if (!(await verifyFile(file, options, json))) process.exitCode = 1
    })
}
