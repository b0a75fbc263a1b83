import { z } from 'zod'
import { hasRole, openActs, unitsOf, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { objectUntil } from '../../assessment/index.ts'
import { OpenAct, personName, ShutAct, UnitRef, unitRef } from '../../casework/index.ts'
import type { Jury } from '../subject.ts'
import type { Checked } from './check.ts'
import { ABOUT, EXAMINERS, isJudged, openDoubt } from './subject.ts'

const RecountRow = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    state: z.enum(['asked', 'confirmed', 'recounted', 'set_aside']),
    stateName: Text,
    jury: z.object({ id: Id, name: z.string(), secret: z.boolean() }),
    unit: UnitRef.nullable().describe('null: a seat doubts it'),
    about: z.enum(ABOUT),
    aboutName: Text,
    words: z.string(),
    askedAt: Instant,
    checked: z
      .object({ ballots: z.number().int(), changed: z.number().int(), set: z.boolean(), tally: z.boolean() })
      .nullable()
      .describe('fingerprints that do not fit, whether the set is that of the ledger, whether the count follows'),
    decision: z.object({ words: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  })
  .meta({ id: 'RecountRow' })

/** Most votes of a city are few: the newest that are looked at here. */
const LATEST = 100

/** Doubts about counted votes: all for those who look at them, a unit's own for its head, with the votes it may still doubt. */
view({
  name: 'recount.list',
  route: 'GET /api/recounts',
  by: [...EXAMINERS, 'unit_head', 'monitor'],
  input: z.object({}),
  output: z
    .object({
      rows: z.array(RecountRow),
      may: z.array(z.object({ jury: Id, name: z.string(), unit: UnitRef, until: Instant })),
    })
    .meta({ id: 'RecountList' }),
  async run({ db, city, actor, now }) {
    const all = hasRole(actor, ...EXAMINERS, 'monitor')
    const own = unitsOf(actor, 'unit_head')
    let query = db
      .selectFrom('recount')
      .innerJoin('jury', join =>
        join.onRef('jury.city_id', '=', 'recount.city_id').onRef('jury.id', '=', 'recount.jury_id'),
      )
      .selectAll('recount')
      .select(['jury.name', 'jury.secret'])
      .where('recount.city_id', '=', city.id)
    if (!all) query = query.where('recount.unit_id', 'in', own.length ? own : [''])
    const [rows, closed, mine] = await Promise.all([
      query.orderBy('recount.asked_at', 'desc').orderBy('recount.id', 'desc').limit(LATEST).execute(),
      own.length
        ? db
            .selectFrom('jury')
            .selectAll()
            .where('city_id', '=', city.id)
            .where('state', '=', 'closed')
            .orderBy('made_at', 'desc')
            .limit(LATEST)
            .$castTo<Jury>()
            .execute()
        : [],
      own.length
        ? db
            .selectFrom('recount')
            .select(['jury_id', 'unit_id'])
            .where('city_id', '=', city.id)
            .where('unit_id', 'in', own)
            .execute()
        : [],
    ])
    const nameOf = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    return {
      rows: rows.map(row => {
        const checked = row.checked as unknown as Checked | null
        const { open, shut } = openActs('recount', row, row.id, actor, city, now)
        return {
          id: row.id,
          version: row.version,
          number: row.number,
          state: row.state as 'asked',
          stateName: text(`recount.state.${row.state}`),
          jury: { id: row.jury_id, name: row.name, secret: row.secret },
          unit: row.unit_id === null ? null : nameOf(row.unit_id),
          about: row.about as 'count',
          aboutName: text(`recount.about.${row.about}`),
          words: openDoubt(city, row.words),
          askedAt: row.asked_at.toISOString(),
          checked: checked && {
            ballots: checked.ballots,
            changed: checked.changed.length,
            set: checked.commitment.ok,
            tally: checked.tallyOk,
          },
          decision:
            row.decision && row.decided_at
              ? { words: row.decision, by: personName(city, row.decided_by), at: row.decided_at.toISOString() }
              : null,
          acts: open,
          shut,
        }
      }),
      may: closed.flatMap(jury => {
        const until = jury.closed_at && objectUntil(city, jury.closed_at)
        if (!until || until < now) return []
        return own
          .filter(
            unit => isJudged(city, jury, unit) && !mine.some(row => row.jury_id === jury.id && row.unit_id === unit),
          )
          .map(unit => ({ jury: jury.id, name: jury.name, unit: nameOf(unit), until: until.toISOString() }))
      }),
    }
  },
})
