import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { placesOf } from '../list.ts'
import { FoundPlace, foundView } from '../present.ts'

const MOST = 10

/**
 * The pick list while a place is typed (CHECKLIST K5 K42). What is typed may be somebody's address: it travels in the body,
 * never in the address line, and is not kept.
 */
export const findPlace = view({
  name: 'public.placeFind',
  route: 'POST /api/public/{city}/places/find',
  by: ['anyone'],
  input: z.object({
    city: z.string().optional(),
    text: z.string().trim().max(100),
    unit: z.string().nullable().default(null).describe('only in this town or street'),
  }),
  output: z.object({ items: z.array(FoundPlace) }),
  async run({ db, city }, { text, unit }) {
    const list = await placesOf(db, city)
    return { items: list.find(text, unit, MOST).map(row => foundView(city, list, row)) }
  },
})
