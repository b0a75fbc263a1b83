import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, PageQuery, pageOf, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { cursorOf, personRef, readCursor } from '../../casework/index.ts'
import { addressContext, choiceOf, DIGESTS, type WayOut } from '../rules/choice.ts'
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
  for: z.string().nullable().describe('the absent colleague for whom I stand in'),
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
        for: personRef(city, row.for_person)?.name ?? null,
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
    phone: z.string(),
    account: z.string(),
    digest: z.enum(DIGESTS),
    digestAt: z.string().describe('when the digest comes, 08:00'),
    events: z.array(
      z.object({
        id: z.enum(EVENTS),
        name: Text,
        byMail: z.boolean(),
        bySms: z.boolean(),
        byMessenger: z.boolean(),
      }),
    ),
  }),
  async run({ db, city, actor }) {
    const row = await db
      .selectFrom('notice_choice')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('person_id', '=', actor.id)
      .executeTakeFirst()
    const open = (way: WayOut) => {
      const sealed = row ? choiceOf(row, way).sealed : null
      return sealed ? city.vault.open(sealed, addressContext(city.id, way)) : ''
    }
    const chose = (way: WayOut, id: NoticeEvent) => (row ? choiceOf(row, way).events.includes(id) : false)
    return {
      mail: open('mail'),
      phone: open('sms'),
      account: open('messenger'),
      digest: (row?.digest ?? 'app') as 'app',
      digestAt: city.pack.rules.messages.digest.value,
      events: EVENTS.map((id: NoticeEvent) => ({
        id,
        name: text(`notice.event.${id}`),
        byMail: chose('mail', id),
        bySms: chose('sms', id),
        byMessenger: chose('messenger', id),
      })),
    }
  },
})
