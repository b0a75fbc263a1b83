import type { CityContext } from '../../platform/acts/index.ts'
import { SCHEME_PERIODS, type SchemePeriod } from '../../rules/score/index.ts'
import { asRanking, type Pack, type Scheme } from '../registry/index.ts'
import { roundSpan } from './round/rules/span.ts'
import { type Method, methodOf, rankingSchemeOf } from './rules/method.ts'
import { type Kind, spanOf } from './rules/period.ts'

type City = Pick<CityContext, 'schemes'>

/**
 * The rules by which units are ranked in a period: those in force on its first day, so that nobody is ranked by what came when
 * the period had begun (docs/adr/0033). Where months begin is a rule too: each version is asked with its own.
 */
export function packFor({ schemes }: City, kind: Kind, period: string): Pack {
  const turns = schemes.turns()
  const found = turns.findLast(({ from, pack }) => {
    const span = spanOf(kind, period, rankingSchemeOf(pack, kind)?.monthStartsOn.value ?? 1)
    return span !== null && span.from >= from
  })
  const pack = (found ?? turns[0])?.pack
  if (!pack) throw new RangeError('a city needs a pack')
  return pack
}

/** @returns null if nothing ranks units in such a period */
export function methodFor(city: City, kind: Kind, period: string): Method | null {
  const pack = packFor(city, kind, period)
  const method = methodOf(pack, kind)
  const file = method && pack.schemes.get(method.code)
  const digest = file && city.schemes.approvedOf(file)?.digest
  return method && digest ? { ...method, digest } : method
}

/** A scheme as it is assessed by in a period: the version in force on the first day. */
export function fileFor({ schemes }: City, code: string, kind: SchemePeriod, period: string): Scheme | undefined {
  const course = schemes.course(code)
  const found = course.findLast(({ from, file }) => {
    const span = roundSpan(kind, period, file.monthStartsOn?.value ?? 1)
    return span !== null && span.from >= from
  })
  return (found ?? course[0])?.file
}

const kindOf = (period: string): SchemePeriod | undefined =>
  SCHEME_PERIODS.find(kind => roundSpan(kind, period) !== null)

/**
 * The version of a scheme that something of a period was recommended under: that of the period, or, where it does not have what is
 * asked for, the newest that has it.
 */
export function fileWith(city: City, code: string, period: string, has: (file: Scheme) => boolean): Scheme | undefined {
  const kind = kindOf(period)
  const own = kind && fileFor(city, code, kind, period)
  return own && has(own) ? own : city.schemes.course(code).findLast(({ file }) => has(file))?.file
}

/** The round's own version of its scheme, as it lay in its file; the newest if no version of that number is left. */
export function fileOfRound(
  { schemes }: City,
  { scheme, method }: { scheme: string; method: { version: string } },
): Scheme | undefined {
  const course = schemes.course(scheme).filter(row => asRanking(row.file) === null)
  return (course.findLast(row => row.file.version === method.version) ?? course.at(-1))?.file
}
