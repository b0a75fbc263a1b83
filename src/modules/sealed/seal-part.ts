import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import { normalizePhone } from '../../rules/text/index.ts'
import { dayIn } from '../registry/index.ts'
import { openReview } from './review.ts'
import { codeContext, sealBody } from './seal.ts'

export interface NewClue {
  /** of the published negative list */
  list: string
  text: string
  name?: string | undefined
  phone?: string | undefined
  /** whom it is about, as the reporter names them */
  about?: string | undefined
  units?: readonly string[]
  people?: readonly string[]
  /** the case it was parted from */
  fromCase?: string
}

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * Seals a report of misconduct: one that stands alone, or the half of a mixed appeal that is a report (CHECKLIST K44). Whom it
 * concerns must be named as far as it is known: they and their units are kept out by the database itself. What it answers holds
 * nothing of what was said; the caller's ledger entry must not either.
 * @throws Refusal if the city has no negative list, or the report names a line, a unit or a number that is none
 */
export async function sealPart(
  ctx: ActContext,
  report: NewClue,
): Promise<{ id: string; number: string; code: string }> {
  const { city } = ctx
  const rules = city.pack.rules.sealed
  if (!rules) throw new Refusal('not_in_pack', { status: 409 })
  const bad = (path: string, code: string) =>
    new Refusal('bad_input', { fields: [{ path, code, vars: { value: '' } }] })
  if (!rules.list.some(row => row.code === report.list)) throw bad('list', 'not_in_list')
  for (const unit of report.units ?? []) if (!city.pack.units.has(unit)) throw bad('unit', 'unknown_unit')
  const phone = report.phone ? normalizePhone(report.phone) : null
  if (report.phone && !phone) throw bad('phone', 'bad_phone')
  const id = ctx.id()
  const code = ctx.code(ALPHABET, 8)
  const year = dayIn(city, ctx.now).slice(0, 4)
  const running = await city.numbers.next(city.id, `clue/${year}`)
  const number = `X${year.slice(2)}-${String(running).padStart(5, '0')}`
  const { due } = openReview(ctx, id)
  ctx.write(
    ctx.db.insertInto('clue').values({
      city_id: city.id,
      id,
      number,
      version: 1,
      state: 'received',
      list_code: report.list,
      body: sealBody(city, {
        text: report.text,
        name: report.name?.trim() || null,
        phone,
        about: report.about?.trim() || null,
      }),
      query_index: city.vault.index(code, codeContext(city.id)),
      about_units: [...(report.units ?? [])],
      about_people: [...(report.people ?? [])],
      origin: report.fromCase ? 'parted' : 'public',
      from_case: report.fromCase ?? null,
      review_by: due,
      received_at: ctx.now,
      ended_at: null,
    }),
  )
  return { id, number, code: `${code.slice(0, 4)} ${code.slice(4)}` }
}
