import type { z } from 'zod'
import { type Actor, actsFor, type CityContext, hasRole } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { clockView, personName, personRef, unitRef } from '../../casework/index.ts'
import type { LetterPartRow, ReportList, ReportRow } from './shapes.ts'
import { sinceLaid } from './since-laid.ts'
import { isAddressee, isReader, type LetterPart, type Report, readsWhole } from './subject.ts'

export const instructionsOf = (db: Db, cityId: number, reports: readonly string[]) =>
  reports.length
    ? db
        .selectFrom('report_instruction')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('report_id', 'in', reports)
        .orderBy('at')
        .orderBy('id')
        .execute()
    : []

/** The addressees of letters, leaders first, each with the limit that runs on it. */
export async function partsOf(db: Db, city: CityContext, reports: readonly string[]) {
  if (!reports.length) return []
  const parts = await db
    .selectFrom('letter_part')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('report_id', 'in', reports)
    .orderBy('person_id')
    .orderBy('id')
    .execute()
  const running = parts.filter(part => part.state === 'served' || part.state === 'acknowledged')
  const clocks = running.length
    ? await db
        .selectFrom('clock')
        .selectAll()
        .where('city_id', '=', city.id)
        .where(
          'id',
          'in',
          running.map(part => part.clock_id),
        )
        .execute()
    : []
  return parts.map(part => ({ part, clock: clocks.find(row => row.id === part.clock_id) ?? null }))
}
type Parts = Awaited<ReturnType<typeof partsOf>>

export function partRow(
  city: CityContext,
  actor: Actor,
  now: Date,
  { part, clock }: Parts[number],
): z.input<typeof LetterPartRow> {
  return {
    id: part.id,
    unit: unitRef(city, part.unit_id) ?? { id: part.unit_id, name: { zh: part.unit_id, en: part.unit_id } },
    person: personRef(city, part.person_id),
    state: part.state as 'served',
    stateName: text(`letter.state.${part.state}`),
    round: part.round,
    dueAt: part.due_at.toISOString(),
    clock: clock ? clockView(city, clock, now) : null,
    onTime: part.on_time,
    urged: part.urged,
    mine: isAddressee(part, actor),
    openedAt: part.opened_at?.toISOString() ?? null,
    openedBy: personName(city, part.opened_by),
  }
}

type Instructions = Awaited<ReturnType<typeof instructionsOf>>

/** In which of the reader's lists a report stands. */
function listsOf(
  report: Report,
  parts: readonly LetterPart[],
  instructions: Instructions,
  actor: Actor,
): z.infer<typeof ReportList>[] {
  const mine = actsFor(actor)
  const ended = report.state === 'ended' || report.state === 'read'
  const waits =
    (report.state === 'submitted' || report.state === 'instructed') &&
    mine.some(id => report.readers.includes(id) && !sinceLaid(report, instructions).some(row => row.person_id === id))
  const ordered = instructions.some(row => row.kind === 'order' && mine.includes(row.person_id))
  const todo = parts.some(
    part => (part.state === 'served' || part.state === 'acknowledged') && isAddressee(part, actor),
  )
  const work =
    report.state === 'draft' ||
    report.state === 'instructed' ||
    (report.state === 'ordered' && (report.parts_open === 0 || parts.some(part => part.state === 'answered')))
  const lists: [z.infer<typeof ReportList>, boolean][] = [
    ['waiting', waits],
    ['mine', ordered && !ended],
    ['todo', todo],
    ['work', work && hasRole(actor, 'supervisor')],
    ['sent', report.state === 'ordered' && hasRole(actor, 'supervisor')],
    ['open', !ended],
    ['ended', ended],
  ]
  return lists.filter(([, on]) => on).map(([id]) => id)
}

export function reportRow(
  city: CityContext,
  actor: Actor,
  now: Date,
  report: Report,
  allParts: Parts,
  allInstructions: Instructions,
): z.input<typeof ReportRow> {
  const whole = readsWhole(actor)
  const parts = allParts.filter(({ part }) => part.report_id === report.id && (whole || isAddressee(part, actor)))
  const instructions = allInstructions.filter(row => row.report_id === report.id)
  const order = instructions.findLast(row => row.kind === 'order')
  const at = report.ended_at ?? report.letter_at ?? instructions.at(-1)?.at ?? report.submitted_at ?? report.written_at
  return {
    id: report.id,
    number: report.number,
    letterNumber: report.letter_number,
    title: report.title,
    state: report.state as 'draft',
    stateName: text(`report.state.${report.state}`),
    lists: listsOf(
      report,
      parts.map(({ part }) => part),
      instructions,
      actor,
    ),
    readers: report.readers.flatMap(id => personRef(city, id) ?? []),
    instruction: order?.words ?? null,
    parts: parts.map(row => partRow(city, actor, now, row)),
    late: parts.filter(({ part, clock }) => clock && part.due_at < now).length,
    at: at.toISOString(),
    version: report.version,
  }
}

/** Whether this person may read of it at all. Drafts are the supervisors' own. */
export const maySeeReport = (report: Report, parts: readonly LetterPart[], actor: Actor): boolean =>
  hasRole(actor, 'supervisor') ||
  (report.state !== 'draft' && (readsWhole(actor) || isReader(report, actor))) ||
  parts.some(part => isAddressee(part, actor))
