import { z } from 'zod'
import { act, Refusal } from '../../../../platform/acts/index.ts'
import { attachFiles } from '../../../../platform/files/index.ts'
import { maskPersonalData } from '../../../../rules/text/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { mainOf } from '../../parts.ts'
import { knownOf } from '../../rules/known-data.ts'
import { onCase } from '../../subject.ts'

/**
 * What an answer left for a day is done, and everybody who asked is told (CHECKLIST K75). The case stays as it is: it was answered, and
 * whoever is not satisfied has their own ways.
 */
export const restDone = act({
  name: 'case.restDone',
  on: onCase,
  from: ['replied', 'closed'],
  by: ['handler', 'unit_head'],
  within: ['handler', 'unit_head'],
  clause: 'K75',
  input: z.object({
    publicText: z.string().trim().min(10).max(2000).describe('what was done; the person reads it'),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  shut: kase => (kase.promised_on === null ? 'nothing_promised' : null),
  reads: (db, cityId, id) => ({
    replies: db
      .selectFrom('reply')
      .select('id')
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .where('until', 'is not', null)
      .orderBy('at', 'desc')
      .limit(1),
    appeals: db
      .selectFrom('appeal')
      .select(['contact', 'behalf', 'place_text', 'text'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id),
  }),
  run: async (ctx, kase, { publicText, fileIds }, { replies, appeals }) => {
    const [reply] = replies
    if (!reply || ctx.actor.kind !== 'staff') throw new Refusal('nothing_promised', { status: 409 })
    const until = kase.promised_on as string
    // The appeals of a part are those of the case that it was parted from.
    const main = await mainOf(ctx, kase)
    const onTime = dayIn(ctx.city, ctx.now) <= until
    await attachFiles(ctx, {
      ids: fileIds,
      owner: `staff:${ctx.actor.id}`,
      subjectKind: 'reply',
      subjectId: reply.id,
      most: ctx.city.pack.rules.files.count.value,
    })
    ctx.insert('reply_rest', {
      city_id: ctx.city.id,
      reply_id: reply.id,
      case_id: kase.id,
      public_text: publicText,
      masked_text: maskPersonalData(publicText, knownOf(ctx.city, main?.appeals ?? appeals)).masked,
      on_time: onTime,
      by_person: ctx.actor.id,
      at: ctx.now,
    })
    ctx.follow('message.case', { caseId: main?.kase.id ?? kase.id, template: 'rest_done', unit: kase.unit_id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    return {
      patch: { promised_on: null, remind_on: null },
      data: { reply: reply.id, until, onTime, files: fileIds.length },
    }
  },
})
