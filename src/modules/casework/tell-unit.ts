import type { ActContext } from '../../platform/acts/index.ts'
import type { Text } from '../../platform/i18n/texts.ts'
import type { CaseFile } from './subject.ts'

/** Whoever handles a case, and the liaison of the unit, are told of what others did with it (SPEC R4, CHECKLIST K61). */
export function tellUnit(ctx: ActContext, kase: CaseFile, title: Text): void {
  const unit = kase.section_id ?? kase.held_by ?? kase.unit_id
  ctx.follow('notice.tell', {
    event: 'arrival',
    subject: { kind: 'case', id: kase.id },
    title,
    roles: kase.handler_id ? ['coordinator'] : ['handler', 'coordinator'],
    unit,
    people: kase.handler_id ? [kase.handler_id] : [],
    caseId: kase.id,
  })
}
