import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { civilWords } from '../../platform/i18n/day-words.ts'
import { hasText, type Text, text } from '../../platform/i18n/texts.ts'
import { stepName } from './further/of-case.ts'
import { unitRef } from './present.ts'
import { markNamed } from './rules/marks.ts'
import { personInUnit, personName, unitOfPerson } from './rules/person-in-unit.ts'
import type { TimelineEntry } from './shapes.ts'
import type { CaseFile } from './subject.ts'

interface Bodies {
  replies: { id: string; public_text: string; rest: string | null }[]
  notes: { id: string; text: string }[]
  dispatches: { round: number; return_reason: string | null }[]
  rulings: { reason: string | null }[]
  appealIds: string[]
}

const MAIN = new Set([
  'appeal.submit',
  'appeal.register',
  'appeal.import',
  'case.accept',
  'case.dispatch',
  'case.handOn',
  'case.submit',
  'case.invite',
  'case.coAnswered',
  'case.sendBack',
  'case.reply',
  'case.return',
  'case.arbitrate',
  'case.rehandle',
  'case.raise',
  'case.close',
  'case.decline',
  'case.answerAtOnce',
  'case.passOn',
  'case.passedBack',
  'case.settle',
  'case.further',
  'case.part',
  'case.reroute',
  'case.splitOff',
  'case.furtherDone',
  'case.restDone',
])
const CONTACT = new Set([
  'appeal.add',
  'appeal.urge',
  'appeal.ask',
  'appeal.withdraw',
  'case.respond',
  'case.askPerson',
  'case.askOutside',
  'case.linkAnswered',
  'case.linkSilent',
  'callback.attempt',
  'appeal.rate',
  'appeal.notSolved',
  'appeal.reveal',
  'verdict.noContact',
])

/** Acts whose words were kept as a note; the entry names it. */
const WITH_NOTE = new Set([
  ...['case.note', 'case.splitOff', 'case.correct', 'case.reroute', 'case.stays'],
  ...['case.reopen', 'case.settle', 'case.handOn'],
])

/**
 * What happened, newest first, read from the ledger itself: there is no second history that could tell otherwise. Words
 * that the ledger does not keep (notes, answers, reasons) are joined from their tables.
 */
export async function timelineOf(db: Db, city: CityContext, kase: CaseFile, bodies: Bodies) {
  const callbacks = await db
    .selectFrom('callback')
    .select('id')
    .where('city_id', '=', city.id)
    .where('case_id', '=', kase.id)
    .execute()
  const rows = await db
    .selectFrom('ledger_entry')
    .leftJoin('ledger_leaf', join =>
      join
        .onRef('ledger_leaf.city_id', '=', 'ledger_entry.city_id')
        .onRef('ledger_leaf.entry_id', '=', 'ledger_entry.id'),
    )
    .select([
      'ledger_entry.id',
      'ledger_entry.at',
      'ledger_entry.act',
      'ledger_entry.actor',
      'ledger_entry.unit_id',
      'ledger_entry.data',
      'ledger_leaf.leaf_index',
    ])
    .where('ledger_entry.city_id', '=', city.id)
    .where('ledger_entry.subject_id', 'in', [kase.id, ...bodies.appealIds, ...callbacks.map(row => row.id)])
    .orderBy('ledger_entry.at', 'desc')
    .orderBy('ledger_entry.id', 'desc')
    .limit(300)
    .execute()
  const nameOf = (id: string | null) => personName(city, id)
  // "B for A": who stood in is told with the name of the one they stood in for (CHECKLIST K70).
  const doerOf = (actor: string | null, principal: unknown) => {
    const other = typeof principal === 'string' ? nameOf(principal) : null
    if (actor && other) return text('actor.for', { actor, other })
    return actor === null ? null : { zh: actor, en: actor }
  }
  const entries = rows
    .filter(row => row.act !== 'callback.claim')
    .map((row, i): z.input<typeof TimelineEntry> => {
      const data = row.data as Record<string, unknown>
      const [who = '', id = ''] = row.actor.split(':')
      return {
        id: row.id,
        at: row.at.toISOString(),
        act: row.act,
        title: titleOf(row.act, data),
        detail: detailOf(city, row.act, data),
        body: bodyOf(row.act, data, bodies),
        actor: who === 'staff' ? doerOf(nameOf(id), data.for) : text(`actor.${who}`),
        unit: placeOf(city, who === 'staff' ? id : null, typeof data.unit === 'string' ? data.unit : row.unit_id),
        weight: i === 0 && kase.closed_at === null ? 'now' : MAIN.has(row.act) ? 'main' : 'minor',
        kind: row.act === 'case.note' ? 'note' : CONTACT.has(row.act) ? 'contact' : 'flow',
        ledgerIndex: row.leaf_index,
      }
    })
  return { entries, nameOf }
}

/** Beside the name of somebody stands where that person works: a dispatcher is not of the unit that the case goes to. */
function placeOf(city: CityContext, person: string | null, unit: string | null): Text | null {
  const home = person && !personInUnit(city, person, unit) ? unitOfPerson(city, person) : null
  return unitRef(city, home ?? unit)?.name ?? null
}

