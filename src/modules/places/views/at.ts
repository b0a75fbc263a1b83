import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { OBJECT_KINDS } from '../../../rules/place/index.ts'
import { placesOf } from '../list.ts'
import { FoundPlace, foundView, Named, Position, saidWords, whereView } from '../present.ts'

/** So far from a position an object is still worth offering, in metres; and so many of them. */
const OBJECTS_M = 120
const MOST = 12

/**
 * A position in words, with town, community and grid, and the lamps and bins around it (CHECKLIST K5 K42). Where a person
 * stands is personal: it travels in the body, never in the address line, and is not kept.
 */
export const placeAt = view({
  name: 'public.placeAt',
  route: 'POST /api/public/{city}/places/at',
  by: ['anyone'],
  input: Position.extend({ city: z.string().optional() }),
  output: z.object({
    words: Text.nullable().describe('null: the city has no map of it'),
    unit: z.object({ id: z.string(), name: Text }).nullable().describe('null: outside, or no borders are known'),
    community: Named.nullable(),
    grid: Named.nullable(),
    objects: z.array(FoundPlace.extend({ metres: z.number().int() })),
  }),
  async run({ db, city }, { lng, lat }) {
    const list = await placesOf(db, city)
    const point = { lng, lat }
    return {
      words: saidWords(list.atlas.say(point)),
      ...whereView(city, list, point),
      objects: list.atlas
        .placesNear(point, OBJECTS_M)
        .filter(({ place }) => OBJECT_KINDS.includes(place.kind))
        .slice(0, MOST)
        .flatMap(({ place, metres }) => {
          const listed = list.place(place.id)
          return listed
            ? [{ ...foundView(city, list, { place: listed, number: null }), metres: Math.round(metres) }]
            : []
        }),
    }
  },
})
