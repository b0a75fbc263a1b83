import type { ActContext } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import type { Link } from './subject.ts'

/** Whoever asked is told of the answer, or that there was none (CHECKLIST K14 K73). */
export function tellAsker(ctx: ActContext, link: Link, what: 'answered' | 'silent'): void {
  ctx.follow('notice.tell', {
    event: 'link',
    subject: { kind: 'link', id: link.id },
    title: text(`link.told.${link.kind}.${what}`),
    roles: [],
    unit: link.unit_id,
    people: [link.asked_by],
    caseId: link.case_id,
  })
}
