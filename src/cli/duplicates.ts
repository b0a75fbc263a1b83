import type { Command } from 'commander'
import { dataFile } from './data-file.ts'
import type { DuplicatesFlags } from './duplicates/flags.ts'

export function duplicatesCommand(program: Command): void {
  program
    .command('duplicates')
    .description('find matters that are already known')
    .command('evaluate')
    .description('measure on a labelled file how well matters that belong together are found; needs no database')
    .requiredOption(
      '--truth <field>',
      'field that names the group of a row, e.g. linkGroup or topic; empty: not labelled',
    )
    .option('--quotes <how>', 'strip: order numbers and quoted texts are taken out first; keep: nothing is', 'strip')
    .addHelpText(
      'after',
      `
--data <file> names the file here: jsonl, csv or xlsx with id, text, date or time, and title if there is one.
Rows are taken in order of time; each is looked for among those before it, then added, as in the product.
The answer is JSON: precision, recall, f1 of pairs; recallFirst5; msPerQuery; n; threshold.
The threshold is the one the product comes with. It was chosen by cross-validation over groups of other files; the labels
of the given file are read only to measure. Pairs are judged where both rows are labelled; precisionFloor counts all
others as wrong. ADR 0011 tells more.`,
    )
    .action(async (options: DuplicatesFlags) => {
      const { json = false } = program.opts<{ json?: boolean }>()
      const { evaluateDuplicates } = await import('./duplicates/evaluate.ts')
      await evaluateDuplicates(dataFile(program), options, json)
    })
}
