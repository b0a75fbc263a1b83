import canonicalize from 'canonicalize'
import type { Db } from '../../../platform/db/index.ts'
import { ballotDigest, commitmentOf } from '../../../rules/ballot/index.ts'
import { type JuryResult, type KeptBallot, resultOf } from '../result.ts'
import type { Jury } from '../subject.ts'
import { importsOf, votesOf } from '../survey/imports.ts'

const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)

/** A closed vote counted again from its ballots, held against what the ledger took down when it was closed. */
export interface Checked {
  ballots: number
  /** fingerprints that no longer fit their ballot */
  changed: string[]
  commitment: { now: string; kept: string | null; ledger: string | null; ok: boolean }
  tallyOk: boolean
  ok: boolean
}

/** @returns also the result as the ballots give it */
export async function checkJury(
  db: Db,
  cityId: number,
  jury: Jury,
): Promise<{ checked: Checked; result: JuryResult | null }> {
  const { id } = jury
  const [rows, imports, entry] = await Promise.all([
    db
      .selectFrom('ballot')
      .selectAll()
      .where('city_id', '=', cityId)
      .where('jury_id', '=', id)
      .orderBy('digest')
      .$castTo<KeptBallot>()
      .execute(),
    importsOf(db, cityId, id).execute(),
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', cityId)
      .where('subject_id', '=', id)
      .where('act', '=', 'jury.close')
      .executeTakeFirst(),
  ])
  const changed = rows.filter(
    ({ digest, slot, token, salt, marks }) => ballotDigest({ jury: id, slot, token, salt, marks }) !== digest,
  )
  const now = commitmentOf(
    id,
    rows.map(row => row.digest),
  )
  const ledger = typeof entry?.data.commitment === 'string' ? entry.data.commitment : null
  const seats = { seats: jury.result?.seats ?? 0, voted: jury.result?.voted ?? 0 }
  const result = jury.result ? resultOf(jury.paper, jury.slots ?? [], rows, seats, votesOf(imports)) : null
  const commitment = { now, kept: jury.commitment, ledger, ok: now === jury.commitment && now === ledger }
  const tallyOk = same(result, jury.result)
  const ok = changed.length === 0 && commitment.ok && tallyOk
  return { checked: { ballots: rows.length, changed: changed.map(row => row.digest), commitment, tallyOk, ok }, result }
}
