import { sql } from 'kysely'
import { z } from 'zod'
import { type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { Day } from '../../../platform/http/shapes.ts'
import { essentialOnly } from '../../intake/index.ts'
import { branchOf, dayIn } from '../../registry/index.ts'
import type { Jury } from '../subject.ts'

export const SPLITS = ['channel', 'domain'] as const
export type Split = (typeof SPLITS)[number]

/** Whom a sample is drawn from: civil days of closing, both counted, and by what the quotas are parted besides the unit. */
export const Period = z.object({
  from: Day,
  to: Day,
  split: z.preprocess(value => (value === '' ? null : value), z.enum(SPLITS).nullable().default(null)),
})
type Period = z.output<typeof Period>

/** Telephones a question: what the database takes at once. */
const AT_ONCE = 5000

export interface Served {
  subject: string
  of: string | null
  pseudonym: string
  appeal: string
}

/**
 * People whose matter a subject of the questionnaire handled and closed in the period: with a number, not anonymous, not withdrawn, and
 * not among those who want only essential messages (CHECKLIST K19). One person may be served by several.
 * @returns who was served, the newest matter first, and how many people were left out because they switched messages off
 * @throws Refusal bad_input if the period is none, or not over
 */
export async function servedBy(
  { db, city, now }: { db: Db; city: CityContext; now: Date },
  jury: Jury,
  { from, to, split }: Period,
): Promise<{ served: Served[]; switchedOff: number }> {
  if (from > to || to > dayIn(city, now))
    throw new Refusal('bad_input', { fields: [{ path: 'to', code: from > to ? 'before_start' : 'not_over' }] })
  const start = Temporal.PlainDate.from(from).toZonedDateTime(city.pack.zone)
  const end = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(city.pack.zone)
  const rows = await db
    .selectFrom('case_file')
    .innerJoin('appeal', join =>
      join.onRef('appeal.city_id', '=', 'case_file.city_id').onRef('appeal.case_id', '=', 'case_file.id'),
    )
    .select(['appeal.id', 'appeal.channel', 'appeal.phone_index'])
    .select(['case_file.unit_id', 'case_file.section_id', 'case_file.item'])
    .where('case_file.city_id', '=', city.id)
    .where('appeal.city_id', '=', city.id)
    .where('case_file.closed_at', '>=', new Date(start.epochMilliseconds))
    .where('case_file.closed_at', '<', new Date(end.epochMilliseconds))
    .where('case_file.unit_id', 'is not', null)
    .where('case_file.part_of', 'is', null)
    .where('appeal.phone_index', 'is not', null)
    .where('appeal.anonymous', '=', false)
    .where('appeal.reply_by', '<>', 'none')
    .where('appeal.withdrawn_at', 'is', null)
    .orderBy('case_file.closed_at', 'desc')
    .orderBy(sql`appeal.id`)
    .execute()
  const phones = [...new Map(rows.map(row => [row.phone_index?.toString('hex') ?? '', row.phone_index])).values()]
  const off = new Set<string>()
  for (let at = 0; at < phones.length; at += AT_ONCE)
    for (const phone of await essentialOnly(db, city.id, phones.slice(at, at + AT_ONCE))) off.add(phone)
  const subjectOf = subjectFinder(city, jury)
  const left = new Set<string>()
  const served = rows.flatMap((row): Served[] => {
    const phone = row.phone_index?.toString('hex') ?? ''
    const subject = subjectOf(row.section_id, row.unit_id)
    if (!subject) return []
    if (off.has(phone)) {
      left.add(phone)
      return []
    }
    const of =
      split === null ? null : split === 'channel' ? row.channel : (city.pack.items.get(row.item ?? '')?.domain ?? '')
    return [{ subject, of, pseudonym: pseudonymOf(city, jury.id, phone), appeal: row.id }]
  })
  return { served, switchedOff: left.size }
}

/** The same person has another one in every questionnaire, and only the city's key makes it. */
const pseudonymOf = (city: CityContext, jury: string, phone: string): string =>
  city.vault.index(`${jury}/${phone}`, `survey_sample/${city.id}`).toString('hex').slice(0, 16)

/** Which subject a case counts for: the nearest to the section or the unit that had it. */
function subjectFinder(city: CityContext, jury: Jury) {
  const byUnit = new Map(jury.paper.subjects.flatMap(row => (row.unit ? [[row.unit, row.id] as const] : [])))
  return (section: string | null, unit: string | null): string | undefined => {
    const path = [...(section ? [section] : []), ...branchOf(city.pack, unit ?? '')]
    const found = path.find(code => byUnit.has(code))
    return found && byUnit.get(found)
  }
}
