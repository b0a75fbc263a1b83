import type { Command } from 'commander'
import { UsageError } from './tell.ts'

/**
 * The file that `--data` names, for commands that measure on a file and open no database: there the word that elsewhere
 * names the directory of the database means the file.
 * @throws UsageError if it is not given
 */
export function dataFile(program: Command): string {
  if (program.getOptionValueSource('data') !== 'cli') throw new UsageError('--data: name the file to measure on')
  return program.opts<{ data: string }>().data
}
