import { z } from 'zod'
import type { ActContext } from '../../platform/acts/index.ts'
import { attachFiles } from '../../platform/files/index.ts'

/** Papers and pictures that prove what an objection, a request or a claim says (CHECKLIST K85 K90). */
export const Evidence = z.array(z.uuid()).max(20).default([]).describe('papers and pictures that prove it')

type Of = 'objection' | 'restoration' | 'excuse' | 'excuse_hearing' | 'round_claim'

/** Hangs what was uploaded on what it proves; for those alone who decide, and the unit itself. */
export const attachEvidence = (ctx: ActContext, of: Of, id: string, ids: readonly string[]): Promise<void> =>
  attachFiles(ctx, {
    ids,
    owner: `staff:${ctx.actor.id}`,
    subjectKind: of,
    subjectId: id,
    most: ctx.city.pack.rules.files.count.value,
    widest: 'internal',
  })
