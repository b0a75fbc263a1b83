import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id } from '../../../platform/http/shapes.ts'
import { checkJury } from '../recount/check.ts'
import { findJury, READERS } from '../subject.ts'

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
    return (await checkJury(db, city.id, jury)).checked
  },
})
