import { z } from 'zod'
import { notFound, Refusal, view } from '../../../platform/acts/index.ts'
import { dayWords } from '../../../platform/i18n/day-words.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dueOf, limitOf, personName, reopenUntil, unitRef } from '../../casework/index.ts'
import { under } from '../../registry/index.ts'
import { callbackRow, callbackRows, ownUnits } from '../callback-rows.ts'
import { consequencesOf, scriptOf } from '../rules/script.ts'
import { CallbackDetail } from '../shapes.ts'

/** One call: what was asked and answered, the words to say, what was tried before, what follows (CHECKLIST K53). */
export const getCallback = view({
  name: 'callback.get',
  route: 'GET /api/callbacks/{id}',
  by: ['caller_back', 'supervisor'],
  input: z.object({ id: z.uuid() }),
  output: CallbackDetail,
  async run(context, { id }) {
    const { db, actor, now } = context
    let { city } = context
    const row = await callbackRows(db, city.id).where('callback.id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    city = under(city, row.pack_version)
    if (ownUnits(actor).includes(row.unit_id)) throw new Refusal('callback_own_unit', { status: 403 })
    const [reply, attempts, verdicts] = await Promise.all([
      db
        .selectFrom('reply')
        .select('public_text')
        .where('city_id', '=', city.id)
        .where('case_id', '=', row.case_id)
        .where('round', '=', row.round)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      db
        .selectFrom('callback_attempt')
        .innerJoin('callback', join =>
          join
            .onRef('callback.city_id', '=', 'callback_attempt.city_id')
            .onRef('callback.id', '=', 'callback_attempt.callback_id'),
        )
        .select([
          'callback_attempt.at',
          'callback_attempt.result',
          'callback_attempt.by_person',
          'callback_attempt.note',
        ])
        .where('callback_attempt.city_id', '=', city.id)
        .where('callback.city_id', '=', city.id)
        .where('callback.case_id', '=', row.case_id)
        .where('callback.appeal_id', '=', row.appeal_id)
        .orderBy('callback_attempt.at')
        .execute(),
      db
        .selectFrom('verdict')
        .select(['solved', 'satisfaction', 'result'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', row.case_id)
        .where('appeal_id', '=', row.appeal_id)
        .orderBy('at')
        .execute(),
    ])
    const day = (at: Date) => dayWords(Temporal.Instant.fromEpochMilliseconds(at.getTime()), city.pack.zone)
    const facts = {
      caller: actor.kind === 'staff' ? actor.name : '',
      date: day(row.received_at),
      title: row.title,
      unit: unitRef(city, row.unit_id)?.name ?? city.name,
      answer: reply?.public_text ?? '',
      dueOn: day(dueOf(city, now, limitOf(city, row, true)).due),
      reopenUntil: day(reopenUntil(city, now)),
      again: row.round < city.pack.rules.notSatisfied.rounds.value,
    }
    const first = verdicts.find(verdict => verdict.result === 'satisfied' || verdict.result === 'dissatisfied')
    return {
      ...callbackRow(city, row, now),
      question: row.text,
      answer: facts.answer,
      script: scriptOf(city, facts),
      history: attempts.map(attempt => ({
        at: attempt.at.toISOString(),
        result: attempt.result as 'reached',
        resultName: text(`attempt.${attempt.result}`),
        by: personName(city, attempt.by_person) ?? '',
        note: attempt.note,
      })),
      firstVerdict: first ? { solved: first.solved, satisfaction: first.satisfaction } : null,
      consequence: consequencesOf(city, facts),
    }
  },
})
