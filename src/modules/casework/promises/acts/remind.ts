import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import { civilWords } from '../../../../platform/i18n/day-words.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { dayIn } from '../../../registry/index.ts'
import { nextReminder } from '../../rules/promised.ts'
import { onCase } from '../../subject.ts'
import { tellUnit } from '../../tell-unit.ts'

/** The day that an answer named comes near: the unit is told, and on the day itself again (CHECKLIST K75). */
export const remindPromise = act({
  name: 'case.remindPromise',
  on: onCase,
  from: ['replied', 'closed'],
  by: ['system'],
  clause: 'K75',
  hidden: true,
  input: z.object({}),
  shut: ({ remind_on }, _actor, city, now) =>
    remind_on === null || remind_on > dayIn(city, now) ? 'promise_not_near' : null,
  reads: (db, cityId, id) => ({
    handler: db
      .selectFrom('person')
      .select('id')
      .where('city_id', '=', cityId)
      .where('id', '=', eb =>
        eb.selectFrom('case_file').select('handler_id').where('city_id', '=', cityId).where('id', '=', id),
      )
      .where('ended_at', 'is', null),
  }),
  run: (ctx, kase, _input, { handler }) => {
    const day = kase.promised_on as string
    const today = dayIn(ctx.city, ctx.now)
    const which = day > today ? 'near' : day < today ? 'over' : 'today'
    const title = text(`promise.${which}`, { day: civilWords(day) })
    tellUnit(ctx, kase, title, { event: 'mark', handlerLeft: handler.length === 0 })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: kase.unit_id })
    const before = ctx.city.pack.rules.reply.remindBefore?.value ?? []
    return {
      patch: { remind_on: nextReminder(ctx.city.calendar, day, before, today) },
      data: { until: day },
    }
  },
})
