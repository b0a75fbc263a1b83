import type { TextKey } from '../i18n/index.ts'

export interface NavEntry {
  to:
    | '/operator'
    | '/work'
    | '/cases'
    | '/callback'
    | '/arbitration'
    | '/pairs'
    | '/ranking'
    | '/points'
    | '/integrity'
    | '/rounds'
    | '/units'
    | '/models'
    | '/ledger'
    | '/data-requests'
    | '/whistles'
    | '/desk'
    | '/duty'
    | '/clues'
    | '/exchange'
    | '/slips'
    | '/reports'
    | '/ladder'
    | '/objections'
    | '/messages'
    | '/watch'
    | '/topics'
    | '/domains'
    | '/team'
    | '/approvals'
    | '/rules'
    | '/knowledge'
    | '/inspections'
    | '/campaigns'
    | '/day-report'
    | '/callers'
    | '/promises'
    | '/companies'
    | '/refusals'
    | '/juries'
    | '/breaches'
  label: TextKey
  /** second key after g; null: by the menu alone */
  key: string | null
}

const everyone: NavEntry[] = [
  { to: '/cases', label: 'nav.cases', key: 'c' },
  { to: '/ranking', label: 'nav.ranking', key: 'r' },
  { to: '/units', label: 'nav.units', key: 'u' },
  { to: '/whistles', label: 'nav.whistles', key: 's' },
  { to: '/desk', label: 'nav.desk', key: 'd' },
  { to: '/duty', label: 'nav.duty', key: 't' },
  { to: '/rules', label: 'nav.rules', key: 'f' },
  { to: '/knowledge', label: 'nav.knowledge', key: null },
]

const TOPIC_READERS = [
  'dispatcher',
  'arbiter',
  'coordinator',
  'unit_head',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
]

const CAMPAIGN_READERS = [
  'dispatcher',
  'coordinator',
  'handler',
  'unit_head',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
]

/** Which entry of the navigation a page belongs to: a case to the cases, a person to the units. */
export const currentNav = (path: string): string =>
  path.startsWith('/clocks/')
    ? '/team'
    : path.startsWith('/case/')
      ? '/cases'
      : path.startsWith('/people/')
        ? '/units'
        : path.startsWith('/schemes')
          ? '/rules'
          : path.startsWith('/laboratory')
            ? '/rounds'
            : `/${path.split('/')[1] ?? ''}`

