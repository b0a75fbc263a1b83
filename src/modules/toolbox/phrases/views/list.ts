import { z } from 'zod'
import { notFound, view } from '../../../../platform/acts/index.ts'
import { Id, Text } from '../../../../platform/http/shapes.ts'
import { dayWords } from '../../../../platform/i18n/day-words.ts'
import { fillGaps } from '../../../../rules/text/index.ts'
import { maySeeCase, unitRef } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { keeps, STEPS } from '../subject.ts'

const MOST = 500

/**
 * Canned texts of the city and of the own units, by step and kind (CHECKLIST K37); with a case named what is known of it is
 * filled in, the rest stays a gap. Nothing of the person is filled in.
 */
export const listPhrases = view({
  name: 'phrase.list',
  route: 'GET /api/phrases',
  by: ['staff'],
  input: z.object({ step: z.enum(STEPS).optional(), case: z.uuid().optional(), kind: z.string().optional() }),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          version: z.number().int(),
          step: z.enum(STEPS),
          kind: z.string().nullable(),
          unit: z.object({ id: z.string(), name: Text }).nullable(),
          title: z.string(),
          text: z.string(),
          filled: z.string(),
          mine: z.boolean().describe('whether I keep it'),
        }),
      ),
      variables: z.array(z.string()),
      units: z.array(z.object({ id: z.string().nullable(), name: Text.nullable() })).describe('whose texts I keep'),
    })
    .meta({ id: 'Phrases' }),
  async run({ db, city, actor, now }, input) {
    const own = actor.kind === 'staff' ? [...new Set(actor.posts.flatMap(post => post.path))] : []
    const kase = input.case
      ? await db
          .selectFrom('case_file')
          .selectAll()
          .where('city_id', '=', city.id)
          .where('id', '=', input.case)
          .executeTakeFirst()
      : undefined
    if (input.case && (!kase || !maySeeCase(actor, kase))) throw notFound()
    const kind = kase?.kind ?? input.kind
    const rows = await db
      .selectFrom('phrase')
      .selectAll()
      .where('city_id', '=', city.id)
      .where(eb => eb.or([eb('unit_id', 'is', null), ...(own.length ? [eb('unit_id', 'in', own)] : [])]))
      .$if(input.step !== undefined, query => query.where('step', '=', input.step as string))
      .$if(kind !== undefined, query =>
        query.where(eb => eb.or([eb('kind', 'is', null), eb('kind', '=', kind as string)])),
      )
      .orderBy('title')
      .orderBy('id')
      .limit(MOST)
      .execute()
    const at = (date: Date | null | undefined) =>
      date ? dayWords(Temporal.Instant.fromEpochMilliseconds(date.getTime()), city.pack.zone).zh : null
    const name = (unit: string | null | undefined) => unitRef(city, unit ?? null)?.name.zh ?? null
    const known: Record<string, string | null> = {
      编号: kase?.number ?? null,
      标题: kase?.title ?? null,
      单位: name(kase?.unit_id ?? own.at(-1)),
      地点: kase?.place_text ?? name(kase?.place_unit),
      事项: city.pack.items.get(kase?.item ?? '')?.name.zh ?? null,
      期限: at(kase?.due_at),
      今天: dayIn(city, now),
      我: actor.kind === 'staff' ? actor.name : null,
    }
    const units = [null, ...own]
      .filter(unit => keeps(actor, unit))
      .map(unit => ({ id: unit, name: unitRef(city, unit)?.name ?? null }))
    return {
      rows: rows.map(row => ({
        id: row.id,
        version: row.version,
        step: row.step as 'reply',
        kind: row.kind,
        unit: unitRef(city, row.unit_id),
        title: row.title,
        text: row.text,
        filled: fillGaps(row.text, known),
        mine: keeps(actor, row.unit_id),
      })),
      variables: Object.keys(known),
      units,
    }
  },
})
