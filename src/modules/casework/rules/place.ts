import { z } from 'zod'

/** Where the matter is: words, and the town or street if known. A matter without a place is accepted (CHECKLIST K5). */
export const PlaceInput = z.object({
  text: z.string().trim().max(200).nullable().default(null),
  unit: z.string().nullable().default(null),
  id: z.string().max(200).nullable().optional().describe('entry of the address list (CHECKLIST K42)'),
})
