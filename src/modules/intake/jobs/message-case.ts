import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { type Db, inCity, insertManyStatement } from '../../../platform/db/index.ts'
import { type Job, type JobContext, type JobHandler, registerJob } from '../../../platform/jobs/registry.ts'
import { openContact } from '../../casework/index.ts'
import { under } from '../../registry/index.ts'
import { matterLink } from '../matter-link.ts'
import { followLink, messageRow } from '../messages.ts'
import { essentialOnly, isEssential } from '../messages-choice.ts'
import { messageVars } from '../rules/message-vars.ts'

const Body = z.object({
  caseId: z.uuid(),
  template: z.string().max(40),
  /** only to these; to everybody who asked if left out */
  appealIds: z.array(z.uuid()).optional(),
  exceptIds: z.array(z.uuid()).optional(),
  /** the request for more time that was granted */
  requestId: z.uuid().optional(),
  /** the unit that it tells of, where that is not the one that has the case */
  unit: z.string().nullish(),
  /** the notice of what is missing */
  toldId: z.uuid().optional(),
  /** the objection, or the request to be excused, on which a person's word is not to count */
  objectionId: z.uuid().optional(),
  excuseId: z.uuid().optional(),
  /** the request to count it again */
  restorationId: z.uuid().optional(),
})

/** Messages that ask for a word, or answer one: their link opens the matter (CHECKLIST K15). */
const TO_RATE = new Set(['answered', 'rest_done', 'callback_missed', 'closed', 'to_leave_out', 'left_out', 'put_back'])

/** Follow-ups told in one transaction. */
const BATCH = 100

/**
 * Tells everyone who asked, and wants to be told, what became of their matters (CHECKLIST K19). Number and words are of the
 * moment of writing; what has been overtaken by then is not sent. Each message has an identifier of its follow-up and its
 * appeal: trying again writes nothing twice.
 */
const messageCases = ({ city, pool, now }: JobContext, jobs: readonly Job[]): Promise<void> =>
  inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const events = jobs.map(job => ({ id: job.id, ...Body.parse(job.body) }))
    const ids = sql<string>`any(${[...new Set(events.map(event => event.caseId))]}::uuid[])`
    const asked = events.flatMap(event => event.requestId ?? [])
    const told = events.flatMap(event => event.toldId ?? [])
    const weighed = await leftOutBy(db, city.id, events)
    const [cases, appeals, replies, returned, requests, notices] = await Promise.all([
      db
        .selectFrom('case_file')
        .select(['id', 'state', 'unit_id', 'due_at', 'closed_at', 'grade', 'pack_version'])
        .where('city_id', '=', city.id)
        .where('id', '=', ids)
        .execute(),
      db
        .selectFrom('appeal')
        .select(['id', 'case_id', 'number', 'contact', 'phone_index', 'lang'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', ids)
        .where('reply_by', '!=', 'none')
        .where('contact', 'is not', null)
        .execute(),
      db
        .selectFrom('reply')
        .select(['case_id', 'outcome', 'cause', 'public_text', 'unit_id', 'at'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', ids)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('dispatch')
        .select('case_id')
        .where('city_id', '=', city.id)
        .where('case_id', '=', ids)
        .where('returned_at', 'is not', null)
        .execute(),
      db
        .selectFrom('time_request')
        .select(['id', 'citizen_text'])
        .where('city_id', '=', city.id)
        .where('id', '=', sql<string>`any(${asked}::uuid[])`)
        .execute(),
      told.length === 0
        ? []
        : db
            .selectFrom('told_missing')
            .select(['id', 'items'])
            .where('city_id', '=', city.id)
            .where('id', '=', sql<string>`any(${told}::uuid[])`)
            .execute(),
    ])
    const few = await essentialOnly(
      db,
      city.id,
      appeals.map(row => row.phone_index),
    )
    const caseOf = new Map(cases.map(row => [row.id, row]))
    const appealsOf = Map.groupBy(appeals, row => row.case_id)
    const lastReply = new Map(replies.map(row => [row.case_id, row]))
    const wordsOf = new Map(requests.map(row => [row.id, row.citizen_text]))
    const missingOf = new Map(notices.map(row => [row.id, row.items.split('\n')]))
    const wasReturned = new Set(returned.map(row => row.case_id))
    const rows: ReturnType<typeof messageRow>[] = []
    for (const event of events) {
      const kase = caseOf.get(event.caseId)
      if (!kase) continue
      const facts = {
        kase,
        unit: event.unit ?? kase.unit_id,
        reply: lastReply.get(kase.id) ?? null,
        returned: wasReturned.has(kase.id),
        reason: wordsOf.get(event.requestId ?? '') ?? null,
        missing: missingOf.get(event.toldId ?? '') ?? null,
        leftOut: weighed.get(event.objectionId ?? event.excuseId ?? event.restorationId ?? '') ?? null,
      }
      const message = messageVars(under(city, kase.pack_version), event.template, facts, now)
      if (!message) continue
      for (const appeal of appealsOf.get(kase.id) ?? []) {
        if (event.appealIds && !event.appealIds.includes(appeal.id)) continue
        if (event.exceptIds?.includes(appeal.id)) continue
        if (few.has(appeal.phone_index?.toString('hex') ?? '') && !isEssential(city, message.template)) continue
        const { phone } = openContact(city, appeal.contact)
        if (!phone) continue
        rows.push(
          messageRow(
            { city, now, id: () => uuidv5(appeal.id, event.id) },
            {
              appealId: appeal.id,
              phone,
              template: message.template,
              lang: appeal.lang,
              vars: {
                ...message.vars,
                receipt: appeal.number,
                link: TO_RATE.has(message.template) ? matterLink(city, appeal.id, now) : followLink(city),
              },
              urgent: city.pack.rules.messages.quietExceptGrades.value.some(grade => grade === kase.grade),
            },
          ),
        )
      }
    }
    if (rows.length > 0) tx.write(insertManyStatement('message', rows))
  })

async function leftOutBy(db: Db, cityId: number, events: readonly z.output<typeof Body>[]) {
  const objections = events.flatMap(event => event.objectionId ?? [])
  const excuses = events.flatMap(event => event.excuseId ?? [])
  const restorations = events.flatMap(event => event.restorationId ?? [])
  const [some, others, again] = await Promise.all([
    objections.length === 0
      ? []
      : db
          .selectFrom('objection')
          .select(['id', 'unit_id', 'citizen_text', 'approve_by', 'state'])
          .where('city_id', '=', cityId)
          .where('id', 'in', objections)
          .execute(),
    excuses.length === 0
      ? []
      : db
          .selectFrom('excuse')
          .select(['id', 'unit_id', 'citizen_text', 'state'])
          .where('city_id', '=', cityId)
          .where('id', 'in', excuses)
          .execute(),
    restorations.length === 0
      ? []
      : db
          .selectFrom('restoration')
          .select(['id', 'unit_id', 'citizen_text', 'state'])
          .where('city_id', '=', cityId)
          .where('id', 'in', restorations)
          .execute(),
  ])
  const rows = [...some, ...[...others, ...again].map(row => ({ ...row, approve_by: null }))]
  return new Map(
    rows.flatMap(({ id, unit_id, citizen_text, approve_by, state }) =>
      citizen_text === null ? [] : [[id, { unit: unit_id, reason: citizen_text, until: approve_by, state }] as const],
    ),
  )
}

const job: JobHandler = async (context, jobs) => {
  for (let at = 0; at < jobs.length; at += BATCH) await messageCases(context, jobs.slice(at, at + BATCH))
}
registerJob('message.case', job)
