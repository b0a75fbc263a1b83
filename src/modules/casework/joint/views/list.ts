import { z } from 'zod'
import { openActs, unitsOf, view } from '../../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../../platform/http/shapes.ts'
import { text } from '../../../../platform/i18n/texts.ts'
import { CLOCK_SHOWN, clockView, unitRef } from '../../present.ts'
import { personName } from '../../rules/person-in-unit.ts'
import { UNIT_STAFF, unitsSeen } from '../../scope.ts'
import { ClockView, OpenAct, UnitRef } from '../../shapes.ts'

/** Joint appointments in hand or ended (SPEC N2): a unit sees those it called or is invited to. */
export const listJoints = view({
  name: 'joint.list',
  route: 'GET /api/joints',
  by: ['staff'],
  input: z.object({ state: z.enum(['open', 'ended']).default('open') }),
  output: z
    .object({
      kinds: z.array(z.object({ code: z.string(), name: Text })),
      mine: z.array(UnitRef).describe('units for which this person may call'),
      rows: z.array(
        z.object({
          id: Id,
          number: z.string(),
          kind: Text,
          stateName: Text,
          title: z.string(),
          words: z.string(),
          place: z.string().nullable(),
          meetAt: Instant,
          by: UnitRef,
          result: z.string().nullable(),
          version: z.number().int(),
          acts: z.array(OpenAct),
          parts: z.array(
            z.object({
              id: Id,
              unit: UnitRef,
              clock: ClockView,
              opinion: Text.nullable(),
              words: z.string().nullable(),
              by: z.string().nullable(),
              version: z.number().int(),
              acts: z.array(OpenAct),
            }),
          ),
        }),
      ),
    })
    .meta({ id: 'Joints' }),
  async run({ db, city, actor, now }, { state }) {
    const seen = unitsSeen(actor)
    let query = db
      .selectFrom('joint')
      .selectAll()
      .where('joint.city_id', '=', city.id)
      .where('ended_at', state === 'open' ? 'is' : 'is not', null)
    if (seen !== null)
      query = query.where(eb =>
        eb.exists(
          eb
            .selectFrom('joint_part')
            .select('joint_part.id')
            .where('joint_part.city_id', '=', city.id)
            .whereRef('joint_part.joint_id', '=', 'joint.id')
            .where('joint_part.unit_id', 'in', [...seen, '']),
        ),
      )
    const rows = await query.orderBy('meet_at').orderBy('id').limit(100).execute()
    const parts = rows.length
      ? await db
          .selectFrom('joint_part')
          .innerJoin('clock', join =>
            join.onRef('clock.city_id', '=', 'joint_part.city_id').onRef('clock.id', '=', 'joint_part.clock_id'),
          )
          .selectAll('joint_part')
          .select(CLOCK_SHOWN)
          .where('joint_part.city_id', '=', city.id)
          .where('clock.city_id', '=', city.id)
          .where(
            'joint_part.joint_id',
            'in',
            rows.map(row => row.id),
          )
          .orderBy('joint_part.unit_id')
          .execute()
      : []
    const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
    const kinds = city.pack.rules.together?.kinds ?? []
    return {
      kinds: kinds.map(row => ({ code: row.code, name: row.name })),
      mine: unitsOf(actor, ...UNIT_STAFF)
        .filter(unit => !['section', undefined].includes(city.pack.units.get(unit)?.kind))
        .map(ref),
      rows: rows.map(row => ({
        id: row.id,
        number: row.number,
        kind: kinds.find(kind => kind.code === row.kind)?.name ?? { zh: row.kind, en: row.kind },
        stateName: text(`state.joint.${row.state}`),
        title: row.title,
        words: row.words,
        place: row.place,
        meetAt: row.meet_at.toISOString(),
        by: ref(row.by_unit),
        result: row.result,
        version: row.version,
        acts: openActs('joint', row, row.id, actor, city, now).open,
        parts: parts
          .filter(part => part.joint_id === row.id)
          .map(part => ({
            id: part.id,
            unit: ref(part.unit_id),
            clock: clockView(city, { ...part, due_at: part.clock_due }, now),
            opinion: part.opinion ? text(`joint.opinion.${part.opinion}`) : null,
            words: part.words,
            by: personName(city, part.given_by),
            version: part.version,
            acts: openActs('part', part, part.id, actor, city, now).open,
          })),
      })),
    }
  },
})
