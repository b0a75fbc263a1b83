import { z } from 'zod'
import { hasRoleWithin, notFound, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { maskPhone } from '../../../rules/text/index.ts'
import { FileView, maySeeCase, personName } from '../../casework/index.ts'
import { linkAddress } from '../../intake/index.ts'
import { dayIn } from '../../registry/index.ts'
import { openReceiver } from '../links/receiver.ts'
import { longestUntil } from '../links/until.ts'

/** What goes on beside a case: people outside who were asked, sub-tasks, other bodies it was passed to. */
export const besideOfCase = view({
  name: 'case.beside',
  route: 'GET /api/cases/{id}/beside',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      links: z.array(
        z.object({
          id: Id,
          kind: z.enum(['person', 'outsider']),
          state: z.enum(['asked', 'answered', 'silent', 'withdrawn']),
          whom: z.string().nullable().describe('an outsider'),
          phone: z.string().nullable(),
          words: z.string(),
          waits: z.boolean(),
          by: z.string().nullable(),
          askedAt: Instant,
          until: Instant,
          done: z.boolean().nullable(),
          answer: z.string().nullable(),
          answeredAt: Instant.nullable(),
          address: z.string().nullable().describe('to hand over to an outsider'),
          files: z.array(FileView),
          mine: z.boolean(),
        }),
      ),
      tasks: z.array(
        z.object({
          id: Id,
          state: z.enum(['open', 'done', 'dropped']),
          text: z.string(),
          person: z.string().nullable(),
          dueDay: z.string().nullable(),
          late: z.boolean(),
          result: z.string().nullable(),
          endedBy: z.string().nullable(),
          endedAt: Instant.nullable(),
          mine: z.boolean(),
        }),
      ),
      passes: z.array(
        z.object({
          id: Id,
          body: Text,
          phone: z.string().nullable(),
          receipt: z.string().nullable(),
          told: z.string(),
          by: z.string().nullable(),
          at: Instant,
          files: z.array(FileView),
          returnedAt: Instant.nullable(),
          returnedWhy: z.string().nullable(),
        }),
      ),
      checklists: z.array(z.object({ code: z.string(), name: Text, steps: z.array(Text) })),
      bodies: z.array(
        z.object({ code: z.string(), name: Text, told: Text, proof: z.enum(['number', 'file', 'either']) }),
      ),
      latest: z
        .object({ person: z.string().nullable(), outside: z.string().nullable() })
        .describe('last day that may be named'),
    })
    .meta({ id: 'CaseBeside' }),
  async run({ db, city, actor, now }, { id }) {
    const [kase, had, links, tasks, passes] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['unit_id', 'held_by', 'section_id', 'via', 'co_units', 'place_unit', 'item'])
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      db.selectFrom('dispatch').select('unit_id').where('city_id', '=', city.id).where('case_id', '=', id).execute(),
      db
        .selectFrom('link')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('asked_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),
      db
        .selectFrom('task')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('made_at')
        .orderBy('id')
        .execute(),
      db
        .selectFrom('pass_on')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('at', 'desc')
        .execute(),
    ])
    if (
      !kase ||
      !maySeeCase(
        actor,
        kase,
        had.map(row => row.unit_id),
      )
    )
      throw notFound()
    const files = await fileViews(
      db,
      city,
      [...links, ...passes].map(row => row.id),
    )
    const today = dayIn(city, now)
    const { rules } = city.pack
    const mine = (unit: string | null) => hasRoleWithin(actor, unit, ['handler', 'unit_head'])
    const item = city.pack.items.get(kase.item ?? '')
    const lastDay = (rule: { longest: { value: Parameters<typeof longestUntil>[1] } } | undefined) =>
      rule ? dayIn(city, longestUntil(city, rule.longest.value, now)) : null
    return {
      links: links.map(row => {
        const receiver = openReceiver(city, row.receiver)
        const open = row.state === 'asked'
        return {
          id: row.id,
          kind: row.kind as 'person',
          state: row.state as 'asked',
          whom: receiver?.name ?? null,
          phone: receiver?.phone ? maskPhone(receiver.phone) : null,
          words: row.words,
          waits: row.waits && open,
          by: personName(city, row.asked_by),
          askedAt: row.asked_at.toISOString(),
          until: row.until.toISOString(),
          done: row.done,
          answer: row.answer,
          answeredAt: row.answered_at?.toISOString() ?? null,
          address: open && row.kind === 'outsider' && mine(row.unit_id) ? linkAddress(city, row.id) : null,
          files: files.get(row.id) ?? [],
          mine: open && (row.unit_id === null || mine(row.unit_id)),
        }
      }),
      tasks: tasks.map(row => ({
        id: row.id,
        state: row.state as 'open',
        text: row.text,
        person: personName(city, row.person_id),
        dueDay: row.due_day,
        late: row.state === 'open' && row.due_day !== null && row.due_day < today,
        result: row.result,
        endedBy: personName(city, row.ended_by),
        endedAt: row.ended_at?.toISOString() ?? null,
        mine: row.state === 'open' && mine(row.unit_id),
      })),
      passes: passes.map(row => {
        const body = rules.passing?.find(one => one.code === row.body)
        return {
          id: row.id,
          body: body?.name ?? { zh: row.body, en: row.body },
          phone: body?.phone ?? null,
          receipt: row.receipt,
          told: row.told,
          by: personName(city, row.by_person),
          at: row.at.toISOString(),
          files: files.get(row.id) ?? [],
          returnedAt: row.returned_at?.toISOString() ?? null,
          returnedWhy: row.returned_why,
        }
      }),
      checklists: (rules.checklists ?? [])
        .filter(row => row.domains.length === 0 || row.domains.includes(item?.domain ?? ''))
        .map(({ code, name, steps }) => ({ code, name, steps })),
      bodies: (rules.passing ?? []).map(({ code, name, told, proof }) => ({ code, name, told, proof })),
      latest: { person: lastDay(rules.askPerson), outside: lastDay(rules.outside) },
    }
  },
})
