import { z } from 'zod'
import { notFound, openActs, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Id, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { maySee, maySeeCase, OpenAct } from '../../casework/index.ts'
import { findKnown } from '../known/find.ts'
import { onPair } from '../known/pair.ts'
import { KnownCase, knownView } from '../known/present.ts'
import { weightsOf } from '../known/weights.ts'
import { pointOf } from '../shapes.ts'

const SHOWN = 6

const Pair = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['open', 'linked', 'different']),
    stateName: Text,
    acts: z.array(OpenAct),
  })
  .nullable()
  .describe('where the program proposed both as one matter: what people decided, and what is open to you')

/** On the page of a case: earlier and later ones by the same person, about the same matter (CHECKLIST K43). */
export const caseKnown = view({
  name: 'case.known',
  route: 'GET /api/cases/{id}/known',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z.object({ items: z.array(KnownCase.extend({ pair: Pair }).meta({ id: 'KnownBeside' })) }),
  async run({ db, city, actor, now }, { id }) {
    const [kase, appeal] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['id', 'unit_id', 'via', 'co_units', 'place_unit', 'kind', 'item', 'lng', 'lat', 'place_about'])
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      db
        .selectFrom('appeal')
        .select(['text', 'phone_index'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('received_at')
        .limit(1)
        .executeTakeFirst(),
    ])
    if (!kase || !maySeeCase(actor, kase)) throw notFound()
    if (!appeal) return { items: [] }
    const known = await findKnown(
      db,
      city,
      {
        ...{ text: appeal.text, kind: kase.kind, unit: kase.place_unit, phoneIndex: appeal.phone_index, except: id },
        ...{ item: kase.item, point: kase.place_about === null ? pointOf(kase) : null },
      },
      await weightsOf(db, city, now),
      now,
    )
    const shown = known.filter(row => row.state !== 'merged' && maySee(actor, [row.unitId])).slice(0, SHOWN)
    const pairs = await pairsWith(
      db,
      city.id,
      id,
      shown.map(row => row.caseId),
    )
    return {
      items: shown.map(row => {
        const pair = pairs.get(row.caseId)
        return {
          ...knownView(city, row),
          pair: pair
            ? {
                id: pair.id,
                version: pair.version,
                state: pair.state as 'open' | 'linked' | 'different',
                stateName: text(`pair.state.${pair.state}`),
                acts: openActs(onPair.kind, pair, pair.id, actor, city, now).open,
              }
            : null,
        }
      }),
    }
  },
})

/** The pairs of a case with some others, by the other one, whichever of the two came first. */
async function pairsWith(db: Db, cityId: number, id: string, others: readonly string[]) {
  if (others.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('pair')
    .selectAll()
    .where('city_id', '=', cityId)
    .where(eb =>
      eb.or([
        eb('case_id', '=', id).and('other_id', 'in', [...others]),
        eb('other_id', '=', id).and('case_id', 'in', [...others]),
      ]),
    )
    .execute()
  return new Map(rows.map(row => [row.case_id === id ? row.other_id : row.case_id, row]))
}
