import { useQuery } from '@tanstack/react-query'
import { type StepRow, useSteps } from '../../api/consequences.ts'
import { useMe } from '../../api/queries.ts'
import { type ReportRow, reportsQuery } from '../../api/reports.ts'
import type { SlipRow, SlipState } from '../../api/slips.ts'
import type { ClockView, Text } from '../../api/types.ts'
import { type TextKey, t } from '../../i18n/index.ts'

type PaperKind = 'slip' | 'letter' | 'step'

/** A served paper of whatever kind, as one line of the tray (CHECKLIST K84). */
export interface Paper {
  of: PaperKind
  id: string
  /** bars of the mark: the sharper the more */
  rank: number
  kind: Text
  number: string
  title: string
  unit: Text | null
  state: SlipState
  stateName: Text
  opened: boolean
  clock: ClockView | null
  at: string
}

const both = (key: TextKey): Text => ({ zh: t(key), en: t(key) })

export const slipPaper = (row: SlipRow): Paper => ({
  of: 'slip',
  id: row.id,
  rank: row.step,
  kind: row.kindName,
  number: row.number,
  title: row.case?.title ?? '',
  unit: row.unit.name,
  state: row.state,
  stateName: row.stateName,
  opened: row.openedAt !== null,
  clock: row.clock,
  at: row.servedAt,
})

/** A letter is as far as the part of it that this person answers. */
function letterPaper(row: ReportRow): Paper[] {
  return row.parts
    .filter(part => part.mine && row.letterNumber !== null)
    .map(part => ({
      of: 'letter',
      id: row.id,
      rank: 1,
      kind: both('rp.letter'),
      number: row.letterNumber ?? '',
      title: row.title,
      unit: part.unit.name,
      state: part.state === 'settled' ? 'answered' : part.state,
      stateName: part.stateName,
      opened: part.openedAt !== null || part.state !== 'served',
      clock: part.clock,
      at: row.at,
    }))
}

const STEP_STATES: Partial<Record<StepRow['state'], SlipState>> = {
  served: 'served',
  acknowledged: 'acknowledged',
  closed: 'answered',
  withdrawn: 'withdrawn',
}

const stepPaper = (row: StepRow): Paper[] => {
  const state = STEP_STATES[row.state]
  if (!state || row.number === null) return []
  return [
    {
      of: 'step',
      id: row.id,
      rank: row.rank,
      kind: row.stepName,
      number: row.number,
      title: row.month,
      unit: row.unit.name,
      state,
      stateName: row.stateName,
      opened: row.opened || state !== 'served',
      clock: row.clock,
      at: row.at,
    },
  ]
}

const REPORTS = ['handler', 'unit_head', 'supervisor', 'leader']

/** Letters to answer and papers of the ladder that were served on one's own units: few beside the slips, all at once. */
export function useOtherPapers(): Paper[] {
  const me = useMe()
  const own = me?.posts.flatMap(post => post.unit.id.split('-')[0] ?? []) ?? []
  const reports = useQuery({ ...reportsQuery, enabled: me?.roles.some(role => REPORTS.includes(role)) ?? false })
  const steps = useSteps({})
  return [
    ...(reports.data?.rows ?? []).flatMap(letterPaper),
    ...(steps.data?.pages ?? [])
      .flatMap(page => page.rows)
      .filter(row => own.includes(row.unit.id))
      .flatMap(stepPaper),
  ]
}
