import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { AppealKind, checkPlace, onCase, openContact } from '../../casework/index.ts'
import { correctContacts } from '../data-request/correct.ts'
import { followLink, writeMessage } from '../messages.ts'
import type { Appeal } from '../subject.ts'

const Contact = z.object({
  appeal: z.uuid(),
  name: z.string().trim().min(1).max(50).optional(),
  phone: z.string().trim().max(30).optional(),
})

/**
 * Puts right what was taken down wrong: kind, place, and name or number of somebody who asks (CHECKLIST K50). The ledger keeps
 * which of them changed, and no name or number; both the old and the new number are told, so that nobody takes a matter over
 * in silence. What the person said themselves is never changed.
 */
export const correctCase = act({
  name: 'case.correct',
  on: onCase,
  from: ['received', 'accepted', 'dispatched', 'signed', 'disputed', 'paused', 'on_ledger', 'replied', 'raised'],
  by: ['operator', 'dispatcher', 'supervisor'],
  clause: 'K50',
  input: z.object({
    kind: AppealKind.optional(),
    place: z
      .object({ text: z.string().trim().max(200).nullable(), unit: z.string().nullable() })
      .optional()
      .describe('the place as a whole; null: not known'),
    contact: Contact.optional(),
    reason: z.string().trim().min(4).max(500).describe('how it was found out; inside only'),
  }),
  reads: (db, cityId, id) => ({
    appeals: db
      .selectFrom('appeal')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .forNoKeyUpdate(),
  }),
  run: (ctx, kase, input, { appeals }) => {
    const { kind, place, contact } = input
    if (place) checkPlace(ctx.city, place.unit)
    const turned = contact ? correctOne(ctx, appeals, contact) : null
    const moved = place !== undefined && (place.unit !== kase.place_unit || place.text !== kase.place_text)
    const renamed = kind !== undefined && kind !== kase.kind
    if (!turned && !moved && !renamed)
      throw new Refusal('bad_input', { fields: [{ path: 'reason', code: 'nothing_corrected' }] })
    const note = ctx.id()
    ctx.write(
      ctx.db.insertInto('case_note').values({
        city_id: ctx.city.id,
        id: note,
        case_id: kase.id,
        text: input.reason,
        mentions: [],
        by_person: ctx.actor.id,
        at: ctx.now,
      }),
    )
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { ...(renamed ? { kind } : {}), ...(moved ? { place_unit: place.unit, place_text: place.text } : {}) },
      data: {
        note,
        ...(renamed ? { kind: { from: kase.kind, to: kind } } : {}),
        ...(moved ? { place: { from: kase.place_unit, to: place.unit, words: place.text !== kase.place_text } } : {}),
        ...(turned ? { contact: turned } : {}),
      },
    }
  },
})

/** @returns which of name and number changed; null if neither did */
function correctOne(ctx: ActContext, appeals: readonly Appeal[], right: z.output<typeof Contact>) {
  const refuse = (path: string, code: string) => new Refusal('bad_input', { fields: [{ path, code }] })
  const appeal = appeals.find(row => row.id === right.appeal)
  if (!appeal) throw refuse('contact.appeal', 'unknown_appeal')
  const phone = right.phone ? normalizePhone(right.phone) : null
  if (right.phone && !phone) throw refuse('contact.phone', 'bad_phone')
  const known = openContact(ctx.city, appeal.contact)
  const changes = {
    appeal: appeal.id,
    name: right.name !== undefined && right.name !== known.name,
    phone: phone !== null && phone !== known.phone,
  }
  if (!changes.name && !changes.phone) return null
  correctContacts(ctx, [appeal], { name: right.name ?? null, phone })
  if (changes.phone)
    for (const number of [known.phone, phone])
      if (number)
        writeMessage(ctx, {
          appealId: appeal.id,
          phone: number,
          template: 'contact_changed',
          vars: { receipt: appeal.number, link: followLink(ctx.city) },
        })
  return changes
}
