import { sql } from 'kysely'
import { v5 as uuidv5 } from 'uuid'
import { type Actor, actsFor, type CityContext, hasRole, unitsOf } from '../../platform/acts/index.ts'
import { type Db, inCity, type Pool } from '../../platform/db/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { morningOf } from '../assessment/index.ts'
import { writeStaffMessage } from '../intake/index.ts'
import { awayOn, dayIn, personIdOf, postOf, standsFor } from '../registry/index.ts'
import { briefSentence, briefUnit, risksOf } from './brief.ts'
import { addressContext, choiceOf } from './rules/choice.ts'
import { type DigestCase, digestOf, GROUPS, type Group, type Reader } from './rules/digest.ts'

const ROLES = ['handler', 'unit_head', 'coordinator'] as const
const AT_UNIT = ['dispatched', 'signed']
/** Of a city with more than so many late cases a digest is not what is lacking. */
const MOST = 20_000
/** Lines of one digest by mail; the rest is counted. */
const LINES = 30
const DAY_MS = 86_400_000

type Digest = Map<Group, DigestCase[]>

const timesOf = (city: CityContext, now: Date) => {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(city.pack.zone)
  const today = local.toPlainDate()
  const tomorrow = today.add({ days: 1 }).toZonedDateTime(city.pack.zone)
  return {
    time: local.toPlainTime(),
    now,
    endOfDay: new Date(tomorrow.epochMilliseconds),
    workingDay: city.calendar.workingDay(today).working,
  }
}

/** Open cases of which a digest may speak, with who was mentioned in them since yesterday. */
async function casesOf(db: Db, city: CityContext, now: Date, endOfDay: Date): Promise<DigestCase[]> {
  const since = new Date(now.getTime() - DAY_MS)
  const notes = await db
    .selectFrom('case_note')
    .select(['case_id', 'mentions'])
    .where('city_id', '=', city.id)
    .where('at', '>=', since)
    .where(sql<boolean>`cardinality(mentions) > 0`)
    .limit(MOST)
    .execute()
  const rows = await db
    .selectFrom('case_file')
    .select([
      'id',
      'number',
      'title',
      'state',
      'unit_id',
      'held_by',
      'handler_id',
      'grade',
      'due_at',
      'verdict',
      'rehandled',
    ])
    .where('city_id', '=', city.id)
    .where('closed_at', 'is', null)
    .where('state', 'in', AT_UNIT)
    .where(eb =>
      eb.or([
        eb('due_at', '<', endOfDay),
        eb('rehandled', '>', 0),
        eb('id', '=', sql<string>`any(${notes.map(row => row.case_id)}::uuid[])`),
      ]),
    )
    .orderBy('due_at')
    .limit(MOST)
    .execute()
  const red = city.pack.rules.messages.quietExceptGrades.value
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    desk: row.held_by ?? row.unit_id,
    handler: row.handler_id,
    red: red.some(grade => grade === row.grade),
    due: row.due_at,
    verdict: row.verdict,
    rehandled: row.rehandled,
    signed: row.state === 'signed',
    mentions: notes.flatMap(note => (note.case_id === row.id ? note.mentions : [])),
  }))
}

const readerOf = (actor: Actor): Reader => ({
  people: actsFor(actor),
  desks: unitsOf(actor, ...ROLES),
  head: hasRole(actor, 'unit_head'),
})

/** My digest as it stands now (CHECKLIST K62). */
export async function myDigest(db: Db, city: CityContext, actor: Actor, now: Date): Promise<Digest> {
  const at = timesOf(city, now)
  return digestOf(await casesOf(db, city, now, at.endOfDay), readerOf(actor), { ...at, workingDay: true })
}

/** Days whose digests this process has sent; the database keeps each from being sent twice by anybody. */
const sent = new Map<number, string>()

/**
 * Sends everybody the digest of the day once the pack's hour has come (CHECKLIST K62): a notice in the program, and a mail to
 * who chose it. Nothing to tell, no digest; on a day off red matters alone. Asked as often as one likes.
 * @returns how many people got one
 */
