import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { plainCode, plainNumber } from '../../../platform/documents/index.ts'
import { Day, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'

/**
 * Whether a document is genuine, for anybody who holds it: number and check code from its foot. Tells what stands on it
 * anyway and in which state it is, nothing of what it says (SPEC R10 F9 F13).
 */
export const publicPaper = view({
  name: 'public.paper',
  route: 'POST /api/public/{city}/query/paper',
  by: ['anyone'],
  input: z.object({
    city: z.string(),
    number: z.string().trim().min(1).max(60),
    code: z.string().trim().min(1).max(20),
  }),
  output: z
    .object({
      found: z
        .object({
          number: z.string(),
          name: z.string(),
          issuer: z.string(),
          day: Day,
          digest: z.string().describe('SHA-256 of what the document says; its first 16 digits stand at the foot'),
          state: z.enum(['valid', 'withdrawn']),
          stateName: Text,
        })
        .nullable()
        .describe('null: no document has this number with this code'),
    })
    .meta({ id: 'PublicPaper' }),
  async run({ db, city }, { number, code }) {
    const rows = await db
      .selectFrom('paper')
      .select(['number', 'name', 'issuer', 'issued_day', 'digest', 'code', 'state'])
      .where('city_id', '=', city.id)
      .where('number', '=', plainNumber(number))
      .limit(10)
      .execute()
    const typed = Buffer.from(plainCode(code))
    const row = rows.find(one => {
      const known = Buffer.from(one.code)
      return known.length === typed.length && timingSafeEqual(known, typed)
    })
    return {
      found: row
        ? {
            number: row.number,
            name: row.name,
            issuer: row.issuer,
            day: row.issued_day,
            digest: row.digest,
            state: row.state as 'valid',
            stateName: text(`paper.state.${row.state}`),
          }
        : null,
    }
  },
})
