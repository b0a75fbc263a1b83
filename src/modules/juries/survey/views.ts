import { z } from 'zod'
import { type CityContext, notFound, view } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Day, Id, Text } from '../../../platform/http/shapes.ts'
import type { Text as Words } from '../../../platform/i18n/texts.ts'
import { findJury, type Jury, MAKERS, READERS } from '../subject.ts'
import type { KeptCell } from './sample.ts'
import { Period, SPLITS, type Split, servedBy } from './served.ts'

const Cell = z.object({ subject: z.string(), name: z.string(), of: z.string().nullable(), ofName: Text.nullable() })

function ofName(city: CityContext, split: Split | null, of: string | null): Words | null {
  if (split === null || of === null) return null
  const list: readonly { code: string; name: Words }[] =
    split === 'channel' ? city.pack.rules.channels : city.pack.rules.domains
  return list.find(row => row.code === of)?.name ?? { zh: '未归类', en: 'none' }
}

const nameIn = (jury: Jury, subject: string): string =>
  jury.paper.subjects.find(row => row.id === subject)?.name ?? subject

/** How many people could be drawn, before anything is drawn: quotas are set by it (CHECKLIST K107). */
view({
  name: 'jury.served',
  route: 'GET /api/juries/{id}/served',
  by: MAKERS,
  input: Period.extend({ id: Id }),
  output: z
    .object({
      cells: z.array(Cell.extend({ people: z.number().int() })),
      people: z.number().int(),
      switchedOff: z.number().int().describe('left out: they want only essential messages'),
      least: z.number().int().describe('a quota below it would give answers a name'),
    })
    .meta({ id: 'PeopleServed' }),
  async run({ db, city, now }, { id, ...period }) {
    const jury = await findJury(db, city.id, id)
    if (!jury) throw notFound()
    const { served, switchedOff } = await servedBy({ db, city, now }, jury, period)
    const people = new Map<string, { subject: string; of: string | null; who: Set<string> }>()
    for (const { subject, of, pseudonym } of served) {
      const key = `${subject}\t${of ?? ''}`
      const cell = people.get(key) ?? { subject, of, who: new Set() }
      cell.who.add(pseudonym)
      people.set(key, cell)
    }
    const order = jury.paper.subjects.map(row => row.id)
    return {
      cells: [...people.values()]
        .map(({ subject, of, who }) => ({
          ...{ subject, name: nameIn(jury, subject), of, ofName: ofName(city, period.split, of), people: who.size },
        }))
        .sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || b.people - a.people),
      people: new Set(served.map(row => row.pseudonym)).size,
      switchedOff,
      least: jury.paper.showFrom,
    }
  },
})

const Draw = z
  .object({
    jury: Id,
    from: Day,
    to: Day,
    split: z.enum(SPLITS).nullable(),
    seed: z.string(),
    digest: z.string(),
    least: z.number().int(),
    cells: z.array(
      z.object({
        subject: z.string(),
        of: z.string().nullable(),
        number: z.number().int(),
        pool: z.array(z.string()),
        drawn: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'SurveyDraw' })

async function drawOf(db: Db, city: CityContext, id: string, of: (jury: Jury) => boolean) {
  const jury = await findJury(db, city.id, id)
  const row = await rowOf(db, city.id, id)
  if (!jury || !row || !of(jury)) throw notFound()
  return {
    jury: jury.id,
    ...{ from: row.from_day, to: row.to_day, split: row.split as Split | null },
    ...{ seed: row.seed, digest: row.digest, least: jury.paper.showFrom },
    cells: row.cells as KeptCell[],
  }
}

const rowOf = (db: Db, cityId: number, id: string) =>
  db.selectFrom('survey_sample').selectAll().where('city_id', '=', cityId).where('jury_id', '=', id).executeTakeFirst()

/** Pools, seed and draw by pseudonym, to draw again; for staff at once. */
view({
  name: 'jury.draw',
  route: 'GET /api/juries/{id}/draw',
  by: READERS,
  input: z.object({ id: Id }),
  output: Draw,
  run: ({ db, city }, { id }) => drawOf(db, city, id, () => true),
})

/** The same for anybody, once the votes are counted. */
view({
  name: 'jury.publicDraw',
  route: 'GET /api/public/{city}/questionnaires/{id}/draw',
  by: ['anyone'],
  input: z.object({ city: z.string(), id: Id }),
  output: Draw,
  run: ({ db, city }, { id }) => drawOf(db, city, id, jury => jury.state === 'closed'),
})

export const SampleView = z
  .object({
    from: Day,
    to: Day,
    split: z.enum(SPLITS).nullable(),
    seed: z.string(),
    digest: z.string(),
    switchedOff: z.number().int(),
    waiting: z.number().int().describe('drawn, and no link sent yet'),
    reminded: z.number().int().describe('had not answered, and were reminded once'),
    unsent: z.number().int().describe('switched messages off, or lost the number, since the draw'),
    cells: z.array(
      Cell.extend({
        quota: z.number().int(),
        pool: z.number().int(),
        drawn: z.number().int(),
        sent: z.number().int(),
        opened: z.number().int(),
        answered: z.number().int(),
      }),
    ),
    small: z.array(z.string()).describe('subjects with fewer answers than the city takes for a sample'),
  })
  .meta({ id: 'SurveySample' })

/** How far a sample is against its quotas: links sent, opened, answered. Null where none was drawn. */
export async function sampleOf(
  db: Db,
  city: CityContext,
  jury: Jury,
  handedIn: ReadonlyMap<string, number>,
): Promise<{ seats: ReadonlySet<string>; view: z.input<typeof SampleView> } | null> {
  if (jury.kind !== 'survey') return null
  const row = await rowOf(db, city.id, jury.id)
  if (!row) return null
  const invites = await db
    .selectFrom('survey_invite')
    .select(['seat_id', 'cell', 'state', 'opened', 'reminded'])
    .where('city_id', '=', city.id)
    .where('jury_id', '=', jury.id)
    .execute()
  const split = row.split as Split | null
  const inCell = Map.groupBy(invites, one => one.cell)
  const cells = (row.cells as KeptCell[]).map((cell, n) => {
    const own = inCell.get(n) ?? []
    const answered = own.filter(one => handedIn.has(one.seat_id))
    return {
      ...{ subject: cell.subject, name: nameIn(jury, cell.subject), of: cell.of, ofName: ofName(city, split, cell.of) },
      ...{ quota: cell.number, pool: cell.pool.length, drawn: cell.drawn.length, answered: answered.length },
      sent: own.filter(one => one.state === 'sent').length,
      opened: own.filter(one => one.opened || handedIn.has(one.seat_id)).length,
    }
  })
  const answers = (subject: string) =>
    cells.filter(cell => cell.subject === subject).reduce((sum, cell) => sum + cell.answered, 0)
  return {
    seats: new Set(invites.map(one => one.seat_id)),
    view: {
      ...{ from: row.from_day, to: row.to_day, split, seed: row.seed, digest: row.digest },
      switchedOff: row.switched_off,
      waiting: invites.filter(one => one.state === 'drawn').length,
      reminded: invites.filter(one => one.reminded).length,
      unsent: invites.filter(one => one.state === 'unsent').length,
      cells,
      small: [...new Set(cells.map(cell => cell.subject))].filter(subject => answers(subject) < jury.paper.least),
    },
  }
}
