import type { Command } from 'commander'
import { dataFile } from './data-file.ts'
import type { ReplyFlags } from './reply/flags.ts'

export function replyCommand(program: Command): void {
  program
    .command('reply')
    .description('whether an answer was an answer')
    .command('check')
    .description('measure the check of replies on a judged file; needs no database')
    .requiredOption('--label <field>', 'field with the judgement, 1 or 0, e.g. substantive')
    .option('--train <file>', 'judged file to learn from; left out: the weights that come with the program')
    .addHelpText(
      'after',
      `
--data <file> names the file here: jsonl, csv or xlsx with text, reply, and title if there is one.
The answer is JSON: precision, recall, f1 of replies found to be answers; weak: the same for those that are not; auc;
threshold, n, faults (how often each was found). Rows without a judgement are left out and counted.`,
    )
    .action(async (options: ReplyFlags) => {
      const { checkReplies } = await import('./reply/check.ts')
      await checkReplies(dataFile(program), options)
    })
}
