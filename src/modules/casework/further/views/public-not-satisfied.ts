import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../../platform/http/shapes.ts'
import { maskPersonalData } from '../../../../rules/text/index.ts'
import { cursorOf, readCursor, unitRef } from '../../present.ts'
import { knownOf } from '../../rules/known-data.ts'
import { mayPublish } from '../../rules/may-publish.ts'
import type { CaseFile } from '../../subject.ts'
import { stepName } from '../of-case.ts'

const NotSatisfiedRow = z
  .object({
    id: Id,
    title: z.string(),
    unit: Text.nullable(),
    step: Text,
    text: z.string(),
    at: Instant,
    result: z.string().nullable(),
    concludedAt: Instant.nullable(),
  })
  .meta({ id: 'NotSatisfiedRow' })

/**
 * For anybody: matters whose appellants were not satisfied in the end, and what was done next (SPEC F10). Only what was
 * written for the public, only where all who asked agreed to publishing and the pack allows the kind; personal data masked.
 */
export const publicNotSatisfied = view({
  name: 'public.notSatisfied',
  route: 'GET /api/public/{city}/not-satisfied',
  by: ['anyone'],
  input: z.object({
    city: z.string(),
    ...PageQuery,
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: pageOf(NotSatisfiedRow).meta({ id: 'NotSatisfiedPage' }),
  async run({ db, city }, input) {
    const cursor = readCursor(input.cursor)
    const found = await db
      .selectFrom('further_step')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('public_text', 'is not', null)
      .$if(cursor !== null, builder =>
        builder.where(eb =>
          eb(eb.refTuple('decided_at', 'id'), '<', eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? '')),
        ),
      )
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
      .execute()
    const steps = found.slice(0, input.limit)
    const last = found.length > input.limit ? steps.at(-1) : undefined
    const next = last ? cursorOf(last.decided_at.toISOString(), last.id) : null
    const ids = [...new Set(steps.map(row => row.case_id))]
    if (ids.length === 0) return { rows: [], next }
    const [cases, appeals] = await Promise.all([
      db.selectFrom('case_file').selectAll().where('city_id', '=', city.id).where('id', 'in', ids).execute(),
      db
        .selectFrom('appeal')
        .select(['case_id', 'contact', 'consent_publish'])
        .where('city_id', '=', city.id)
        .where('case_id', 'in', ids)
        .execute(),
    ])
    const rows = steps.flatMap(row => {
      const kase: CaseFile | undefined = cases.find(one => one.id === row.case_id)
      const who = appeals.filter(one => one.case_id === row.case_id)
      if (!kase || row.public_text === null || !mayPublish(city.pack, kase)) return []
      if (who.length === 0 || !who.every(one => one.consent_publish)) return []
      const known = knownOf(city, who)
      const mask = (words: string) => maskPersonalData(words, known).masked
      return {
        id: row.id,
        title: mask(kase.title),
        unit: unitRef(city, kase.unit_id)?.name ?? null,
        step: stepName(city, row.step),
        text: mask(row.public_text),
        at: row.decided_at.toISOString(),
        result: row.result === null ? null : mask(row.result),
        concludedAt: row.concluded_at?.toISOString() ?? null,
      }
    })
    return { rows, next }
  },
})
