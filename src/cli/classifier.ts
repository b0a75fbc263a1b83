import type { Command } from 'commander'
import type { EvaluateFlags } from './classifier/flags.ts'

export function classifierCommand(program: Command): void {
  const classifier = program.command('classifier').description('learn from what people decided, and measure it')
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
