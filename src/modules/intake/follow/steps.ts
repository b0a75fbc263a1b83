import type { z } from 'zod'
import type { CityContext } from '../../../platform/acts/index.ts'
import { dayWords } from '../../../platform/i18n/day-words.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { unitRef, verdictWords } from '../../casework/index.ts'
import { promisedBy } from '../rules/promise.ts'
import type { FollowStep } from '../shapes.ts'

type Step = z.input<typeof FollowStep>

export interface Happened {
  appeal: { received_at: Date; merged_at: Date | null }
  kase: { state: string; unit_id: string | null; closed_at: Date | null }
  dispatches: readonly {
    round: number
    unit_id: string
    at: Date
    by_person: string | null
    returned_at: Date | null
  }[]
  clocks: readonly { round: number; due_at: Date; cancelled: boolean }[]
  replies: readonly { round: number; unit_id: string; outcome: string; at: Date }[]
  /** more time that was granted */
  times: readonly { kind: string; citizen_text: string; until: Date; decided_at: Date | null }[]
  /** what they were told is missing (SPEC Q5) */
  told: readonly { items: string; unit_id: string; at: Date }[]
  /** this person's own, in order */
  verdicts: readonly { round: number; result: string; satisfaction: number | null; at: Date }[]
}

/**
 * What happened, what happens now and what comes next, in plain words and in order (CHECKLIST K8). Notes, reasons and
 * names of staff are not among what it is made of.
 */
export function stepsOf(city: CityContext, happened: Happened): Step[] {
  return [...pastOf(city, happened), ...aheadOf(city, happened)]
}

const words = (at: Date, city: CityContext): Text =>
  dayWords(Temporal.Instant.fromEpochMilliseconds(at.getTime()), city.pack.zone)

function pastOf(
  city: CityContext,
  { appeal, kase, dispatches, clocks, replies, verdicts, times, told }: Happened,
): Step[] {
  const unit = (id: string) => unitRef(city, id)?.name ?? city.name
  const steps: { step: Step; at: Date }[] = []
  const add = (id: string, at: Date, name: Text, detail: Text | null = null) =>
    steps.push({ step: { id, name, state: 'done', at: at.toISOString(), detail }, at })
  add('received', appeal.received_at, text('follow.step.received'))
  if (appeal.merged_at) add('merged', appeal.merged_at, text('follow.step.merged'))
  dispatches.forEach((row, i) => {
    const due = clocks.find(clock => clock.round === row.round && !clock.cancelled)?.due_at
    const again = row.round > 1 && row.by_person === null
    const detail = row.returned_at
      ? text('follow.step.moved')
      : due
        ? text('follow.step.due', { due: words(due, city) })
        : null
    add(
      `dispatched-${i + 1}`,
      row.at,
      text(again ? 'follow.step.again' : 'follow.step.dispatched', { unit: unit(row.unit_id) }),
      detail,
    )
  })
  replies.forEach((row, i) => {
    add(
      `answered-${i + 1}`,
      row.at,
      row.outcome === 'declined' || row.outcome === 'passed'
        ? text(`follow.step.${row.outcome}`)
        : text('follow.step.answered', { unit: unit(row.unit_id) }),
    )
  })
  times.forEach((row, i) => {
    const name = text(`follow.step.${row.kind}`, { due: words(row.until, city) })
    if (row.decided_at) add(`time-${i + 1}`, row.decided_at, name, { zh: row.citizen_text, en: row.citizen_text })
  })
  told.forEach((row, i) => {
    const items = row.items.split('\n')
    add(`missing-${i + 1}`, row.at, text('follow.step.missing', { unit: unit(row.unit_id) }), {
      zh: items.join('、'),
      en: items.join(', '),
    })
  })
  verdicts.forEach((row, i) => {
    if (row.result === 'unreachable') return
    const name =
      row.result === 'dissatisfied' && row.satisfaction === null
        ? text('follow.step.not_solved')
        : text('follow.step.rated', { words: verdictWords(city, row) })
    add(`said-${i + 1}`, row.at, name)
  })
  if (kase.state === 'closed' && kase.closed_at) add('closed', kase.closed_at, text('follow.step.closed'))
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime()).map(row => row.step)
}

const NEXT: Record<string, string[]> = {
  received: ['handle', 'answer', 'callback'],
  accepted: ['handle', 'answer', 'callback'],
  disputed: ['handle', 'answer', 'callback'],
  dispatched: ['answer', 'callback'],
  signed: ['answer', 'callback'],
  paused: ['answer', 'callback'],
  on_ledger: ['answer', 'callback'],
  raised: ['close'],
  replied: ['close'],
}

function aheadOf(city: CityContext, { appeal, kase }: Happened): Step[] {
  const next = NEXT[kase.state]
  if (!next) return []
  const now = nowOf(city, kase, appeal.received_at)
  return [
    { id: 'now', ...now, state: 'now', at: null },
    ...next.map((id): Step => ({ id, name: text(`follow.next.${id}`), state: 'next', at: null, detail: null })),
  ]
}

function nowOf(city: CityContext, kase: Happened['kase'], receivedAt: Date): Pick<Step, 'name' | 'detail'> {
  if (kase.state === 'received' || kase.state === 'accepted')
    return {
      name: text('follow.now.received'),
      detail: text('follow.now.received.by', { by: promisedBy(city, receivedAt) }),
    }
  if (kase.state === 'dispatched' || kase.state === 'signed')
    return {
      name: text('follow.now.handle', { unit: unitRef(city, kase.unit_id)?.name ?? city.name }),
      detail: null,
    }
  return { name: text(`follow.now.${kase.state === 'replied' ? 'answered' : kase.state}`), detail: null }
}
