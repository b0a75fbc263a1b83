import { z } from 'zod'
import { hasRole, notFound, openActs, view } from '../../../platform/acts/index.ts'
import { Day, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { OpenAct, personName, ShutAct, UnitRef, unitRef } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { ToldError, Wording } from '../shapes.ts'
import { keeps, OFFERED } from '../subject.ts'

const MOST = 50

/** One entry: what holds, every wording that was proposed, the errors that were told, and what I may do now. */
export const getKnowledge = view({
  name: 'knowledge.get',
  route: 'GET /api/knowledge/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: Id,
      version: z.number().int(),
      unit: UnitRef,
      state: z.string(),
      stateName: Text,
      offered: z.boolean(),
      current: z.number().int().nullable(),
      reviewOn: Day.nullable(),
      expiresOn: Day.nullable(),
      changedAt: Instant,
      mine: z.boolean(),
      used: z.number().int(),
      wordings: z.array(Wording).describe('the newest first'),
      errors: z.array(ToldError),
      acts: z.array(OpenAct),
      shut: z.array(ShutAct),
    })
    .meta({ id: 'KnowledgeEntry' }),
  async run({ db, city, actor, now }, { id }) {
    const of = <T extends 'knowledge_version' | 'knowledge_error' | 'knowledge_use'>(table: T) =>
      db
        .selectFrom(table as 'knowledge_version')
        .where('city_id', '=', city.id)
        .where('entry_id', '=', id)
    const [entry, wordings, errors, used] = await Promise.all([
      db
        .selectFrom('knowledge_entry')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      of('knowledge_version').selectAll().orderBy('n', 'desc').limit(MOST).execute(),
      db
        .selectFrom('knowledge_error')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('entry_id', '=', id)
        .orderBy('at', 'desc')
        .limit(MOST)
        .execute(),
      of('knowledge_use')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    ])
    if (!entry) throw notFound()
    const mine = keeps(actor, entry.unit_id)
    const inside = mine || hasRole(actor, 'dispatcher', 'supervisor', 'leader', 'assessor', 'monitor')
    if (entry.current_n === null && !inside) throw notFound()
    const { open, shut } = openActs('knowledge', entry, id, actor, city, now)
    return {
      id,
      version: entry.version,
      unit: unitRef(city, entry.unit_id) ?? { id: entry.unit_id, name: { zh: entry.unit_id, en: entry.unit_id } },
      state: entry.state,
      stateName: text(`knowledge.state.${entry.state}`),
      offered: OFFERED.some(state => state === entry.state) && (entry.expires_on ?? '') >= dayIn(city, now),
      current: entry.current_n,
      reviewOn: entry.review_on,
      expiresOn: entry.expires_on,
      changedAt: entry.changed_at.toISOString(),
      mine,
      used: Number(used?.n ?? 0),
      wordings: wordings
        .filter(row => inside || row.state === 'approved')
        .map(row => ({
          n: row.n,
          state: row.state as 'waiting',
          stateName: text(`knowledge.wording.${row.n === entry.current_n ? 'current' : row.state}`),
          question: row.question,
          answer: row.answer,
          basis: row.basis,
          applies: row.applies,
          keywords: row.keywords,
          public: row.public,
          until: row.until_day,
          by: personName(city, row.by_person),
          at: row.at.toISOString(),
          decidedBy: row.decided_by ? personName(city, row.decided_by) : null,
          decidedAt: row.decided_at?.toISOString() ?? null,
          remark: row.remark,
        })),
      errors: inside
        ? errors.map(row => ({
            id: row.id,
            version: row.version,
            state: row.state as 'open',
            n: row.n,
            words: row.words,
            by: row.by_person ? personName(city, row.by_person) : null,
            at: row.at.toISOString(),
            dueAt: row.due_at.toISOString(),
            answer: row.answer,
            answeredBy: row.answered_by ? personName(city, row.answered_by) : null,
            mayAnswer: mine && row.state === 'open',
          }))
        : [],
      acts: open,
      shut: mine ? shut : [],
    }
  },
})
