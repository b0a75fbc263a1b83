import type { ActContext } from '../../../platform/acts/index.ts'
import { cancelClock } from '../../casework/index.ts'
import { handOver } from '../hand-over/hand-over.ts'
import { type Step, type StepPaper, stepRule } from './subject.ts'

/** What changes on a step that is taken back; the office it was handed to is told. @returns the patch */
export function takeBack(ctx: ActContext, row: Step, reason: string) {
  if (row.state === 'served' && row.read_clock) cancelClock(ctx, row.read_clock)
  const rule = stepRule(ctx.city, row)
  if (row.served_at && rule.toWhom === 'other_office' && rule.office)
    handOver(ctx, {
      scheme: rule.of,
      office: rule.office,
      kind: 'ladder',
      number: row.number ?? '',
      step: row.id,
      about: row.id,
      paper: withdrawal(row.paper as unknown as StepPaper, row.number ?? '', reason),
      message: { kind: 'ladder.withdrawn', step: row.step, unit: row.unit_id, month: row.month, number: row.number },
    })
  ctx.announce('ladder', { month: row.month })
  return { withdrawn_by: ctx.actor.id, withdrawn_at: ctx.now, withdrawn_why: reason }
}

const withdrawal = (paper: StepPaper, number: string, reason: string): StepPaper => ({
  ...paper,
  title: '撤回函',
  paragraphs: [`我单位${number}《${paper.title}》现予撤回。`, `理由：${reason}`],
})
