import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { cursorOf, readCursor, unitRef } from '../present.ts'
import { personName } from '../rules/person-in-unit.ts'
import { UnitRef } from '../shapes.ts'

const Refused = z
  .object({
    id: Id,
    caseId: Id,
    number: z.string(),
    title: z.string(),
    unit: UnitRef.nullable(),
    outcome: Text,
    publicText: z.string(),
    until: z.iso.date().nullable().describe('until when it will be done all the same'),
    signedBy: z.string().nullable(),
    at: Instant,
  })
  .meta({ id: 'RefusedAnswer' })

/** Every "no" that left, newest first, with the head who signed it (否定报备, CHECKLIST K83). */
export const listRefusals = view({
  name: 'refusal.list',
  route: 'GET /api/refusals',
  by: ['supervisor', 'leader', 'coordinator', 'discipline_inspector', 'assessor'],
  input: z.object({ ...PageQuery }),
  output: pageOf(Refused).meta({ id: 'RefusedAnswers' }),
  async run({ db, city }, input) {
    const cursor = readCursor(input.cursor)
    const rows = await db
      .selectFrom('reply')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'reply.city_id').onRef('case_file.id', '=', 'reply.case_id'),
      )
      .select([
        'reply.id',
        'reply.case_id',
        'case_file.number',
        'case_file.title',
        'reply.unit_id',
        'reply.outcome',
        'reply.public_text',
        'reply.until',
        'reply.signed_by',
        'reply.at',
      ])
      .where('reply.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('reply.outcome', 'in', city.pack.rules.signOff.refusals.value)
      .$if(cursor !== null, query =>
        query.where(sql<boolean>`(reply.at, reply.id) < (${new Date(cursor?.[0] ?? 0)}, ${cursor?.[1] ?? ''}::uuid)`),
      )
      .orderBy('reply.at', 'desc')
      .orderBy('reply.id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        id: row.id,
        caseId: row.case_id,
        number: row.number,
        title: row.title,
        unit: unitRef(city, row.unit_id),
        outcome: city.pack.rules.reply.outcomes.find(one => one.code === row.outcome)?.name ?? {
          zh: row.outcome,
          en: row.outcome,
        },
        publicText: row.public_text,
        until: row.until,
        signedBy: personName(city, row.signed_by),
        at: row.at.toISOString(),
      })),
      next: rows.length > input.limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    }
  },
})
