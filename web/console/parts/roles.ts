import { type TextKey, t } from '../i18n/index.ts'

const names: Record<string, TextKey> = {
  operator: 'list.role.operator',
  dispatcher: 'list.role.dispatcher',
  arbiter: 'list.role.arbiter',
  handler: 'list.role.handler',
  unit_head: 'list.role.unit_head',
  coordinator: 'list.role.coordinator',
  caller_back: 'list.role.caller_back',
  supervisor: 'list.role.supervisor',
  leader: 'list.role.leader',
  assessor: 'list.role.assessor',
  monitor: 'list.role.monitor',
  discipline_inspector: 'list.role.discipline_inspector',
  system_admin: 'list.role.system_admin',
  security_admin: 'list.role.security_admin',
  audit_admin: 'list.role.audit_admin',
}

/** The official name of a role; an unknown one stands as it is. */
export const roleName = (role: string): string => (names[role] ? t(names[role]) : role)
