import { sql } from 'kysely'
import { z } from 'zod'
import { hasRole, unitsOf, view } from '../../../platform/acts/index.ts'
import { Day, Id, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { UnitRef, unitRef } from '../../casework/index.ts'
import { upkeepOf } from '../counts.ts'
import { Upkeep } from '../shapes.ts'
import { keeps, WRITERS } from '../subject.ts'

const MOST = 200
const FILTERS = ['all', 'todo', 'waiting', 'due', 'stopped', 'ended'] as const

/**
 * Entries unit by unit: what waits for somebody first (CHECKLIST K40). Everybody may read what holds; what was never
 * approved is for its unit and those who look over all units.
 */
export const listKnowledge = view({
  name: 'knowledge.list',
  route: 'GET /api/knowledge',
  by: ['staff'],
  input: z.object({ unit: z.string().optional(), show: z.enum(FILTERS).default('all') }),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          question: z.string(),
          unit: UnitRef,
          state: z.string(),
          stateName: Text,
          public: z.boolean(),
          waits: z.boolean().describe('a wording waits for approval'),
          errors: z.number().int().describe('open tellings of errors'),
          reviewOn: Day.nullable(),
          expiresOn: Day.nullable(),
          mine: z.boolean(),
        }),
      ),
      more: z.boolean(),
      counts: Upkeep.nullable().describe('of the unit that was asked for, or of all'),
      units: z.array(UnitRef).describe('those that have entries'),
      writes: z.array(UnitRef).describe('those that I write for'),
    })
    .meta({ id: 'KnowledgeList' }),
  async run({ db, city, actor, now }, { unit, show }) {
    const own = unitsOf(actor, ...WRITERS)
    const all = hasRole(actor, 'dispatcher', 'supervisor', 'leader', 'assessor', 'monitor')
    const rows = await db
      .selectFrom('knowledge_entry')
      .select(eb => [
        'id',
        'question',
        'unit_id',
        'state',
        'public',
        'pending_n',
        'review_on',
        'expires_on',
        eb
          .selectFrom('knowledge_error')
          .select(sub => sub.fn.countAll<number>().as('n'))
          .where('knowledge_error.city_id', '=', city.id)
          .whereRef('knowledge_error.entry_id', '=', 'knowledge_entry.id')
          .where('knowledge_error.state', '=', 'open')
          .as('errors'),
      ])
      .where('city_id', '=', city.id)
      .$if(unit !== undefined, query => query.where('unit_id', '=', unit as string))
      .$if(!all, query =>
        query.where(eb => eb.or([eb('state', '!=', 'proposed'), ...(own.length ? [eb('unit_id', 'in', own)] : [])])),
      )
      .$if(show !== 'ended', query => query.where('state', '!=', 'ended'))
      .$if(show === 'ended', query => query.where('state', '=', 'ended'))
      .$if(show === 'waiting', query => query.where('pending_n', 'is not', null))
      .$if(show === 'due', query => query.where('state', '=', 'due'))
      .$if(show === 'stopped', query => query.where('state', 'in', ['expired', 'wrong']))
      .$if(show === 'todo', query =>
        query.where(eb =>
          eb.or([
            eb('state', 'in', ['due', 'expired', 'wrong']),
            eb('pending_n', 'is not', null),
            eb.exists(
              eb
                .selectFrom('knowledge_error')
                .select('knowledge_error.id')
                .where('knowledge_error.city_id', '=', city.id)
                .whereRef('knowledge_error.entry_id', '=', 'knowledge_entry.id')
                .where('knowledge_error.state', '=', 'open'),
            ),
          ]),
        ),
      )
      .orderBy(sql`review_on nulls first`)
      .orderBy('id')
      .limit(MOST + 1)
      .execute()
    const counts = await upkeepOf(db, city, now, null)
    const ref = (code: string) => unitRef(city, code) ?? { id: code, name: { zh: code, en: code } }
    const asked = [...counts].filter(([code]) => unit === undefined || code === unit).map(([, row]) => row)
    return {
      rows: rows.slice(0, MOST).map(row => ({
        id: row.id,
        question: row.question,
        unit: ref(row.unit_id),
        state: row.state,
        stateName: text(`knowledge.state.${row.state}`),
        public: row.public,
        waits: row.pending_n !== null,
        errors: Number(row.errors ?? 0),
        reviewOn: row.review_on,
        expiresOn: row.expires_on,
        mine: keeps(actor, row.unit_id),
      })),
      more: rows.length > MOST,
      counts: asked.length
        ? asked.reduce((sum, row) => ({
            entries: sum.entries + row.entries,
            current: sum.current + row.current,
            due: sum.due + row.due,
            expired: sum.expired + row.expired,
            waiting: sum.waiting + row.waiting,
            errorsLate: sum.errorsLate + row.errorsLate,
            used: sum.used + row.used,
          }))
        : null,
      units: [...counts.keys()].map(ref),
      writes: own.map(ref),
    }
  },
})
