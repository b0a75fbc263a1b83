import canonicalize from 'canonicalize'
import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id } from '../../../platform/http/shapes.ts'
import { ballotDigest, commitmentOf } from '../../../rules/ballot/index.ts'
import { type KeptBallot, resultOf } from '../result.ts'
import { findJury, READERS } from '../subject.ts'
import { importsOf, votesOf } from '../survey/imports.ts'

const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)

/** Counts a closed vote again from its ballots, and holds them against what the ledger took down when it was closed. */
view({
  name: 'jury.verify',
  route: 'GET /api/juries/{id}/verify',
  by: [...READERS, 'audit_admin'],
  input: z.object({ id: Id }),
  output: z
    .object({
      ballots: z.number().int(),
      /** fingerprints that no longer fit their ballot */
      changed: z.array(z.string()),
      commitment: z.object({
        now: z.string(),
        kept: z.string().nullable(),
        ledger: z.string().nullable(),
        ok: z.boolean(),
      }),
      tallyOk: z.boolean(),
      ok: z.boolean(),
    })
    .meta({ id: 'JuryVerification' }),
  async run({ db, city }, { id }) {
    const jury = await findJury(db, city.id, id)
    if (jury?.state !== 'closed') throw notFound()
    const [rows, imports, entry] = await Promise.all([
      db
        .selectFrom('ballot')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('jury_id', '=', id)
        .orderBy('digest')
        .$castTo<KeptBallot>()
        .execute(),
      importsOf(db, city.id, id).execute(),
      db
        .selectFrom('ledger_entry')
        .select('data')
        .where('city_id', '=', city.id)
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
    const again = jury.result
      ? resultOf(
          jury.paper,
          jury.slots ?? [],
          rows,
          { seats: jury.result.seats, voted: jury.result.voted },
          votesOf(imports),
        )
      : null
    const commitment = { now, kept: jury.commitment, ledger, ok: now === jury.commitment && now === ledger }
    const tallyOk = same(again, jury.result)
    return {
      ballots: rows.length,
      changed: changed.map(row => row.digest),
      commitment,
      tallyOk,
      ok: changed.length === 0 && commitment.ok && tallyOk,
    }
  },
})
