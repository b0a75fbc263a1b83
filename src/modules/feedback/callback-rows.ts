import type { z } from 'zod'
import type { Actor, CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { maskPhone } from '../../rules/text/index.ts'
import { calledBy, openContact, personName, unitRef } from '../casework/index.ts'
import { heldBy } from './rules/hold.ts'
import type { CallbackRow } from './shapes.ts'

/** Call-backs with what a caller has to know of person and case; the caller of this narrows and orders them. */
export const callbackRows = (db: Db, cityId: number) =>
  db
    .selectFrom('callback')
    .innerJoin('case_file', join =>
      join.onRef('case_file.city_id', '=', 'callback.city_id').onRef('case_file.id', '=', 'callback.case_id'),
    )
    .innerJoin('appeal', join =>
      join.onRef('appeal.city_id', '=', 'callback.city_id').onRef('appeal.id', '=', 'callback.appeal_id'),
    )
    .select([
      'callback.id',
      'callback.version',
      'callback.case_id',
      'callback.appeal_id',
      'callback.round',
      'callback.unit_id',
      'callback.state',
      'callback.attempts',
      'callback.next_at',
      'callback.claimed_by',
      'callback.claimed_at',
      'callback.replied_at',
      'callback.done_at',
      'case_file.title',
      'case_file.grade',
      'case_file.item',
      'case_file.pack_version',
      'appeal.number',
      'appeal.contact',
      'appeal.anonymous',
      'appeal.reply_by',
      'appeal.text',
      'appeal.received_at',
    ] as const)
    .where('callback.city_id', '=', cityId)
    .where('case_file.city_id', '=', cityId)
    .where('appeal.city_id', '=', cityId)

type Found = Awaited<ReturnType<ReturnType<typeof callbackRows>['execute']>>[number]

export function callbackRow(city: CityContext, row: Found, now: Date): z.input<typeof CallbackRow> {
  const contact = openContact(city, row.contact)
  const pending = row.state === 'pending'
  return {
    id: row.id,
    caseId: row.case_id,
    appealId: row.appeal_id,
    number: row.number,
    title: row.title,
    grade: row.grade ?? 'green',
    unit: unitRef(city, row.unit_id)?.name ?? city.name,
    name: calledBy(contact.name, row.anonymous),
    phone: contact.phone ? maskPhone(contact.phone) : null,
    replyBy: row.reply_by as 'sms',
    repliedAt: row.replied_at.toISOString(),
    attempts: row.attempts,
    maxAttempts: city.pack.rules.callback.attempts.value,
    nextAt: pending ? row.next_at.toISOString() : null,
    round: row.round,
    state: row.state as 'pending',
    claimedBy: pending ? personName(city, heldBy(row, now)) : null,
    version: row.version,
  }
}

/** The units whose work a person may not ask about: their own, up to the top (CHECKLIST K53). */
export const ownUnits = (actor: Actor): string[] =>
  actor.kind === 'staff' ? [...new Set(actor.posts.flatMap(post => post.path))] : []
