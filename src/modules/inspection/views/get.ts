import { z } from 'zod'
import { hasRole, hasRoleWithin, notFound, openActs, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { FileView, OpenAct, personName, ShutAct } from '../../casework/index.ts'
import { present } from '../present.ts'
import { InspectionRow } from '../shapes.ts'
import { ANSWERERS, INSPECTORS, listOf, seesAll } from '../subject.ts'

/** One inspection: its points, its pictures, what was said afterwards, and what I may do now (CHECKLIST K94). */
export const getInspection = view({
  name: 'inspection.get',
  route: 'GET /api/inspections/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: InspectionRow.extend({
    by: z.string().nullable().describe('null: not for the unit to know'),
    covert: z.boolean(),
    takenAt: Instant.describe('when it reached the program'),
    position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
    posts: z.object({ expected: z.number().int(), present: z.number().int() }).nullable(),
    words: z.string(),
    seen: z.array(
      z.object({
        code: z.string(),
        name: Text,
        result: z.enum(['good', 'fault', 'skipped']),
        note: z.string().nullable(),
        struck: z.boolean(),
      }),
    ),
    files: z.array(FileView),
    steps: z.array(
      z.object({
        id: Id,
        kindName: Text,
        words: z.string(),
        by: z.string().nullable(),
        at: Instant,
        files: z.array(FileView),
      }),
    ),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  }).meta({ id: 'Inspection' }),
  async run({ db, city, actor, now }, { id }) {
    const of = <T extends 'inspection_point' | 'inspection_step'>(table: T) =>
      db
        .selectFrom(table as 'inspection_step')
        .where('city_id', '=', city.id)
        .where('inspection_id', '=', id)
    const [row, points, steps] = await Promise.all([
      db.selectFrom('inspection').selectAll().where('city_id', '=', city.id).where('id', '=', id).executeTakeFirst(),
      db
        .selectFrom('inspection_point')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('inspection_id', '=', id)
        .execute(),
      of('inspection_step').selectAll().orderBy('at').orderBy('id').execute(),
    ])
    if (!row || !(seesAll(actor) || hasRoleWithin(actor, row.unit_id, ANSWERERS))) throw notFound()
    const files = await fileViews(db, city, [id, ...steps.map(step => step.id)])
    const list = listOf(city, row.list)
    const covert = list?.covert.value ?? false
    // Whoever only answers for the unit is not told who came unannounced.
    const told = !covert || hasRole(actor, ...INSPECTORS, 'leader')
    const order = new Map(list?.points.map((point, n) => [point.code, n]))
    const inspector = (person: string) => (!told && person === row.by_person ? null : personName(city, person))
    const { open, shut } = openActs('inspection', row, id, actor, city, now)
    return {
      ...present(city, row, now),
      by: inspector(row.by_person),
      covert,
      takenAt: row.taken_at.toISOString(),
      position: row.lng !== null && row.lat !== null ? { lng: row.lng, lat: row.lat } : null,
      posts: row.expected !== null ? { expected: row.expected, present: row.present ?? 0 } : null,
      words: row.words,
      seen: points
        .sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0))
        .map(point => ({
          code: point.code,
          name: list?.points.find(one => one.code === point.code)?.name ?? { zh: point.code, en: point.code },
          result: point.result as 'good',
          note: point.note,
          struck: point.struck,
        })),
      files: files.get(id) ?? [],
      steps: steps.map(step => ({
        id: step.id,
        kindName: text(`inspection.step.${step.kind}`),
        words: step.words,
        by: inspector(step.by_person),
        at: step.at.toISOString(),
        files: files.get(step.id) ?? [],
      })),
      acts: open,
      shut,
    }
  },
})
