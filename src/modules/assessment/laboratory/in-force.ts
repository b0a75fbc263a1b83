import { sql } from 'kysely'
import { type ActContext, type CityContext, Refusal } from '../../../platform/acts/index.ts'
import type { Text } from '../../../platform/i18n/texts.ts'
import { text } from '../../../platform/i18n/texts.ts'
import {
  type ApprovedScheme,
  approvedSchemes,
  asRanking,
  compareVersions,
  courseOf,
  dayIn,
  type Pack,
  PackError,
  readScheme,
  type Scheme,
} from '../../registry/index.ts'
import { withConsequences } from '../scheme-for.ts'
import type { Draft } from './draft.ts'

/**
 * Reads a draft that may be proposed or approved: without a fault, of the same scheme, with a newer version and a day of its own, and
 * nothing in the way of it by that day.
 * @param approved what is approved so far, as the database has it now
 */
export function ready(
  city: Pick<CityContext, 'pack' | 'versions'>,
  today: string,
  draft: Pick<Draft, 'id' | 'scheme' | 'base' | 'body'>,
  approved: readonly ApprovedScheme[],
  digest: string,
): Scheme {
  const { scheme, problems } = readScheme(`schemes/${draft.scheme}.yaml`, draft.body)
  const [fault] = problems
  if (!scheme)
    throw new Refusal('scheme_draft_faulty', {
      status: 409,
      vars: { n: String(problems.length), line: String(fault?.line ?? 1), what: fault?.what ?? '' },
    })
  if (scheme.code !== draft.scheme)
    throw new Refusal('scheme_draft_other', { status: 409, vars: { code: draft.scheme } })
  if (compareVersions(scheme.version, draft.base) <= 0)
    throw new Refusal('scheme_draft_version', { status: 409, vars: { version: draft.base } })
  if (scheme.effectiveFrom <= today)
    throw new Refusal('scheme_draft_past', { status: 409, vars: { day: scheme.effectiveFrom } })
  const own = { draft: draft.id, code: draft.scheme, version: scheme.version, base: draft.base, digest }
  mustFollow(city, draft.scheme, [...approved, { ...own, from: scheme.effectiveFrom, file: scheme }])
  mustCarryOn(city.pack, scheme)
  return scheme
}

/** @throws Refusal scheme_draft_in_the_way with what the pack or another approved draft says that contradicts it */
export function mustFollow(
  { versions }: Pick<CityContext, 'versions'>,
  code: string,
  approved: readonly ApprovedScheme[],
): void {
  const own = approved.filter(row => row.code === code)
  const twice = own.find((row, n) => own.findIndex(one => one.from === row.from || one.version === row.version) !== n)
  if (twice) throw inTheWay(text('laboratory.twice', { version: twice.version, day: twice.from }))
  try {
    courseOf(versions, own, code)
  } catch (error) {
    if (error instanceof PackError && error.problems[0]) throw inTheWay(error.problems[0].what)
    throw error
  }
}

const inTheWay = (what: Text) => new Refusal('scheme_draft_in_the_way', { status: 409, vars: { what } })

/** What others rest on stays: groups that units are in, and what follows from a ranking. */
function mustCarryOn(pack: Pack, draft: Scheme): void {
  const now = pack.schemes.get(draft.code)
  const others = [...pack.schemes.values()].filter(row => row.code !== draft.code)
  const groups = new Set([...others, draft].flatMap(row => row.groups.map(group => group.code)))
  const homeless = [...pack.units.values()].find(unit => unit.group && !groups.has(unit.group))
  if (homeless) throw inTheWay(text('laboratory.homeless', { unit: homeless.name, group: homeless.group ?? '' }))
  const [was, is] = [now && asRanking(now), asRanking(draft)]
  if (was && !is) throw inTheWay(text('laboratory.noRanking'))
  if (was && is && withConsequences(was) && !withConsequences(is)) throw inTheWay(text('laboratory.noConsequences'))
}

/** What is approved, as the database has it; nobody else approves or withdraws until the act is over. */
export async function approvedLocked({ db, city }: ActContext): Promise<ApprovedScheme[]> {
  await sql`select pg_advisory_xact_lock(hashtext('bihuan.schemes'), ${city.id})`.execute(db)
  return approvedSchemes(db, city.id)
}

/** A draft whose day has come is the rule: only a newer one takes its place. */
export const hasBegun = (city: CityContext, draft: Pick<Draft, 'effective_from'>, now: Date): boolean =>
  draft.effective_from !== null && draft.effective_from <= dayIn(city, now)
