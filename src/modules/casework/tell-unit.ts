import type { ActContext } from '../../platform/acts/index.ts'
import type { Text } from '../../platform/i18n/texts.ts'
import type { CaseFile } from './subject.ts'

/**
 * Whoever handles a case, and the liaison of the unit, are told of what others did with it (SPEC R4, CHECKLIST K61).
 * @param how.handlerLeft whoever answered works here no more: the head is told instead
 */
export function tellUnit(
  ctx: ActContext,
  kase: CaseFile,
  title: Text,
  { event = 'arrival', handlerLeft = false }: { event?: 'arrival' | 'mark'; handlerLeft?: boolean } = {},
): void {
  const unit = kase.section_id ?? kase.held_by ?? kase.unit_id
  const handler = handlerLeft ? null : kase.handler_id
  ctx.follow('notice.tell', {
    event,
    subject: { kind: 'case', id: kase.id },
    title,
    roles: handler ? ['coordinator'] : [handlerLeft ? 'unit_head' : 'handler', 'coordinator'],
    unit,
    people: handler ? [handler] : [],
    caseId: kase.id,
  })
}
