import { type Actor, type CityContext, Refusal } from '../../platform/acts/index.ts'
import { inCity, type Pool } from '../../platform/db/index.ts'
import { queryContext } from './create-appeal.ts'
import { linkOfToken } from './link-token.ts'
import { isMatterLink, readMatterLink } from './matter-link.ts'
import { readSession } from './phone-session.ts'
import { plainQueryCode } from './rules/query-code.ts'

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** More matters of one telephone than this are found by query code only. */
const MATTERS = 200

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/**
 * The person behind a public request: who knows a query code owns that appeal (CHECKLIST K8), who proved a telephone
 * owns all appeals left with it (K9), who has the link of a message owns what it is about (K15), who was sent a link owns
 * what it asks (K14 K73), anybody else owns none.
 * @throws Refusal bad_code, bad_link, matter_link_over, session_over (401)
 */
export async function citizenOf(headers: Headers, city: CityContext, pool: Pool, now: Date): Promise<Actor> {
  const code = one(headers['x-query-code'])
  if (code) {
    const index = city.vault.index(plainQueryCode(code), queryContext(city.id))
    const found = await inCity(pool, city.id, 'read', ({ db }) =>
      db
        .selectFrom('appeal')
        .select('id')
        .where('city_id', '=', city.id)
        .where('query_index', '=', index)
        .executeTakeFirst(),
    )
    if (!found) throw new Refusal('bad_code', { status: 401 })
    return { kind: 'citizen', id: found.id, appealIds: [found.id] }
  }
  const link = one(headers['x-link'])
  if (link) {
    const id = linkOfToken(city, link)
    if (id === null) throw new Refusal('bad_link', { status: 401 })
    return { kind: 'citizen', id, appealIds: [id] }
  }
  const token = /^Bearer\s+(\S+)$/i.exec(one(headers.authorization) ?? '')?.[1]
  if (token === undefined) return { kind: 'citizen', id: 'anyone', appealIds: [] }
  const linked = readMatterLink(city, token, now)
  if (!linked && isMatterLink(token)) throw new Refusal('matter_link_over', { status: 401 })
  if (linked) return { kind: 'citizen', id: linked, appealIds: [linked] }
  const session = readSession(city, token, now)
  if (!session) throw new Refusal('session_over', { status: 401 })
  const rows = await inCity(pool, city.id, 'read', ({ db }) =>
    db
      .selectFrom('appeal')
      .select('id')
      .where('city_id', '=', city.id)
      .where('phone_index', '=', session.phoneIndex)
      .orderBy('received_at', 'desc')
      .limit(MATTERS)
      .execute(),
  )
  return { kind: 'citizen', id: `session-${session.id}`, appealIds: rows.map(row => row.id) }
}

/** Whether the citizen came in by telephone: then an empty list of matters is an answer, not a closed door. */
export const byPhone = (actor: Actor): boolean => actor.kind === 'citizen' && actor.id.startsWith('session-')
