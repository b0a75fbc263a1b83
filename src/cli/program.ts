import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { commands } from './commands.ts'
import { tell } from './tell.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string
}

const program = new Command('bihuan')
  .description('闭环 Bihuan: no appeal of a citizen or an enterprise is lost, late or faked')
  .version(version)
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true })
  .option('--data <dir>', 'where the embedded database, keys and files are', process.env.BIHUAN_DATA ?? 'data')
  .option('--json', 'answers for machines')

for (const command of commands) command(program)

try {
  await program.parseAsync()
} catch (error) {
  tell(error, program.opts().json === true)
  // What was opened before the failure, the database for one, would keep the process alive; its exit handlers close it.
  process.exit(1)
}
