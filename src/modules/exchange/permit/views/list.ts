import { z } from 'zod'
import { openActs, unitsOf, view } from '../../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import {
  CLOCK_SHOWN,
  ClockView,
  clockFactsFor,
  clockView,
  OpenAct,
  personName,
  UNIT_STAFF,
  UnitRef,
  unitRef,
  unitsSeen,
} from '../../../casework/index.ts'
import { limitText } from '../../../registry/index.ts'

/** 并联审批 in hand or answered (SPEC N2): a unit sees those it is the face of or has an approval in, the centre all. */
export const listPermits = view({
  name: 'permit.list',
  route: 'GET /api/permits',
  by: ['staff'],
  input: z.object({ state: z.enum(['open', 'ended']).default('open') }),
  output: z
    .object({
      kinds: z.array(
        z.object({
          code: z.string(),
          name: Text,
          parts: z.array(z.object({ name: Text, unit: UnitRef, limit: z.string() })),
        }),
      ),
      mine: z.array(UnitRef).describe('units that this person may take one in for'),
      rows: z.array(
        z.object({
          id: Id,
          number: z.string(),
          kind: Text,
          stateName: Text,
          title: z.string(),
          words: z.string(),
          company: z.string(),
          creditCode: z.string(),
          face: UnitRef,
          receivedAt: Instant,
          dueAt: Instant,
          answer: z.string().nullable(),
          given: z.number().int(),
          version: z.number().int(),
          acts: z.array(OpenAct),
          parts: z.array(
            z.object({
              id: Id,
              name: Text,
              unit: UnitRef,
              state: z.enum(['waiting', 'asked', 'given']),
              clock: ClockView,
              missing: z.string().nullable(),
              decision: Text.nullable(),
              words: z.string().nullable(),
              by: z.string().nullable(),
              version: z.number().int(),
              acts: z.array(OpenAct),
            }),
          ),
        }),
      ),
    })
    .meta({ id: 'Permits' }),
  async run({ db, city, actor, now }, { state }) {
    const seen = unitsSeen(actor)
    let query = db
      .selectFrom('permit')
      .innerJoin('company', join =>
        join.onRef('company.city_id', '=', 'permit.city_id').onRef('company.id', '=', 'permit.company_id'),
      )
      .selectAll('permit')
      .select(['company.name as company', 'company.credit_code'])
      .where('permit.city_id', '=', city.id)
      .where('company.city_id', '=', city.id)
      .where('permit.ended_at', state === 'open' ? 'is' : 'is not', null)
    if (seen !== null)
      query = query.where(eb =>
        eb.or([
          eb('permit.face_unit', 'in', [...seen, '']),
          eb.exists(
            eb
              .selectFrom('permit_part')
              .select('permit_part.id')
              .where('permit_part.city_id', '=', city.id)
              .whereRef('permit_part.permit_id', '=', 'permit.id')
              .where('permit_part.unit_id', 'in', [...seen, '']),
          ),
        ]),
      )
    const rows = await query
      .orderBy(state === 'open' ? 'permit.due_at' : 'permit.ended_at', state === 'open' ? 'asc' : 'desc')
      .orderBy('permit.id')
      .limit(100)
      .execute()
    const parts = rows.length
      ? await db
          .selectFrom('permit_part')
          .innerJoin('clock', join =>
            join.onRef('clock.city_id', '=', 'permit_part.city_id').onRef('clock.id', '=', 'permit_part.clock_id'),
          )
          .selectAll('permit_part')
          .select(CLOCK_SHOWN)
          .where('permit_part.city_id', '=', city.id)
          .where('clock.city_id', '=', city.id)
          .where(
            'permit_part.permit_id',
            'in',
            rows.map(row => row.id),
          )
          .orderBy('permit_part.code')
          .execute()
      : []
    const facts = await clockFactsFor(
      db,
      city.id,
      parts.map(part => part.clock_id),
    )
    const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    const kinds = city.pack.rules.together?.approvals ?? []
    return {
      kinds: kinds.map(row => ({
        code: row.code,
        name: row.name,
        parts: row.parts.map(part => ({ name: part.name, unit: ref(part.unit), limit: limitText(part.limit) })),
      })),
      mine: unitsOf(actor, ...UNIT_STAFF)
        .filter(unit => !['section', undefined].includes(city.pack.units.get(unit)?.kind))
        .map(ref),
      rows: rows.map(row => {
        const own = parts.filter(part => part.permit_id === row.id)
        const kind = kinds.find(one => one.code === row.kind)
        return {
          id: row.id,
          number: row.number,
          kind: kind?.name ?? { zh: row.kind, en: row.kind },
          stateName: text(`state.permit.${row.state}`),
          title: row.title,
          words: row.words,
          company: row.company,
          creditCode: row.credit_code,
          face: ref(row.face_unit),
          receivedAt: row.received_at.toISOString(),
          dueAt: row.due_at.toISOString(),
          answer: row.answer,
          given: own.filter(part => part.state === 'given').length,
          version: row.version,
          acts: openActs('permit', row, row.id, actor, city, now).open,
          parts: own.map(part => ({
            id: part.id,
            name: kind?.parts.find(one => one.code === part.code)?.name ?? { zh: part.code, en: part.code },
            unit: ref(part.unit_id),
            state: part.state as 'waiting',
            clock: clockView(city, { ...part, due_at: part.clock_due }, now, facts.get(part.clock_id) ?? []),
            missing: part.missing[0] ?? null,
            decision: part.decision ? text(`permit.${part.decision}`) : null,
            words: part.words,
            by: personName(city, part.given_by),
            version: part.version,
            acts: openActs('approval', part, part.id, actor, city, now).open,
          })),
        }
      }),
    }
  },
})
