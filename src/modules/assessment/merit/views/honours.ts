import { z } from 'zod'
import { type CityContext, openActs, view } from '../../../../platform/acts/index.ts'
import { Code, Id, Instant, PageQuery, pageOf, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { cursorOf, OpenAct, personName, readCursor, UnitRef, unitRef } from '../../../casework/index.ts'
import { type RoundFacts, reasonWords } from '../../ladder/rules/facts.ts'
import { schemeFor } from '../../scheme-for.ts'
import { type Honour, honourRule } from '../subject.ts'

const HonourRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: z.enum(['proposed', 'declined', 'signed', 'published', 'withdrawn']),
    stateName: Text,
    kind: Code,
    kindName: Text,
    unit: UnitRef,
    person: z.string().nullable(),
    subject: Text.nullable().describe('who of the unit took part in a round'),
    month: z.string().describe('the month, or the period of a round'),
    reason: Text.describe('the places it is proposed for; of one by hand what was written'),
    proposedBy: z.string().nullable().describe('null: by the ranks'),
    proposedAt: Instant,
    signedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    endedWhy: z.string().nullable(),
    shaken: Text.nullable().describe('what took its ground away'),
    acts: z.array(OpenAct),
  })
  .meta({ id: 'HonourRow' })
const HonourPage = pageOf(HonourRow)
  .extend({ kinds: z.array(z.object({ id: Code, name: Text })) })
  .meta({ id: 'HonourPage' })

const factsIn = (row: Pick<Honour, 'facts'>) =>
  row.facts as Partial<RoundFacts> & { places?: { month: string; place: number; of: number }[] }

function reasonOf(row: Honour): { zh: string; en: string } {
  const facts = factsIn(row)
  if (facts.round) return reasonWords(facts as RoundFacts)
  const { places } = facts
  if (!places) return { zh: row.words, en: row.words }
  return {
    zh: places.map(one => `${one.month} 第 ${one.place} 名（共 ${one.of}）`).join('，'),
    en: places.map(one => `${one.month} place ${one.place} of ${one.of}`).join(', '),
  }
}

type Named = Pick<Honour, 'scheme' | 'kind' | 'month' | 'unit_id' | 'person_id' | 'facts'>

/** What an honour is called and who gets it: a unit of the pack, or who took part in a round under a name of their own. */
function namesOf(city: CityContext, row: Named) {
  const plain = { zh: row.unit_id, en: row.unit_id }
  const { subject } = factsIn(row)
  return {
    kindName: honourRule(city, row)?.name ?? { zh: row.kind, en: row.kind },
    unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: subject?.name ?? plain },
    person: personName(city, row.person_id),
    subject: subject && subject.id !== row.unit_id ? subject.name : null,
  }
}

/** Honours that were proposed, signed, published (SPEC Q9). */
export const listHonours = view({
  name: 'honour.list',
  route: 'GET /api/honours',
  by: ['unit_head', 'supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'],
  input: z.object(PageQuery),
  output: HonourPage,
  async run({ db, city, actor, now }, { cursor, limit }) {
    let query = db.selectFrom('honour').selectAll().where('city_id', '=', city.id)
    const after = readCursor(cursor)
    if (after)
      query = query.where(eb =>
        eb(eb.refTuple('proposed_at', 'id'), '<', eb.tuple(new Date(after[0] ?? 0), after[1] ?? '')),
      )
    const rows = await query
      .orderBy('proposed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const { honours } = schemeFor(city.pack, 'month')
    return {
      rows: page.map(row => ({
        id: row.id,
        version: row.version,
        state: row.state as 'proposed',
        stateName: text(`honour.state.${row.state}`),
        kind: row.kind,
        ...namesOf(city, row),
        month: row.month,
        reason: reasonOf(row),
        proposedBy: personName(city, row.proposed_by),
        proposedAt: row.proposed_at.toISOString(),
        signedBy: personName(city, row.signed_by),
        publishedAt: row.published_at?.toISOString() ?? null,
        endedWhy: row.ended_why,
        shaken: row.shaken && text('honour.shaken.ranking', { number: String(row.shaken.number) }),
        acts: openActs('honour', row, row.id, actor, city, now).open,
      })),
      next: rows.length > limit && last ? cursorOf(last.proposed_at.toISOString(), last.id) : null,
      kinds: honours.map(one => ({ id: one.code, name: one.name })),
    }
  },
})

/** What was published of them: units and, where the honour is a person's, the name. */
export const publicHonours = view({
  name: 'public.honours',
  route: 'GET /api/public/{city}/honours',
  by: ['anyone'],
  input: z.object({ city: z.string() }),
  output: z
    .object({
      rows: z.array(
        z.object({
          ...{ kindName: Text, unit: UnitRef, person: z.string().nullable(), subject: Text.nullable() },
          ...{ month: z.string(), at: Instant },
        }),
      ),
    })
    .meta({ id: 'PublicHonours' }),
  async run({ db, city }) {
    const rows = await db
      .selectFrom('honour')
      .select(['scheme', 'kind', 'unit_id', 'person_id', 'facts', 'month', 'published_at'])
      .where('city_id', '=', city.id)
      .where('state', '=', 'published')
      .orderBy('proposed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(50)
      .execute()
    return {
      rows: rows.map(row => ({
        ...namesOf(city, row),
        month: row.month,
        at: (row.published_at ?? new Date(0)).toISOString(),
      })),
    }
  },
})
