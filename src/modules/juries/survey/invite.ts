import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { openContact } from '../../casework/index.ts'
import { essentialOnly, writeMessage } from '../../intake/index.ts'
import { seatAddress } from '../holder.ts'
import { MAKERS, onJury, onSeat } from '../subject.ts'
import type { KeptCell } from './sample.ts'

/** Links that go out in one act; the desk goes on until none is left. */
const AT_ONCE = 500

/**
 * Links go to the people drawn, by message (CHECKLIST K107). With that it is forgotten whose a seat is: what is kept is that a link
 * was sent. Who switched messages off since the draw, or whose number is gone, is left out and counted.
 */
act({
  name: 'jury.sendLinks',
  on: onJury,
  from: ['open'],
  by: MAKERS,
  clause: 'F11 K107',
  hidden: true,
  input: z.object({}),
  reads: (db, cityId, id) => ({
    sample: db.selectFrom('survey_sample').select('cells').where('city_id', '=', cityId).where('jury_id', '=', id),
    invites: db
      .selectFrom('survey_invite')
      .leftJoin('appeal', join =>
        join.onRef('appeal.city_id', '=', 'survey_invite.city_id').onRef('appeal.id', '=', 'survey_invite.appeal_id'),
      )
      .select(['survey_invite.seat_id', 'survey_invite.cell', 'survey_invite.appeal_id'])
      .select(['appeal.contact', 'appeal.phone_index', 'appeal.lang'])
      .where('survey_invite.city_id', '=', cityId)
      .where('survey_invite.jury_id', '=', id)
      .where('survey_invite.state', '=', 'drawn')
      .orderBy('survey_invite.seat_id')
      .limit(AT_ONCE + 1),
  }),
  run: async (ctx, jury, _input, { sample, invites }) => {
    const cells = sample[0]?.cells as KeptCell[] | undefined
    if (!cells || invites.length === 0) throw new Refusal('no_links_left', { status: 409 })
    const now = invites.slice(0, AT_ONCE)
    const off = await essentialOnly(
      ctx.db,
      ctx.city.id,
      now.map(row => row.phone_index),
    )
    const sent: string[] = []
    for (const row of now) {
      const phone = off.has(row.phone_index?.toString('hex') ?? '') ? null : openContact(ctx.city, row.contact).phone
      if (!phone) continue
      const subject = jury.paper.subjects.find(one => one.id === cells[row.cell]?.subject)
      writeMessage(ctx, {
        appealId: row.appeal_id,
        phone,
        template: 'survey',
        lang: row.lang,
        vars: { unit: subject?.name ?? '', link: seatAddress(ctx.city, row.seat_id) },
      })
      sent.push(row.seat_id)
    }
    const mark = (state: string, seats: string[]) =>
      seats.length > 0 &&
      ctx.write(
        ctx.db
          .updateTable('survey_invite')
          .set({ state, appeal_id: null })
          .where('city_id', '=', ctx.city.id)
          .where('seat_id', 'in', seats),
      )
    mark('sent', sent)
    const unsent = now.map(row => row.seat_id).filter(id => !sent.includes(id))
    mark('unsent', unsent)
    ctx.announce('jury', { id: jury.id })
    const counts = { sent: sent.length, unsent: unsent.length }
    return { data: counts, answer: { ...counts, more: invites.length > AT_ONCE } }
  },
})

/** Whoever has the link looks at the questionnaire; that it was opened is counted, when is not kept. */
act({
  name: 'seat.look',
  on: onSeat,
  by: ['owner'],
  clause: 'K107',
  silent: true,
  hidden: true,
  input: z.object({}),
  run: (ctx, seat) => {
    ctx.write(
      ctx.db
        .updateTable('survey_invite')
        .set({ opened: true })
        .where('city_id', '=', ctx.city.id)
        .where('seat_id', '=', seat.id),
    )
    return {}
  },
})
