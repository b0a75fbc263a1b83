import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { myDigest } from '../digest.ts'
import { GROUPS } from '../rules/digest.ts'

const MOST = 50

/** What I have to know of today, the oldest first: one list instead of fifty messages (CHECKLIST K62). */
export const getDigest = view({
  name: 'notice.digest',
  route: 'GET /api/notices/digest',
  by: ['staff'],
  input: z.object({}),
  output: z
    .object({
      groups: z.array(
        z.object({
          id: z.enum(GROUPS),
          name: Text,
          count: z.number().int(),
          cases: z.array(z.object({ id: Id, number: z.string(), title: z.string(), dueAt: Instant.nullable() })),
        }),
      ),
    })
    .meta({ id: 'Digest' }),
  async run({ db, city, actor, now }) {
    const digest = await myDigest(db, city, actor, now)
    return {
      groups: [...digest]
        .filter(([, rows]) => rows.length > 0)
        .map(([id, rows]) => ({
          id,
          name: text(`notice.digest.${id}`),
          count: rows.length,
          cases: rows.slice(0, MOST).map(row => ({
            id: row.id,
            number: row.number,
            title: row.title,
            dueAt: row.due?.toISOString() ?? null,
          })),
        })),
    }
  },
})
