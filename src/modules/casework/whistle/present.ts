import type { z } from 'zod'
import { type Actor, type CityContext, openActs } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { dayIn, onDuty } from '../../registry/index.ts'
import { CLOCK_SHOWN, clockView, unitRef } from '../present.ts'
import { personName } from '../rules/person-in-unit.ts'
import type { WhistleView } from './shapes.ts'
import type { Whistle } from './subject.ts'
import { whistlesOf } from './terms.ts'

/** Whistles with their calls, each with its clock, whom to call, and what this person may do. */
export async function whistleViews(
  db: Db,
  city: CityContext,
  actor: Actor,
  now: Date,
  whistles: readonly Whistle[],
): Promise<z.input<typeof WhistleView>[]> {
  if (!whistles.length) return []
  const [calls, duty] = await Promise.all([
    db
      .selectFrom('whistle_call')
      .innerJoin('clock', join =>
        join.onRef('clock.city_id', '=', 'whistle_call.city_id').onRef('clock.id', '=', 'whistle_call.clock_id'),
      )
      .selectAll('whistle_call')
      .select(CLOCK_SHOWN)
      .where('whistle_call.city_id', '=', city.id)
      .where('clock.city_id', '=', city.id)
      .where(
        'whistle_call.whistle_id',
        'in',
        whistles.map(row => row.id),
      )
      .orderBy('whistle_call.due_at')
      .orderBy('whistle_call.unit_id')
      .execute(),
    onDuty(db, city, dayIn(city, now)),
  ])
  const rules = whistlesOf(city)
  const ref = (unit: string) => unitRef(city, unit) ?? { id: unit, name: { zh: unit, en: unit } }
  return whistles.map(row => {
    const { open, shut } = openActs('whistle', row, row.id, actor, city, now)
    return {
      id: row.id,
      number: row.number,
      state: row.state as 'blown',
      stateName: text(`state.whistle.${row.state}`),
      kind: rules.kinds.find(kind => kind.code === row.kind)?.name ?? { zh: row.kind, en: row.kind },
      kindCode: row.kind,
      shared: rules.shared.find(duty => duty.code === row.shared)?.name ?? null,
      caseId: row.case_id,
      place: unitRef(city, row.place_unit),
      placeText: row.place_text,
      title: row.title,
      words: row.words,
      by: ref(row.by_unit),
      byPerson: personName(city, row.by_person),
      blownAt: row.blown_at.toISOString(),
      result: row.result,
      version: row.version,
      calls: calls
        .filter(call => call.whistle_id === row.id)
        .map(call => {
          const can = openActs('call', call, call.id, actor, city, now)
          return {
            id: call.id,
            unit: ref(call.unit_id),
            listed: call.listed,
            why: call.why,
            state: call.state as 'called',
            stateName: text(`state.call.${call.state}`),
            clock: clockView(city, { ...call, due_at: call.clock_due }, now),
            answeredAt: call.answered_at?.toISOString() ?? null,
            answer: call.answer,
            answeredBy: personName(city, call.answered_by),
            inTime: call.in_time,
            arriveBy: call.arrive_by?.toISOString() ?? null,
            arrivedAt: call.arrived_at?.toISOString() ?? null,
            thereInTime: call.there_in_time,
            contribution: call.contribution,
            speed: call.speed,
            quality: call.quality,
            remark: call.remark,
            needed: call.needed,
            retort: call.retort,
            onDuty: duty
              .filter(one => one.unit.id === call.unit_id)
              .map(one => ({ name: one.person.name, phone: one.phone })),
            version: call.version,
            acts: can.open,
            shut: can.shut,
          }
        }),
      acts: open,
      shut,
    }
  })
}
