import { type Actor, type CityContext, hasRole } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { FileSubject } from '../../platform/files/index.ts'
import { objectionUnits, READERS } from './objection/present.ts'
import { visible } from './round/present.ts'
import { participantsOf } from './round/subject.ts'
import { ROUND_READERS } from './round/views/list.ts'

/** Whoever sees the objection, the request or the claim sees what proves it. */
export async function maySeeEvidence(db: Db, city: CityContext, actor: Actor, subject: FileSubject): Promise<boolean> {
  if (subject.kind === 'round_claim') return maySeeClaim(db, city, actor, subject.id)
  const unit = await unitOf(db, city, subject)
  if (unit === null || !hasRole(actor, ...READERS)) return false
  return objectionUnits(actor)?.includes(unit) ?? true
}

async function unitOf(db: Db, city: CityContext, { kind, id }: FileSubject): Promise<string | null> {
  const table = kind === 'excuse_hearing' ? 'excuse' : kind
  if (table !== 'objection' && table !== 'restoration' && table !== 'excuse') return null
  let of: string | undefined = id
  if (kind === 'excuse_hearing') {
    const hearing = await db
      .selectFrom('excuse_hearing')
      .select('excuse_id')
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    of = hearing?.excuse_id
  }
  if (!of) return null
  const row = await db
    .selectFrom(table)
    .select('unit_id')
    .where('city_id', '=', city.id)
    .where('id', '=', of)
    .executeTakeFirst()
  return row?.unit_id ?? null
}

async function maySeeClaim(db: Db, city: CityContext, actor: Actor, id: string): Promise<boolean> {
  const claim = await db
    .selectFrom('round_claim')
    .select(['round_id', 'subject'])
    .where('city_id', '=', city.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!claim || !hasRole(actor, ...ROUND_READERS)) return false
  const all = await participantsOf(db, city.id, claim.round_id)
  return visible({ city, actor }, all).some(row => row.id === claim.subject)
}
