import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import {
  AppealKind,
  type CaseFile,
  checkItem,
  checkPlace,
  noteDecision,
  onCase,
  openContact,
  PinnedPlace,
  pointsTo,
  taughtRulings,
  tellUnit,
  unitFor,
  unitRef,
} from '../../casework/index.ts'
import { placeAgain } from '../../places/index.ts'
import { correctContacts } from '../data-request/correct.ts'
import { followLink, writeMessage } from '../messages.ts'
import type { Appeal } from '../subject.ts'

const PLACE = ['place_unit', 'place_text', 'place_id', 'place_grid', 'lng', 'lat'] as const

const Contact = z.object({
  appeal: z.uuid(),
  name: z.string().trim().min(1).max(50).optional(),
  phone: z.string().trim().max(30).optional(),
})

/**
 * Puts right what was taken down wrong: kind, item, place, and name or number of somebody who asks (CHECKLIST K50). The ledger
 * keeps which of them changed, and no name or number; both the old and the new number are told, so that nobody takes a matter
 * over in silence. What the person said themselves is never changed. Where the right place or item leads to another unit than
 * the one that has the case, that is shown until a person decides; nothing moves by itself.
 */
export const correctCase = act({
  name: 'case.correct',
  on: onCase,
  from: ['received', 'accepted', 'dispatched', 'signed', 'disputed', 'paused', 'on_ledger', 'replied', 'raised'],
  by: ['operator', 'dispatcher', 'supervisor'],
  clause: 'K50',
  input: z.object({
    kind: AppealKind.optional(),
    item: z.string().optional().describe('the right item of the event list, once there is one'),
    place: PinnedPlace.extend({ text: z.string().trim().max(200).nullable(), unit: z.string().nullable() })
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
  run: async (ctx, kase, input, { appeals }) => {
    const { kind, item, place, contact } = input
    if (place) checkPlace(ctx.city, place.unit)
    const there = place ? await placeAgain(ctx.db, ctx.city, kase, place) : null
    const turned = contact ? correctOne(ctx, appeals, contact) : null
    const moved = there !== null && PLACE.some(column => there[column] !== kase[column])
    const renamed = kind !== undefined && kind !== kase.kind
    const listed = item !== undefined && item !== kase.item
    if (listed) checkListing(ctx, kase, item)
    if (!turned && !moved && !renamed && !listed)
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
    const right = {
      ...(renamed ? { kind } : {}),
      ...(listed ? { item } : {}),
      ...(moved ? there : {}),
    }
    const elsewhere = moved || listed ? await whereTo(ctx, kase, right) : kase.points_to
    if (elsewhere !== null && elsewhere !== kase.points_to)
      tellUnit(ctx, kase, text('told.pointsTo', { unit: unitRef(ctx.city, elsewhere)?.name ?? elsewhere }))
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { ...right, points_to: elsewhere },
      data: {
        note,
        ...(renamed ? { kind: { from: kase.kind, to: kind } } : {}),
        ...(listed ? { item: { from: kase.item, to: item } } : {}),
        ...(moved
          ? {
              place: {
                from: kase.place_unit,
                to: there.place_unit,
                words: there.place_text !== kase.place_text,
                pin: there.lng !== kase.lng || there.lat !== kase.lat,
              },
            }
          : {}),
        ...(turned ? { contact: turned } : {}),
        ...(elsewhere !== kase.points_to ? { pointsTo: elsewhere } : {}),
      },
    }
  },
})

/** An item is chosen at acceptance; from then on it may be put right, and the choice is learned from. */
function checkListing(ctx: ActContext, kase: CaseFile, item: string): void {
  if (kase.item === null) throw new Refusal('bad_input', { fields: [{ path: 'item', code: 'item_at_acceptance' }] })
  checkItem(ctx.city, item)
  noteDecision(ctx, kase.id, 'item', item, undefined)
}

const WITH_UNIT = ['dispatched', 'signed', 'paused', 'on_ledger']

/** The unit that has to be asked about, with what is right now; null where it is the same, or nobody has the case yet. */
async function whereTo(ctx: ActContext, kase: CaseFile, right: { item?: string; place_unit?: string | null }) {
  if (!WITH_UNIT.includes(kase.state)) return null
  const { pack } = ctx.city
  const now = { ...kase, ...right }
  const taught = await taughtRulings(
    ctx.db,
    ctx.city.id,
    [kase.item, now.item].flatMap(code => code ?? []),
  )
  return pointsTo({
    unit: kase.unit_id,
    pointsTo: kase.points_to,
    before: unitFor(pack, taught, kase.item, kase.place_unit),
    after: unitFor(pack, taught, now.item, now.place_unit),
  })
}

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
          lang: appeal.lang,
          vars: { receipt: appeal.number, link: followLink(ctx.city) },
        })
  return changes
}
