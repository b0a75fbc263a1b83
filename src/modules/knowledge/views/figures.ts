import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { UnitRef, unitRef } from '../../casework/index.ts'
import { upkeepOf } from '../counts.ts'
import { Upkeep } from '../shapes.ts'

/** How each unit keeps its part of the knowledge base, as it stands now (CHECKLIST K40). */
export const knowledgeFigures = view({
  name: 'knowledge.figures',
  route: 'GET /api/knowledge/figures',
  by: ['staff'],
  input: z.object({ unit: z.string().optional() }),
  output: z.object({ rows: z.array(Upkeep.extend({ unit: UnitRef })) }),
  async run({ db, city, now }, { unit }) {
    const counts = await upkeepOf(db, city, now, unit === undefined ? null : [unit])
    return {
      rows: [...counts].flatMap(([code, row]) => {
        const ref = unitRef(city, code)
        return ref ? [{ unit: ref, ...row }] : []
      }),
    }
  },
})
