import type { CaseDetail, Text, TimelineEntry } from '../../api/types.ts'

export type Change =
  | {
      kind: 'value'
      what: 'state' | 'unit' | 'grade' | 'item' | 'handler' | 'title' | 'people'
      from: Text | string
      to: Text | string
    }
  | { kind: 'entry'; entry: TimelineEntry }

const none = '—'

/** Changes nothing that a form writes: nobody is stopped by it. */
const beside = new Set(['case.heed'])

/**
 * What somebody else did to a case between two readings of it: values that differ, then new entries, oldest first. Nothing
 * if all that is new is one's own or beside the matter.
 * @param isOwn whether a ledger entry is one's own act; what that act caused stands at the same moment
 */
export function whatChanged(
  before: CaseDetail,
  after: CaseDetail,
  isOwn: (entryId: string) => boolean = () => false,
): Change[] {
  if (before.version === after.version && before.timeline.length === after.timeline.length) return []
  const known = new Set(before.timeline.map(e => e.id))
  const added = after.timeline.filter(e => !known.has(e.id) && e.weight !== 'next')
  const mine = new Set(added.filter(e => isOwn(e.id) || beside.has(e.act)).map(e => e.at))
  const fresh = added.filter(e => !mine.has(e.at)).sort((a, b) => a.at.localeCompare(b.at))
  if (mine.size > 0 && fresh.length === 0) return []
  const changes: Change[] = []
  const value = (what: Extract<Change, { kind: 'value' }>['what'], from: Text | string, to: Text | string) => {
    const text = (v: Text | string) => (typeof v === 'string' ? v : v.zh)
    if (text(from) !== text(to)) changes.push({ kind: 'value', what, from, to })
  }
  value('title', before.title, after.title)
  value('state', before.stateName, after.stateName)
  value('unit', before.unit?.name ?? none, after.unit?.name ?? none)
  value('grade', before.grade ?? none, after.grade ?? none)
  value('item', before.item?.name ?? none, after.item?.name ?? none)
  value('handler', before.handler?.name ?? none, after.handler?.name ?? none)
  value('people', String(before.appealCount), String(after.appealCount))
  return [...changes, ...fresh.map((entry): Change => ({ kind: 'entry', entry }))]
}