export async function sendDigests(pool: Pool, city: CityContext, now: Date): Promise<number> {
  const day = dayIn(city, now)
  const at = timesOf(city, now)
  const hour = Temporal.PlainTime.from(city.pack.rules.messages.digest.value)
  if (sent.get(city.id) === day || Temporal.PlainTime.compare(at.time, hour) < 0) return 0
  const told = await inCity(pool, city.id, 'write', async tx => {
    const { db } = tx
    const [cases, away, choices, morning, risks] = await Promise.all([
      casesOf(db, city, now, at.endOfDay),
      awayOn(db, city.id, day).execute(),
      db.selectFrom('notice_choice').selectAll().where('city_id', '=', city.id).execute(),
      morningOf({ db, city, now }),
      risksOf(db, city, now),
    ])
    const staff = [...city.pack.people.values()].map(person => ({
      ...person,
      id: personIdOf(city.code, person.code),
      post: postOf(city, person.unit, person.roles),
    }))
    const digests = staff.flatMap(person => {
      const choice = choices.find(row => row.person_id === person.id)
      // Whoever is away reads it on return; whoever stands in has it in theirs.
      if (choice?.digest === 'none' || away.some(row => row.person_id === person.id)) return []
      const absent = standsFor(person.id, away)
      const posts = staff
        .filter(one => one.id === person.id || absent.includes(one.id))
        .map(one => (one.id === person.id ? one.post : { ...one.post, of: { id: one.id, name: one.name } }))
      const actor: Actor = { kind: 'staff', id: person.id, name: person.name, posts }
      const digest = digestOf(cases, readerOf(actor), at)
      const n = [...digest.values()].reduce((sum, rows) => sum + rows.length, 0)
      const unit = at.workingDay ? briefUnit(actor, morning) : undefined
      const brief = unit === undefined ? null : briefSentence(morning, risks, unit)
      return n === 0 && brief === null ? [] : [{ person: person.id, choice, digest, n, brief }]
    })
    if (digests.length === 0) return 0
    const fresh = await db
      .insertInto('notice')
      .values(
        digests.map(({ person, digest, n, brief }) => ({
          city_id: city.id,
          id: uuidv5(`digest/${day}`, person),
          person_id: person,
          event: 'digest',
          case_id: null,
          subject_kind: 'digest',
          subject_id: day,
          data: JSON.stringify({ name: titleOf(n, brief), counts: countsOf(digest) }),
          at: now,
          read_at: null,
        })),
      )
      .onConflict(oc => oc.columns(['city_id', 'id']).doNothing())
      .returning('person_id')
      .execute()
    for (const { person, choice, digest, n, brief } of digests) {
      const isFresh = fresh.some(row => row.person_id === person)
      const { sealed } = choice ? choiceOf(choice, 'mail') : { sealed: null }
      if (!isFresh || !sealed || choice?.digest !== 'mail') continue
      writeStaffMessage(tx, city, now, {
        personId: person,
        way: 'mail',
        to: city.vault.open(sealed, addressContext(city.id, 'mail')),
        template: 'notice.digest',
        subject: `${text(brief ? 'notice.brief.subject' : 'notice.digest', { n }).zh}（${day}）`,
        text: digestMail(city, digest, brief),
        urgent: false,
        day,
      })
    }
    return fresh.length
  })
  sent.set(city.id, day)
  return told
}

/** A head or a leader reads the brief; how much of today is in the list comes after it. */
const titleOf = (n: number, brief: Text | null): Text =>
  brief ? text('notice.brief', { brief, n }) : text('notice.digest', { n })

const countsOf = (digest: Digest) => Object.fromEntries([...digest].map(([group, rows]) => [group, rows.length]))

/** Number and title of each case, the oldest first, by why it is there; never who asked. */
function digestMail(city: CityContext, digest: Digest, brief: Text | null): string {
  const lines: string[] = brief ? [brief.zh, ''] : []
  let left = LINES
  for (const group of GROUPS) {
    const rows = digest.get(group) ?? []
    if (rows.length === 0) continue
    lines.push(`${text(`notice.digest.${group}`).zh}（${rows.length}）`)
    for (const row of rows.slice(0, left)) lines.push(`${row.number} ${row.title}`)
    if (rows.length > left) lines.push(text('notice.digest.more', { n: rows.length - left }).zh)
    left = Math.max(0, left - rows.length)
    lines.push('')
  }
  return [...lines, `${city.baseUrl ?? ''}/c/notices`, ''].join('\n')
}
