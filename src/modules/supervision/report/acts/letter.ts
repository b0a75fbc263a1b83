import { sql } from 'kysely'
import { z } from 'zod'
import { type ActContext, act } from '../../../../platform/acts/index.ts'
import { openClock, stopClock } from '../../../casework/index.ts'
import { tellOf, told } from '../../tell.ts'
import { isAddressee, type LetterPart, onLetter, reportRules } from '../subject.ts'

const ADDRESSEES = ['handler', 'unit_head', 'leader'] as const
const IN_UNIT = ['handler', 'unit_head'] as const

const numberOf = (db: ActContext['db'], cityId: number, id: string) =>
  db
    .selectFrom('special_report')
    .innerJoin('letter_part', join =>
      join
        .onRef('letter_part.city_id', '=', 'special_report.city_id')
        .onRef('letter_part.report_id', '=', 'special_report.id'),
    )
    .select(['special_report.letter_number as number', 'special_report.state'])
    .where('special_report.city_id', '=', cityId)
    .where('letter_part.city_id', '=', cityId)
    .where('letter_part.id', '=', id)

const notYours = (part: LetterPart, actor: Parameters<typeof isAddressee>[1]) =>
  isAddressee(part, actor) ? null : 'letter_not_to_you'

const changed = (ctx: ActContext, part: LetterPart) =>
  ctx.announce('report', { id: part.report_id, unit: part.unit_id })

/** Whom a part is to: its leader by name, or the heads and liaisons of its unit. */
const toPart = (part: LetterPart) =>
  part.person_id ? { people: [part.person_id] } : ({ roles: ['unit_head', 'coordinator'], unit: part.unit_id } as const)

/** The reading receipt: who first had the letter open, and when; not yet acknowledging (CHECKLIST K84). */
export const openLetter = act({
  name: 'letter.open',
  on: onLetter,
  from: ['served'],
  by: ADDRESSEES,
  within: IN_UNIT,
  clause: 'F13 K84',
  hidden: true,
  input: z.object({}),
  shut: (part, actor) => notYours(part, actor) ?? (part.opened_at === null ? null : 'slip_opened_before'),
  run: (ctx, part) => {
    changed(ctx, part)
    return { patch: { opened_at: ctx.now, opened_by: ctx.actor.id }, data: { report: part.report_id } }
  },
})

/** The addressee has the letter; the limit to answer has been running since it was served. */
export const acknowledgeLetter = act({
  name: 'letter.acknowledge',
  on: onLetter,
  from: ['served'],
  to: 'acknowledged',
  by: ADDRESSEES,
  within: IN_UNIT,
  clause: 'F13 K84',
  key: 'S',
  primaryIn: ['served'],
  input: z.object({}),
  shut: notYours,
  run: (ctx, part) => {
    changed(ctx, part)
    return { patch: { acknowledged_at: ctx.now, acknowledged_by: ctx.actor.id }, data: { report: part.report_id } }
  },
})

/** The written answer of the unit's head, or of the leader in charge: what was done, what remains until when. */
export const answerLetter = act({
  name: 'letter.answer',
  on: onLetter,
  from: ['served', 'acknowledged'],
  to: 'answered',
  by: ['unit_head', 'leader'],
  within: ['unit_head'],
  clause: 'F13',
  key: 'R',
  primaryIn: ['acknowledged'],
  input: z.object({ text: z.string().trim().min(10).max(3000) }),
  shut: notYours,
  reads: (db, cityId, id) => ({ report: numberOf(db, cityId, id) }),
  run: (ctx, part, { text }, { report }) => {
    const onTime = stopClock(ctx, { id: part.clock_id, due_at: part.due_at })
    tellOf(ctx, {
      event: 'report',
      subject: { kind: 'report', id: part.report_id },
      title: told('letter.answered', { number: report[0]?.number ?? '' }),
      roles: ['supervisor'],
    })
    changed(ctx, part)
    return {
      patch: {
        answer: text,
        answered_at: ctx.now,
        answered_by: ctx.actor.id,
        on_time: onTime,
        ...(part.acknowledged_at ? {} : { acknowledged_at: ctx.now, acknowledged_by: ctx.actor.id }),
      },
      data: { report: part.report_id, round: part.round, onTime },
    }
  },
})

/** The answer holds: this addressee is done. */
export const settleLetter = act({
  name: 'letter.settle',
  on: onLetter,
  from: ['answered'],
  to: 'settled',
  by: ['supervisor'],
  clause: 'F13',
  key: 'T',
  primaryIn: ['answered'],
  input: z.object({}),
  run: (ctx, part) => {
    ctx.write(
      ctx.db
        .updateTable('special_report')
        .set(eb => ({ parts_open: eb('parts_open', '-', sql.lit(1)), version: eb('version', '+', sql.lit(1)) }))
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', part.report_id),
    )
    changed(ctx, part)
    return { patch: { settled_at: ctx.now, settled_by: ctx.actor.id }, data: { report: part.report_id } }
  },
})

/** The answer does not hold: once more, with a limit of its own; the first verdict on its time stays in the ledger. */
export const sendBackLetter = act({
  name: 'letter.sendBack',
  on: onLetter,
  from: ['answered'],
  to: 'acknowledged',
  by: ['supervisor'],
  clause: 'F13',
  key: 'B',
  input: z.object({ words: z.string().trim().min(5).max(1000).describe('what is lacking') }),
  reads: (db, cityId, id) => ({ report: numberOf(db, cityId, id) }),
  run: (ctx, part, { words }, { report }) => {
    const clock = openClock(ctx, {
      kind: 'letter',
      unit: part.unit_id,
      person: part.person_id,
      limit: reportRules(ctx.city).again.value,
      round: part.round + 1,
      caseId: null,
      subject: { kind: 'report', id: part.report_id },
    })
    tellOf(ctx, {
      event: 'report',
      subject: { kind: 'report', id: part.report_id },
      title: told('letter.sentBack', { number: report[0]?.number ?? '' }),
      ...toPart(part),
    })
    changed(ctx, part)
    return {
      patch: { back_words: words, round: part.round + 1, clock_id: clock.id, due_at: clock.due, on_time: null },
      data: { report: part.report_id, round: part.round + 1, due: clock.due.toISOString() },
    }
  },
})

/** 催办: the addressee is reminded by name. Limits that run out remind by themselves. */
export const urgeLetter = act({
  name: 'letter.urge',
  on: onLetter,
  from: ['served', 'acknowledged'],
  by: ['supervisor', 'leader'],
  clause: 'F13',
  key: 'U',
  input: z.object({}),
  reads: (db, cityId, id) => ({ report: numberOf(db, cityId, id) }),
  run: (ctx, part, _input, { report }) => {
    tellOf(ctx, {
      event: 'report',
      subject: { kind: 'report', id: part.report_id },
      title: told('letter.urged', { number: report[0]?.number ?? '' }),
      ...toPart(part),
    })
    changed(ctx, part)
    return { patch: { urged: part.urged + 1 }, data: { report: part.report_id, times: part.urged + 1 } }
  },
})
