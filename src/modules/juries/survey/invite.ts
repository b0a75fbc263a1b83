import type { Updateable } from 'kysely'
import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import type { Database, Db } from '../../../platform/db/index.ts'
import { openContact } from '../../casework/index.ts'
import { essentialOnly, writeMessage } from '../../intake/index.ts'
import { dayIn } from '../../registry/index.ts'
import { seatAddress } from '../holder.ts'
import { type Jury, MAKERS, notVoting, onJury, onSeat } from '../subject.ts'
import type { KeptCell } from './sample.ts'

/** Links that go out in one act; the desk goes on until none is left. */
const AT_ONCE = 500

const invitesOf = (db: Db, cityId: number, juryId: string) =>
  db
    .selectFrom('survey_invite')
    .leftJoin('appeal', join =>
      join.onRef('appeal.city_id', '=', 'survey_invite.city_id').onRef('appeal.id', '=', 'survey_invite.appeal_id'),
    )
    .select(['survey_invite.seat_id', 'survey_invite.cell', 'survey_invite.appeal_id'])
    .select(['appeal.contact', 'appeal.phone_index', 'appeal.lang'])
    .where('survey_invite.city_id', '=', cityId)
    .where('survey_invite.jury_id', '=', juryId)
    .orderBy('survey_invite.seat_id')
type Invite = Awaited<ReturnType<ReturnType<typeof invitesOf>['execute']>>[number]

/** A link each by message. Who switched messages off since the draw, or whose number is gone, gets none. @returns the seats it went to */
async function sendLinks(
  ctx: ActContext,
  jury: Jury,
  cells: readonly KeptCell[],
  invites: readonly Invite[],
  template: 'survey' | 'survey_again',
): Promise<string[]> {
  const off = await essentialOnly(
    ctx.db,
    ctx.city.id,
    invites.map(row => row.phone_index),
  )
  return invites.flatMap(row => {
    const phone = off.has(row.phone_index?.toString('hex') ?? '') ? null : openContact(ctx.city, row.contact).phone
    if (!phone) return []
    const subject = jury.paper.subjects.find(one => one.id === cells[row.cell]?.subject)
    writeMessage(ctx, {
      appealId: row.appeal_id,
      phone,
      template,
      lang: row.lang,
      vars: { unit: subject?.name ?? '', link: seatAddress(ctx.city, row.seat_id) },
    })
    return row.seat_id
  })
}

const mark = (ctx: ActContext, seats: readonly string[], set: Updateable<Database['survey_invite']>): void => {
  if (seats.length > 0)
    ctx.write(
      ctx.db.updateTable('survey_invite').set(set).where('city_id', '=', ctx.city.id).where('seat_id', 'in', seats),
    )
}

/**
 * Links go to the people drawn, by message (CHECKLIST K107). Who switched messages off since the draw, or whose number is gone, is left
 * out and counted. Whose a seat is stays known until the reminder, an answer or the end of the questionnaire, and nowhere afterwards.
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
    invites: invitesOf(db, cityId, id)
      .where('survey_invite.state', '=', 'drawn')
      .limit(AT_ONCE + 1),
  }),
  run: async (ctx, jury, _input, { sample, invites }) => {
    const cells = sample[0]?.cells as KeptCell[] | undefined
    if (!cells || invites.length === 0) throw new Refusal('no_links_left', { status: 409 })
    const now = invites.slice(0, AT_ONCE)
    const sent = await sendLinks(ctx, jury, cells, now, 'survey')
    const days = ctx.city.pack.rules.juries?.remindAfter?.value
    if (days === undefined) mark(ctx, sent, { state: 'sent', appeal_id: null })
    else {
      const on = Temporal.PlainDate.from(dayIn(ctx.city, ctx.now)).add({ days }).toString()
      mark(ctx, sent, { state: 'sent', remind_on: on })
    }
    const unsent = now.map(row => row.seat_id).filter(id => !sent.includes(id))
    mark(ctx, unsent, { state: 'unsent', appeal_id: null })
    ctx.announce('jury', { id: jury.id })
    const counts = { sent: sent.length, unsent: unsent.length }
    return { data: counts, answer: { ...counts, more: invites.length > AT_ONCE } }
  },
})

/** Who has not answered by the pack's day is reminded, once; with that it is forgotten whose the seat is (CHECKLIST K107). */
export const remindSurvey = act({
  name: 'jury.remind',
  on: onJury,
  by: ['system'],
  clause: 'K107',
  hidden: true,
  input: z.object({}),
  reads: (db, cityId, id) => ({
    sample: db.selectFrom('survey_sample').select('cells').where('city_id', '=', cityId).where('jury_id', '=', id),
    invites: invitesOf(db, cityId, id)
      .select('survey_invite.remind_on')
      .where('survey_invite.remind_on', 'is not', null)
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('jury_issue')
              .select('jury_issue.seat_id')
              .where('jury_issue.city_id', '=', cityId)
              .where('jury_issue.jury_id', '=', id)
              .whereRef('jury_issue.seat_id', '=', 'survey_invite.seat_id'),
          ),
        ),
      )
      .limit(AT_ONCE),
  }),
  run: async (ctx, jury, _input, { sample, invites }) => {
    const today = dayIn(ctx.city, ctx.now)
    const due = invites.filter(row => row.remind_on !== null && row.remind_on <= today)
    const over = notVoting(jury, ctx.now) !== null
    const cells = (sample[0]?.cells ?? []) as KeptCell[]
    const sent = over ? [] : await sendLinks(ctx, jury, cells, due, 'survey_again')
    mark(ctx, sent, { remind_on: null, appeal_id: null, reminded: true })
    const silent = due.map(row => row.seat_id).filter(id => !sent.includes(id))
    mark(ctx, silent, { remind_on: null, appeal_id: null })
    ctx.announce('jury', { id: jury.id })
    return { data: { reminded: sent.length } }
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
