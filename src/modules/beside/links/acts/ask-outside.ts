import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { normalizePhone } from '../../../../rules/text/index.ts'
import { onCase } from '../../../casework/index.ts'
import { linkAddress } from '../../../intake/index.ts'
import { sealReceiver } from '../receiver.ts'
import { untilOf } from '../until.ts'

/**
 * Somebody outside (a property firm, a contractor) is given a task by a link (CHECKLIST K73). Shown is only what the handler
 * writes and picks; the unit stays answerable, and its limit runs on.
 */
export const askOutside = act({
  name: 'case.askOutside',
  on: onCase,
  from: ['dispatched', 'signed', 'paused', 'on_ledger'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K73',
  secret: true,
  input: z.object({
    name: z.string().trim().min(2).max(60).describe('firm or person'),
    phone: z.string().trim().max(30).optional().describe('the link is sent there; left out: it is handed over by hand'),
    words: z.string().trim().min(4).max(1000).describe('what is to be done; no personal data of the appellant'),
    place: z.boolean().default(true).describe('show the place of the matter'),
    fileIds: z.array(z.uuid()).max(9).default([]).describe('pictures of the appeal that they may see'),
    until: z.iso.date().optional(),
  }),
  shut: (_kase, _actor, { pack }) => (pack.rules.outside ? null : 'not_in_pack'),
  reads: (db, cityId, id) => ({
    files: db
      .selectFrom('file')
      .innerJoin('appeal', join =>
        join.onRef('appeal.city_id', '=', 'file.city_id').onRef('appeal.id', '=', 'file.subject_id'),
      )
      .select('file.id')
      .where('file.city_id', '=', cityId)
      .where('appeal.city_id', '=', cityId)
      .where('appeal.case_id', '=', id),
  }),
  run: (ctx, kase, input, { files }) => {
    const { city } = ctx
    const rule = city.pack.rules.outside
    if (!rule) throw new Refusal('not_in_pack', { status: 409 })
    const phone = input.phone ? normalizePhone(input.phone) : null
    if (input.phone && !phone) throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    const shown = input.fileIds.map(id => id.toLowerCase())
    const own = new Set(files.map(row => row.id))
    const strange = shown.flatMap((id, n) => (own.has(id) ? [] : [{ path: `fileIds.${n}`, code: 'file_gone' }]))
    if (strange.length > 0) throw new Refusal('bad_input', { fields: strange })
    const until = untilOf(city, rule.longest.value, input.until, ctx.now)
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('link').values({
        city_id: city.id,
        id,
        version: 1,
        case_id: kase.id,
        kind: 'outsider',
        state: 'asked',
        appeal_id: null,
        receiver: sealReceiver(city, { name: input.name, phone }),
        words: input.words,
        place_text: input.place ? kase.place_text : null,
        shown,
        waits: false,
        unit_id: kase.unit_id,
        asked_by: ctx.actor.id,
        asked_at: ctx.now,
        until,
        done: null,
        answer: null,
        answered_at: null,
      }),
    )
    if (phone) ctx.follow('link.message', { link: id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      data: { link: id, until: until.toISOString(), files: shown.length, sent: phone !== null },
      answer: { link: id, until: until.toISOString(), address: linkAddress(city, id) },
    }
  },
})
