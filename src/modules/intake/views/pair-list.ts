import { z } from 'zod'
import { openActs, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { OpenAct, openContact, unitRef } from '../../casework/index.ts'
import { onPair } from '../known/pair.ts'
import { whyKnown } from '../known/present.ts'

const SHOWN = 50
const MERGEABLE = ['received', 'accepted', 'dispatched']

const Side = z.object({
  caseId: Id,
  version: z.number().int(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  state: Text,
  name: z.string().nullable(),
  place: z.string().nullable(),
  unit: Text.nullable(),
  receivedAt: Instant,
  appealCount: z.number().int(),
  mergeable: z.boolean().describe('may be merged into the other'),
})

/** Pairs of cases that may be one matter, most alike first, side by side with why (SPEC R2, CHECKLIST K43). */
export const listPairs = view({
  name: 'pair.list',
  route: 'GET /api/pairs',
  by: ['operator', 'dispatcher'],
  input: z.object({ state: z.enum(['open', 'linked', 'different']).default('open') }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        version: z.number().int(),
        state: z.string(),
        likeness: z.number().describe('0 to 1'),
        relation: z.string(),
        why: Text,
        words: z.array(z.string()),
        later: Side,
        earlier: Side,
        acts: z.array(OpenAct),
      }),
    ),
  }),
  async run({ db, city, actor, now }, { state }) {
    const pairs = await db
      .selectFrom('pair')
      .innerJoin('case_file as later', join =>
        join.onRef('later.city_id', '=', 'pair.city_id').onRef('later.id', '=', 'pair.case_id'),
      )
      .innerJoin('case_file as earlier', join =>
        join.onRef('earlier.city_id', '=', 'pair.city_id').onRef('earlier.id', '=', 'pair.other_id'),
      )
      .selectAll('pair')
      .where('pair.city_id', '=', city.id)
      .where('later.city_id', '=', city.id)
      .where('earlier.city_id', '=', city.id)
      .where('pair.state', '=', state)
      .where('later.state', '!=', 'merged')
      .where('earlier.state', '!=', 'merged')
      .$if(state === 'open', builder =>
        builder.where(eb => eb.or([eb('later.state', 'in', MERGEABLE), eb('earlier.state', 'in', MERGEABLE)])),
      )
      .orderBy('pair.likeness', 'desc')
      .orderBy('pair.id')
      .limit(SHOWN)
      .execute()
    const sides = await sidesOf(db, city.id, [...new Set(pairs.flatMap(row => [row.case_id, row.other_id]))])
    const side = (id: string): z.input<typeof Side> => {
      const { kase, appeal } = sides.get(id) ?? {}
      if (!kase) throw new Error(`case ${id} of a pair is missing`)
      return {
        caseId: id,
        version: kase.version,
        number: kase.number,
        title: kase.title,
        text: appeal?.text ?? '',
        state: text(`state.${kase.state}`),
        name: appeal ? openContact(city, appeal.contact).name : null,
        place: kase.place_text ?? unitRef(city, kase.place_unit)?.name.zh ?? null,
        unit: unitRef(city, kase.unit_id)?.name ?? null,
        receivedAt: kase.received_at.toISOString(),
        appealCount: kase.appeal_count,
        mergeable: MERGEABLE.includes(kase.state),
      }
    }
    return {
      items: pairs.map(row => ({
        id: row.id,
        version: row.version,
        state: row.state,
        likeness: Math.round(row.likeness * 100) / 100,
        relation: row.relation,
        why: whyKnown(row.relation, row.words),
        words: row.words,
        later: side(row.case_id),
        earlier: side(row.other_id),
        acts: openActs(onPair.kind, row, row.id, actor, city, now).open,
      })),
    }
  },
})

async function sidesOf(db: Db, cityId: number, ids: readonly string[]) {
  if (ids.length === 0) return new Map()
  const [cases, appeals] = await Promise.all([
    db
      .selectFrom('case_file')
      .select([
        'id',
        'version',
        'number',
        'title',
        'state',
        'place_text',
        'place_unit',
        'unit_id',
        'received_at',
        'appeal_count',
      ])
      .where('city_id', '=', cityId)
      .where('id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('appeal')
      .select(['case_id', 'text', 'contact'])
      .where('city_id', '=', cityId)
      .where('case_id', 'in', [...ids])
      .orderBy('received_at')
      .execute(),
  ])
  return new Map(cases.map(kase => [kase.id, { kase, appeal: appeals.find(row => row.case_id === kase.id) }] as const))
}
