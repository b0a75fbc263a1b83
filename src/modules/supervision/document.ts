import type { CityContext } from '../../platform/acts/index.ts'
import { checkFoot, type OfficialDocument } from '../../platform/documents/index.ts'
import { officialMoment } from './rules/body.ts'
import type { Slip } from './subject.ts'
import { slipWords } from './words.ts'

export interface SlipCase {
  number: string
  received_at: Date
  dispatched_at: Date | null
  due_at: Date | null
}

/** The printed form of a slip (GB/T 9704): words as served, the matter's course, room for the signature of receipt. */
export function slipDocument(
  city: CityContext,
  slip: Slip,
  kase: SlipCase | null,
  ledgerIndex: number | null,
  paper: { code: string; digest: string } | undefined,
): OfficialDocument {
  const moment = (at: Date) => officialMoment(city, at)
  const course = kase
    ? [
        `${moment(kase.received_at)}　收到诉求`,
        ...(kase.dispatched_at ? [`${moment(kase.dispatched_at)}　派单`] : []),
        ...(kase.due_at ? [`${moment(kase.due_at)}　时限届满`] : []),
      ]
    : []
  const receipt = slip.acknowledged_at
    ? `${moment(slip.acknowledged_at)}　已在系统签收`
    : '签收人　　　　　　　时间　　月　　日　　时'
  return {
    ...slipWords(city, slip),
    rows: [
      ...(course.length ? [{ label: '经过', lines: course }] : []),
      { label: '签收', lines: [receipt] },
      ...(slip.answered_at && slip.answer ? [{ label: '回复', lines: [moment(slip.answered_at), slip.answer] }] : []),
      ...(slip.withdrawn_at ? [{ label: '撤回', lines: [moment(slip.withdrawn_at), slip.withdrawn_why ?? ''] }] : []),
    ],
    foot: `${checkFoot(city, paper)}　账本号 ${ledgerIndex ?? '待封存'}`.trim(),
  }
}
