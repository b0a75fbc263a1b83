import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { type Role, roles } from '../../../platform/acts/index.ts'
import { type CityTx, inCity } from '../../../platform/db/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { type Job, type JobContext, registerJob } from '../../../platform/jobs/registry.ts'
import { markNamed, personRef } from '../../casework/index.ts'
import { writeStaffMessage } from '../../intake/index.ts'
import { actingFor, awayOn, dayIn, under } from '../../registry/index.ts'
import { addressContext, choiceOf, WAYS_OUT } from '../rules/choice.ts'
import { EVENTS, type NoticeEvent, peopleFor } from '../rules/tell.ts'

const Marks = z.object({
  marks: z.array(
    z.object({
      clock: z.uuid(),
      kind: z.string(),
      mark: z.string(),
      unit: z.string(),
      pack: z.string(),
      person: z.uuid().nullable(),
      caseId: z.uuid().nullable(),
      subject: z.object({ kind: z.string(), id: z.string() }),
    }),
  ),
})
const Told = z.object({ caseId: z.uuid(), template: z.string() })
const Telling = z.object({
  event: z.enum(EVENTS),
  subject: z.object({ kind: z.string(), id: z.string() }),
  title: z.object({ zh: z.string(), en: z.string() }),
  roles: z.array(z.enum(roles)),
  unit: z.string().nullable(),
  people: z.array(z.uuid()),
  caseId: z.uuid().nullable(),
})
const Heard = z.object({ word: z.uuid(), person: z.uuid(), caseId: z.uuid() })
const Served = z.object({ step: z.uuid(), unit: z.string() })
const ARRIVALS = ['dispatched', 'rehandling']
/** The liaison and whoever handles: SPEC R4 makes both responsible from the first minute. */
const ARRIVAL_ROLES: readonly Role[] = ['coordinator', 'handler']

interface Notice {
  key: string
  event: NoticeEvent
  roles: readonly Role[]
  unit: string | null
  person: string | null
  /** told by name, whatever their roles */
  people?: readonly string[]
  caseId: string | null
  subject: { kind: string; id: string }
  data: Record<string, unknown>
  title: Text
}

/** A mark has come: whom the pack tells (DESIGN 4, CHECKLIST K61). Doing it again writes nothing twice. */
async function ofMarks(context: JobContext, jobs: readonly Job[]): Promise<void> {
  const notices = jobs.flatMap(job =>
    Marks.parse(job.body).marks.flatMap((fired): Notice[] => {
      // A sealed report is told of by its own module, to those alone who may know of it.
      if (fired.kind === 'clue') return []
      const mark = markNamed(under(context.city, fired.pack).pack.rules, fired.kind, fired.mark)
      if (!mark) return []
      return [
        {
          key: `${fired.clock}/${fired.mark}`,
          event: fired.subject.kind === 'slip' || fired.subject.kind === 'report' ? fired.subject.kind : 'mark',
          roles: mark.tell,
          unit: fired.unit,
          person: fired.person,
          caseId: fired.caseId,
          subject: fired.subject,
          data: { mark: fired.mark, name: mark.name },
          title: mark.name,
        },
      ]
    }),
  )
  await write(context, notices)
}

/** A case has come to a unit, for the first time or again: the follow-up that tells the citizen tells the unit as well. */
async function ofArrivals(context: JobContext, jobs: readonly Job[]): Promise<void> {
  const arrived = jobs.flatMap(job => {
    const told = Told.safeParse(job.body)
    return told.success && ARRIVALS.includes(told.data.template) ? [{ id: job.id, ...told.data }] : []
  })
  await write(
    context,
    arrived.map(({ id, caseId, template }) => ({
      key: id,
      event: 'arrival',
      roles: ARRIVAL_ROLES,
      unit: null,
      person: null,
      caseId,
      subject: { kind: 'case', id: caseId },
      data: { template, name: text(`notice.arrival.${template}`) },
      title: text(`notice.arrival.${template}`),
    })),
  )
}

/** A watched word was said for the first time: whoever watches it is told at once (CHECKLIST K96). Which word, is not written. */
async function ofWatchwords(context: JobContext, jobs: readonly Job[]): Promise<void> {
  await write(
    context,
    jobs.map(job => {
      const { word, person, caseId } = Heard.parse(job.body)
      return {
        key: `watchword/${word}`,
        event: 'watchword',
        roles: ['handler'],
        unit: null,
        person,
        caseId,
        subject: { kind: 'watchword', id: word },
        data: { name: text('notice.watchword.hit') },
        title: text('notice.watchword.hit'),
      }
    }),
  )
}

/** What another module wants told: to people by name, and to the roles of a unit or of the city. */
async function ofTellings(context: JobContext, jobs: readonly Job[]): Promise<void> {
  await write(
    context,
    jobs.map(job => {
      const telling = Telling.parse(job.body)
      return { key: job.id, ...telling, person: null, data: { name: telling.title } }
    }),
  )
}

/** A paper of the ladder was served on a unit: its head is told, as of any served paper (SPEC R13). */
async function ofServed(context: JobContext, jobs: readonly Job[]): Promise<void> {
  await write(
    context,
    jobs.map(job => {
      const { step, unit } = Served.parse(job.body)
      return {
        key: `ladder/${step}`,
        event: 'slip',
        roles: ['unit_head'],
        unit,
        person: null,
        caseId: null,
        subject: { kind: 'ladder', id: step },
        data: { name: text('notice.ladder.served') },
        title: text('notice.ladder.served'),
      }
    }),
  )
}

