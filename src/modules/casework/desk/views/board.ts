import { z } from 'zod'
import { hasRole, unitsOf, view } from '../../../../platform/acts/index.ts'
import { Day, Text } from '../../../../platform/http/shapes.ts'
import { dayIn, onDuty } from '../../../registry/index.ts'
import { unitRef } from '../../present.ts'
import { unitsSeen } from '../../scope.ts'
import { UnitRef } from '../../shapes.ts'
import { deskFigures } from '../figures.ts'
import { deskClocks, deskRow } from '../present.ts'
import { DeskFigures, DeskRow, OnDutyView } from '../shapes.ts'
import { deskOf } from '../terms.ts'

const MOST = 300
const RECENT = 30

/** The desk by step and time left, who is on duty, and this year's figures. A unit's people see what concerns their unit. */
export const deskBoard = view({
  name: 'desk.board',
  route: 'GET /api/desk',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      name: Text,
      unit: UnitRef,
      day: Day,
      mayRegister: z.boolean(),
      onDuty: z.array(OnDutyView),
      causes: z.array(z.object({ code: z.string(), name: Text })),
      findings: z.array(z.object({ code: z.string(), name: Text })),
      open: z.array(DeskRow),
      recent: z.array(DeskRow),
      figures: DeskFigures,
    })
    .meta({ id: 'DeskBoard' }),
  async run({ db, city, actor, now }) {
    const desk = deskOf(city)
    const unit = desk.unit.value
    const today = dayIn(city, now)
    const seen = unitsSeen(actor)
    const all = () => {
      const query = db.selectFrom('desk_matter').selectAll().where('city_id', '=', city.id)
      if (seen === null || seen.includes(unit)) return query
      return query.where('unit_id', 'in', seen.length ? seen : [''])
    }
    const [open, recent, people, figures] = await Promise.all([
      all().where('done_at', 'is', null).orderBy('due_at').orderBy('id').limit(MOST).execute(),
      all().where('done_at', 'is not', null).orderBy('done_at', 'desc').orderBy('id', 'desc').limit(RECENT).execute(),
      onDuty(db, city, today, unit),
      deskFigures(db, city, `${today.slice(0, 4)}-01-01`, today),
    ])
    const clocks = await deskClocks(db, city, open)
    return {
      name: desk.name.value,
      unit: unitRef(city, unit) ?? { id: unit, name: desk.name.value },
      day: today,
      mayRegister: hasRole(actor, 'operator', 'coordinator') || unitsOf(actor, 'handler', 'unit_head').includes(unit),
      onDuty: people.map(row => ({
        turn: row.turn.name,
        name: row.person.name,
        title: row.person.title,
        phone: row.phone,
      })),
      causes: desk.causes.map(row => ({ code: row.code, name: row.name })),
      findings: desk.findings.map(row => ({ code: row.code, name: row.name })),
      open: open.map(row => deskRow(city, row, clocks, now)),
      recent: recent.map(row => deskRow(city, row, clocks, now)),
      figures,
    }
  },
})
