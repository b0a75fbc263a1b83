import { type CityContext, Refusal, type Runner } from '../../../platform/acts/index.ts'
import { inCity } from '../../../platform/db/index.ts'
import { dayIn } from '../../registry/index.ts'
import { remindSurvey } from './invite.ts'

/** Questionnaires with somebody to remind today. @returns how many were seen to */
export async function mindSurveys(runner: Runner, city: CityContext): Promise<number> {
  const due = await inCity(runner.pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('survey_invite')
      .select('jury_id')
      .distinct()
      .where('city_id', '=', city.id)
      .where('remind_on', '<=', dayIn(city, runner.now()))
      .execute(),
  )
  let done = 0
  for (const { jury_id } of due)
    try {
      await runner.run({ act: remindSurvey, city, actor: { kind: 'system', id: 'clock' }, id: jury_id, input: {} })
      done++
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  return done
}
