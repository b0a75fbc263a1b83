import type { Command } from 'commander'
import type { EvaluateFlags, TrainFlags } from './classifier/flags.ts'

export function classifierCommand(program: Command): void {
  const classifier = program.command('classifier').description('learn from what people decided, and measure it')
  classifier
    .command('train')
    .description("learn a city's model anew from its own confirmed matters; a person puts it to use")
    .requiredOption('--city <code>', 'city, e.g. rongcheng')
    .option('--scheme <name>', 'item (event list) or unit (who leads); both if left out')
    .action(async (options: TrainFlags) => {
      const { data, json = false } = program.opts<{ data: string; json?: boolean }>()
      const { trainModels } = await import('./classifier/train.ts')
      await trainModels(options, data, json)
    })
  classifier
    .command('evaluate')
    .description('learn from one labelled file, measure on another; needs no database')
    .requiredOption('--train <file>', 'file to learn from: jsonl, csv or xlsx')
    .requiredOption('--test <file>', 'file to measure on')
    .requiredOption('--label <field>', 'field that names the right answer, e.g. label or unit')
    .option('--text <fields>', 'fields to read, parted by commas; left out: those of title and text that rows have')
    .option('--accuracy <share>', 'accuracy that the threshold is chosen for', '0.95')
    .addHelpText(
      'after',
      `
The answer is JSON: accuracy, macroF1, top3; threshold, coverage and accuracyAtThreshold; calibrationError;
microsecondsPerText, secondsToTrain, megabytes; nTrain, nTest, labels, unseenLabels (test rows whose label is nowhere in
the training file); heldOut (the same figures on the part of the training file that was kept back: there temperature and
threshold are chosen, never on the test file). If every row has date or time, the newest fifth is kept back, else any.
Rows without a label are left out and counted.`,
    )
    .action(async (options: EvaluateFlags) => {
      const { json = false } = program.opts<{ json?: boolean }>()
      const { evaluateClassifier } = await import('./classifier/evaluate.ts')
      await evaluateClassifier(options, json)
    })
}