/** The pages that a person with these roles has something to do on; the server decides what may be done there. */
export function navFor(roles: readonly string[]): NavEntry[] {
  const has = (...wanted: string[]) => wanted.some(role => roles.includes(role))
  const entries: NavEntry[] = []
  if (has('operator')) entries.push({ to: '/operator', label: 'nav.operator', key: 'o' })
  if (!has('operator') || roles.length > 1) entries.push({ to: '/work', label: 'nav.work', key: 'w' })
  if (has('unit_head'))
    entries.push({ to: '/approvals', label: 'nav.approvals', key: 'v' }, { to: '/team', label: 'nav.team', key: 'h' })
  if (has('caller_back', 'supervisor')) entries.push({ to: '/callback', label: 'nav.callback', key: 'b' })
  if (has('security_admin', 'audit_admin')) entries.push({ to: '/data-requests', label: 'nav.dataRequests', key: 'i' })
  if (has('arbiter')) entries.push({ to: '/arbitration', label: 'nav.arbitration', key: 'a' })
  if (has('supervisor', 'leader', 'monitor', 'discipline_inspector'))
    entries.push({ to: '/watch', label: 'nav.watch', key: 'z' })
  if (has('system_admin')) entries.push({ to: '/messages', label: 'nav.messages', key: 'y' })
  if (has('handler', 'unit_head', 'supervisor', 'leader', 'monitor', 'discipline_inspector', 'assessor'))
    entries.push({ to: '/slips', label: 'nav.slips', key: 'p' })
  if (has('supervisor', 'leader', 'handler', 'unit_head'))
    entries.push({ to: '/reports', label: 'nav.reports', key: 'm' })
  if (has('monitor', 'supervisor', 'discipline_inspector', 'leader', 'assessor', 'unit_head', 'handler'))
    entries.push({ to: '/inspections', label: 'nav.inspections', key: null })
  if (has('unit_head', 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'))
    entries.push({ to: '/ladder', label: 'nav.ladder', key: '7' })
  if (has('unit_head', 'arbiter', 'supervisor', 'leader', 'assessor', 'discipline_inspector'))
    entries.push({ to: '/objections', label: 'nav.objections', key: '6' })
  if (has(...TOPIC_READERS))
    entries.push({ to: '/topics', label: 'nav.topics', key: 'q' }, { to: '/domains', label: 'nav.domains', key: null })
  if (has(...CAMPAIGN_READERS)) entries.push({ to: '/campaigns', label: 'nav.campaigns', key: null })
  if (has('dispatcher', 'supervisor')) entries.push({ to: '/callers', label: 'nav.callers', key: '5' })
  if (has('operator', 'dispatcher')) entries.push({ to: '/pairs', label: 'nav.pairs', key: 'e' })
  if (has('unit_head', 'supervisor', 'leader')) entries.push({ to: '/points', label: 'nav.points', key: '8' })
  if (has('supervisor', 'assessor', 'discipline_inspector'))
    entries.push({ to: '/integrity', label: 'nav.integrity', key: '9' })
  if (has('assessor', 'supervisor', 'leader', 'discipline_inspector', 'monitor', 'unit_head'))
    entries.push({ to: '/rounds', label: 'nav.rounds', key: '0' })
  entries.push(...everyone)
  if (has('dispatcher', 'supervisor', 'monitor', 'audit_admin'))
    entries.push({ to: '/models', label: 'nav.models', key: 'n' })
  if (has('operator', 'coordinator', 'handler', 'unit_head', 'supervisor', 'leader'))
    entries.push({ to: '/companies', label: 'nav.companies', key: '2' })
  if (has('supervisor', 'leader', 'coordinator', 'discipline_inspector', 'assessor'))
    entries.push({ to: '/refusals', label: 'nav.refusals', key: '1' })
  if (has('supervisor', 'leader', 'assessor', 'monitor', 'coordinator', 'dispatcher', 'discipline_inspector'))
    entries.push({ to: '/promises', label: 'nav.promises', key: 'k' })
  if (has('assessor', 'supervisor', 'leader', 'monitor', 'discipline_inspector'))
    entries.push({ to: '/juries', label: 'nav.juries', key: '3' })
  if (has('discipline_inspector', 'leader')) entries.push({ to: '/breaches', label: 'nav.breaches', key: '4' })
  if (has('supervisor', 'leader', 'assessor', 'dispatcher', 'unit_head'))
    entries.push({ to: '/day-report', label: 'nav.dayReport', key: null })
  if (has('system_admin')) entries.push({ to: '/exchange', label: 'nav.exchange', key: 'j' })
  if (has('discipline_inspector', 'leader')) entries.push({ to: '/clues', label: 'nav.clues', key: 'x' })
  if (!has('operator') || roles.length > 1) entries.push({ to: '/ledger', label: 'nav.ledger', key: 'l' })
  return entries
}

/** More than so many are not looked through, however much room there is. */
export const IN_BAR = 6

/** The bar shows what this person mostly comes for, `room` of it, and always where they are; the rest is one key or one click away. */
export function inBar(
  entries: readonly NavEntry[],
  current: string,
  room = IN_BAR,
): { bar: NavEntry[]; more: NavEntry[] } {
  // A menu of one page would take the room of that page.
  const fits = room === IN_BAR && entries.length <= IN_BAR + 1 ? entries.length : room
  const shown = (entry: NavEntry, at: number) => at < fits || entry.to === current
  return { bar: entries.filter(shown), more: entries.filter((entry, at) => !shown(entry, at)) }
}
