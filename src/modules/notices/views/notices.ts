import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { cursorOf, readCursor } from '../../casework/index.ts'
import { mailContext } from '../jobs/notify.ts'
import { EVENTS, type NoticeEvent } from '../rules/tell.ts'

/** More are shown as 99+. */
const COUNTED = 99

const Notice = z.object({
  id: Id,
  event: z.string(),
  title: Text,
  case: z.object({ id: Id, number: z.string(), title: z.string() }).nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  at: Instant,
  read: z.boolean(),
})

/** What I have been told, newest first (CHECKLIST K61). */
export const listNotices = view({
  name: 'notice.list',
  route: 'GET /api/notices',
  by: ['staff'],
  input: z.object(PageQuery),
  output: pageOf(Notice).extend({ unread: z.number().int() }),
  async run({ db, city, actor }, input) {
    const cursor = readCursor(input.cursor)
    const [rows, unread] = await Promise.all([
      db
        .selectFrom('notice')
        .leftJoin('case_file', join =>
          join.onRef('case_file.city_id', '=', 'notice.city_id').onRef('case_file.id', '=', 'notice.case_id'),
        )
        .selectAll('notice')
        .select(['case_file.number', 'case_file.title'])
        .where('notice.city_id', '=', city.id)
        .where('notice.person_id', '=', actor.id)
        .$if(cursor !== null, query =>
          query.where(eb =>
            eb(eb.refTuple('notice.at', 'notice.id'), '<', eb.tuple(new Date(cursor?.[0] ?? 0), cursor?.[1] ?? '')),
          ),
        )
        .orderBy('notice.at', 'desc')
        .orderBy('notice.id', 'desc')
        .limit(input.limit + 1)
        .execute(),
      db
        .selectFrom('notice')
        .select('id')
        .where('city_id', '=', city.id)
        .where('person_id', '=', actor.id)
        .where('read_at', 'is', null)
        .limit(COUNTED + 1)
        .execute(),
    ])
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    return {
      rows: page.map(row => ({
        id: row.id,
        event: row.event,
        title: (row.data as { name?: Text }).name ?? text(`notice.event.${row.event}`),
        case: row.case_id && row.number && row.title ? { id: row.case_id, number: row.number, title: row.title } : null,
        subject: { kind: row.subject_kind, id: row.subject_id },
        at: row.at.toISOString(),
        read: row.read_at !== null,
      })),
      next: rows.length > input.limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
      unread: unread.length,
    }
  },
})

/** What I chose, with every event there is. */
export const getChoices = view({
  name: 'notice.choices',
  route: 'GET /api/notices/choices',
  by: ['staff'],
  input: z.object({}),
  output: z.object({
    mail: z.string(),
    events: z.array(z.object({ id: z.enum(EVENTS), name: Text, byMail: z.boolean() })),
  }),
  async run({ db, city, actor }) {
    const row = await db
      .selectFrom('notice_choice')
      .select(['mail', 'by_mail'])
      .where('city_id', '=', city.id)
      .where('person_id', '=', actor.id)
      .executeTakeFirst()
    return {
      mail: row?.mail ? city.vault.open(row.mail, mailContext(city.id)) : '',
      events: EVENTS.map((id: NoticeEvent) => ({
        id,
        name: text(`notice.event.${id}`),
        byMail: row?.by_mail.includes(id) ?? false,
      })),
    }
  },
})