function titleOf(act: string, data: Record<string, unknown>): Text {
  if (act === 'callback.attempt' || act === 'appeal.rate' || act === 'appeal.notSolved') {
    const result = typeof data.result === 'string' ? data.result : 'no_answer'
    return text(`happened.${act === 'callback.attempt' ? 'callback' : 'rated'}`, { result: text(`verdict.${result}`) })
  }
  if (act === 'case.decideTime')
    return text(`happened.time.${data.granted ? 'granted' : 'refused'}`, { what: text(`time.${data.kind}`) })
  if (act === 'case.arbitrate') return text(`happened.ruled.${data.ruling}`)
  if (act === 'case.return' && data.byRule) return text('happened.returnByRule')
  const key = `happened.${act}`
  return hasText(key) ? text(key) : text(`act.${act}`)
}

function detailOf(city: CityContext, act: string, data: Record<string, unknown>): Text | null {
  const unit = typeof data.unit === 'string' ? unitRef(city, data.unit)?.name : undefined
  if (act === 'case.dispatch' || act === 'case.rehandle') {
    return unit ? text('happened.detail.dispatch', { unit, limit: limitWords(String(data.limit ?? '')) }) : null
  }
  if (act === 'case.handOn' && unit) {
    const person = typeof data.person === 'string' ? personName(city, data.person) : null
    return person ? text('happened.detail.handOn', { unit, person }) : unit
  }
  if (act === 'case.accept') {
    const item = typeof data.item === 'string' ? city.pack.items.get(data.item)?.name : undefined
    const grade = city.pack.rules.grades.find(row => row.code === data.grade)?.name
    return item && grade ? text('happened.detail.accept', { item, grade }) : null
  }
  if (act === 'case.return') {
    const ground = city.pack.rules.returns.bases.find(row => row.code === data.ground)?.name
    return ground ?? null
  }
  if (act === 'case.arbitrate' && typeof data.right === 'string')
    return text('happened.detail.right', { unit: unitRef(city, data.right)?.name ?? city.name })
  if ((act === 'case.correct' || act === 'case.reroute') && typeof data.pointsTo === 'string')
    return text(`happened.detail.${act}`, { unit: unitRef(city, data.pointsTo)?.name ?? data.pointsTo })
  if (act === 'case.further') return stepName(city, String(data.step))
  if (act === 'case.decline') return city.pack.rules.decline.find(row => row.code === data.ground)?.name ?? null
  if (act === 'case.passOn' || act === 'case.passedBack') {
    const body = city.pack.rules.passing?.find(row => row.code === data.body)?.name
    return body ? text('happened.detail.passed', { body, receipt: String(data.receipt ?? '') }) : null
  }
  if (act === 'case.linkAnswered' || act === 'case.linkSilent') return text(`happened.detail.link.${data.kind}`)
  if (act === 'clock.mark') return markNamed(city.pack.rules, String(data.kind), String(data.mark))?.name ?? null
  if (act === 'case.reply') {
    const inTime = text(data.onTime ? 'happened.detail.onTime' : 'happened.detail.late')
    const kept =
      typeof data.until === 'string'
        ? text('happened.detail.until', { kept: inTime, day: civilWords(data.until) })
        : inTime
    const way = city.pack.rules.ways?.find(row => row.code === data.way)?.name
    return way ? text('happened.detail.way', { kept, way }) : kept
  }
  if (act === 'case.restDone')
    return text(data.onTime ? 'happened.detail.restDone.onTime' : 'happened.detail.restDone.late', {
      day: civilWords(String(data.until)),
    })
  if (act === 'case.remindPromise') return civilWords(String(data.until))
  if (act === 'case.tellMissing')
    return text(Number(data.n) > 1 ? 'happened.detail.toldAgain' : 'happened.detail.told', {
      n: Number(data.n),
      items: Number(data.items),
    })
  return null
}

/** A limit in words: 30 分钟, 24 小时, 3 个工作日, 5 天. */
export function limitWords(limit: string): Text {
  const match = /^(\d+)(min|h|wd|d)$/.exec(limit)
  return match ? text(`limit.${match[2]}`, { n: match[1] ?? '' }) : { zh: limit, en: limit }
}

function bodyOf(act: string, data: Record<string, unknown>, bodies: Bodies): string | null {
  if (act === 'case.reply' || act === 'case.answerAtOnce')
    return bodies.replies.find(row => row.id === data.reply)?.public_text ?? null
  if (act === 'case.restDone') return bodies.replies.find(row => row.id === data.reply)?.rest ?? null
  if (WITH_NOTE.has(act)) return bodies.notes.find(row => row.id === data.note)?.text ?? null
  if (act === 'case.arbitrate') return bodies.rulings.at(-1)?.reason ?? null
  if (act === 'case.return') return bodies.dispatches.find(row => row.round === data.round)?.return_reason ?? null
  return null
}
