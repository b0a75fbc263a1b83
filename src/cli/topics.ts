import type { Command } from 'commander'
import { dataFile } from './data-file.ts'
import type { TopicsFlags } from './topics/flags.ts'

export function topicsCommand(program: Command): void {
  program
    .command('topics')
    .description('what many people speak of at the same time')
    .command('find')
    .description('find the topics of a file, hottest first; needs no database')
    .option('--top <n>', 'how many topics', '10')
    .option('--days <n>', 'only the last so many days before the newest row; the whole file if left out')
    .addHelpText(
      'after',
      `
--data <file> names the file here: jsonl, csv or xlsx with id, text, time or date; title, user and likes if there are any.
The answer is JSON: topics with the words that name them, place, from, to, size, people, likes, heat, trend and the ids of
their rows. If rows carry a field topic, it is compared with the topics listed afterwards: recall is the share of the rows
of a labelled topic that stand in the found topic which holds most of them, precision that topic's share of such rows.`,
    )
    .action(async (options: TopicsFlags) => {
      const { printTopics } = await import('./topics/find.ts')
      await printTopics(dataFile(program), options)
    })
}
