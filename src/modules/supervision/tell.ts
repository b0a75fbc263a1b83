import type { ActContext, Role } from '../../platform/acts/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'

interface Telling {
  event: 'slip' | 'report'
  subject: { kind: 'slip' | 'report'; id: string }
  title: Text
  /** who has one of these roles: inside the unit for roles of units, in the whole city for the others */
  roles?: readonly Role[]
  unit?: string | null
  people?: readonly string[]
  caseId?: string | null
}

/** Staff are told of a paper after the commit (CHECKLIST K61 K84); the notice names the paper, never what it says. */
export function tellOf(ctx: ActContext, telling: Telling): void {
  const { event, subject, title, roles = [], unit = null, people = [], caseId = null } = telling
  ctx.follow('notice.tell', { event, subject, title, roles: [...roles], unit, people: [...people], caseId })
}

/** 送达督办单 荣督〔2026〕13号 */
export const told = (key: string, vars: Record<string, string | Text>): Text => text(`told.${key}`, vars)
