import { z } from 'zod'
import { Refusal, view } from '../../../platform/acts/index.ts'
import { Code, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn, declareFigures } from '../../registry/index.ts'

declareFigures('figures.shown.myDay', 'K39', ['myDay.registered', 'myDay.atOnce'])

const SHOWN = 30

const MyDay = z
  .object({
    registered: z.number().describe('taken down by me today'),
    atOnce: z.number().describe('of these, answered at once (CHECKLIST K39)'),
    rows: z
      .array(
        z.object({
          caseId: Id,
          number: z.string(),
          title: z.string(),
          state: Text,
          code: Code.describe('the state by its code'),
          atOnce: z.boolean(),
          at: Instant,
        }),
      )
      .describe(`the last ${SHOWN}, newest first`),
  })
  .meta({ id: 'MyDay' })

/** What the operator took down today (CHECKLIST K31 K39): whoever rings again a minute later is found without a search. */
export const myDay = view({
  name: 'intake.myDay',
  route: 'GET /api/my-day',
  by: ['operator', 'dispatcher'],
  input: z.object({}),
  output: MyDay,
  async run({ db, city, now, actor }) {
    if (actor.kind !== 'staff') throw new Refusal('forbidden', { status: 403 })
    const from = Temporal.PlainDate.from(dayIn(city, now)).toZonedDateTime(city.pack.zone).epochMilliseconds
    const rows = await db
      .selectFrom('appeal')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'appeal.city_id').onRef('case_file.id', '=', 'appeal.case_id'),
      )
      .select(['case_file.id', 'appeal.number', 'case_file.title', 'case_file.state', 'appeal.received_at'])
      .select(eb =>
        eb.and([eb('case_file.replied_at', 'is not', null), eb('case_file.dispatched_at', 'is', null)]).as('at_once'),
      )
      .where('appeal.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('appeal.entered_by', '=', actor.id)
      .where('appeal.received_at', '>=', new Date(from))
      .orderBy('appeal.received_at', 'desc')
      .orderBy('appeal.number', 'desc')
      .execute()
    return {
      registered: rows.length,
      atOnce: rows.filter(row => row.at_once).length,
      rows: rows.slice(0, SHOWN).map(row => ({
        caseId: row.id,
        number: row.number,
        title: row.title,
        state: text(`state.${row.state}`),
        code: row.state,
        atOnce: Boolean(row.at_once),
        at: row.received_at.toISOString(),
      })),
    }
  },
})
