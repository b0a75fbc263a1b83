import { z } from 'zod'

/** Where the matter is: words, and the town or street if known. A matter without a place is accepted (CHECKLIST K5). */
export const PlaceInput = z.object({
  text: z.string().trim().max(200).nullable().default(null),
  unit: z.string().nullable().default(null),
  id: z.string().max(200).nullable().optional().describe('entry of the address list (CHECKLIST K42)'),
})

/** The same, with the pin that was set on the map; left out or null: the position stays as long as the place does. */
export const PinnedPlace = PlaceInput.extend({
  lng: z.number().min(-180).max(180).nullable().optional().describe('WGS-84, degrees'),
  lat: z.number().min(-90).max(90).nullable().optional(),
})