async function write({ city, pool, now }: JobContext, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  await inCity(pool, city.id, 'write', async tx => {
    const caseIds = [...new Set(notices.flatMap(row => row.caseId ?? []))]
    const cases = caseIds.length
      ? await tx.db
          .selectFrom('case_file')
          .select(['id', 'number', 'title', 'unit_id', 'handler_id', 'grade'])
          .where('city_id', '=', city.id)
          .where('id', '=', sql<string>`any(${caseIds}::uuid[])`)
          .execute()
      : []
    const meant = notices.flatMap(notice => {
      const kase = cases.find(row => row.id === notice.caseId)
      const unit = notice.unit ?? kase?.unit_id ?? null
      const handler = notice.person ?? kase?.handler_id ?? null
      const people = new Set([...(notice.people ?? []), ...peopleFor(city, notice.roles, unit, handler)])
      return [...people].map(person => ({ notice, kase, person }))
    })
    if (meant.length === 0) return
    const away = await awayOn(tx.db, city.id, dayIn(city, now)).execute()
    const told = withStandIns(meant, away)
    for (let at = 0; at < told.length; at += 500)
      tx.write(
        tx.db
          .insertInto('notice')
          .values(
            told.slice(at, at + 500).map(({ notice, person, forPerson }) => ({
              city_id: city.id,
              id: uuidv5(notice.key, person),
              person_id: person,
              event: notice.event,
              case_id: notice.caseId,
              subject_kind: notice.subject.kind,
              subject_id: notice.subject.id,
              data: JSON.stringify(notice.data),
              at: now,
              read_at: null,
              for_person: forPerson,
            })),
          )
          .onConflict(oc => oc.columns(['city_id', 'id']).doNothing()),
      )
    // Whoever is away finds it on return; outside the program only the stand-in is told.
    const outside = told.filter(({ person }) => !away.some(row => row.person_id === person))
    await sendOutside(tx, { city, now }, outside)
  })
}

/** Who stands in for somebody absent today is told as well, for whom it is: "B for A" (CHECKLIST K70). */
function withStandIns(
  meant: readonly Omit<Told, 'forPerson'>[],
  away: readonly { person_id: string; stand_in: string }[],
): Told[] {
  const told: Told[] = meant.map(row => ({ ...row, forPerson: null }))
  for (const row of meant) {
    const standIn = actingFor(row.person, away)
    const known = standIn === row.person || told.some(one => one.notice === row.notice && one.person === standIn)
    if (!known) told.push({ ...row, person: standIn, forPerson: row.person })
  }
  return told
}

interface Told {
  notice: Notice
  kase: { number: string; title: string; grade: string | null } | undefined
  person: string
  /** the absent person for whom this one stands in */
  forPerson: string | null
}

/**
 * By the ways that a person chose for the event; red matters at any hour (K61). Who has a digest by mail is not mailed one by
 * one, red matters excepted (K62).
 */
async function sendOutside(
  tx: CityTx,
  { city, now }: Pick<JobContext, 'city' | 'now'>,
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) return
  const choices = await tx.db
    .selectFrom('notice_choice')
    .selectAll()
    .where('city_id', '=', city.id)
    .where('person_id', '=', sql<string>`any(${[...new Set(told.map(row => row.person))]}::uuid[])`)
    .execute()
  for (const { notice, kase, person, forPerson } of told) {
    const choice = choices.find(row => row.person_id === person)
    if (!choice) continue
    const urgent = city.pack.rules.messages.quietExceptGrades.value.some(grade => grade === kase?.grade)
    const title = kase ? `${notice.title.zh} ${kase.number}` : notice.title.zh
    const instead = forPerson ? text('notice.for', { name: personRef(city, forPerson)?.name ?? '' }).zh : ''
    for (const way of WAYS_OUT) {
      const { sealed, events } = choiceOf(choice, way)
      const digested = way === 'mail' && choice.digest === 'mail' && !urgent
      if (!sealed || !events.includes(notice.event) || digested) continue
      writeStaffMessage(tx, city, now, {
        personId: person,
        way,
        to: city.vault.open(sealed, addressContext(city.id, way)),
        template: `notice.${notice.event}`,
        subject: `${instead}${title}`,
        text:
          way === 'mail'
            ? `${kase?.title ?? ''}\n${city.baseUrl ?? ''}${pathOfNotice(notice)}\n`
            : `${instead}${title}\n${city.baseUrl ?? ''}${pathOfNotice(notice)}`,
        urgent,
        day: dayIn(city, now),
      })
    }
  }
}

/** Where the console shows what a notice is about. */
function pathOfNotice({ subject, caseId }: Pick<Notice, 'subject' | 'caseId'>): string {
  if (subject.kind === 'slip') return `/c/slips?id=${subject.id}`
  if (subject.kind === 'ladder') return `/c/ladder?id=${subject.id}`
  if (subject.kind === 'honour') return '/c/ladder?tab=honours'
  if (subject.kind === 'round') return `/c/rounds/${subject.id}`
  if (subject.kind === 'integrity') return '/c/integrity'
  if (subject.kind === 'report') return `/c/reports?id=${subject.id}`
  if (subject.kind === 'clue') return '/c/clues'
  if (subject.kind === 'topic') return `/c/topics?id=${subject.id}`
  if (subject.kind === 'knowledge') return `/c/knowledge?id=${subject.id}`
  if (subject.kind === 'inspection') return `/c/inspections?id=${subject.id}`
  if (subject.kind === 'campaign') return `/c/campaigns?id=${subject.id}`
  return caseId ? `/c/case/${caseId}` : '/c/notices'
}

registerJob('marks.fired', ofMarks)
registerJob('message.case', ofArrivals)
registerJob('notice.tell', ofTellings)
registerJob('watchword.hit', ofWatchwords)
registerJob('ladder.served', ofServed)
