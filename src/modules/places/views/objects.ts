import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { OBJECT_KINDS } from '../../../rules/place/index.ts'
import { placesOf } from '../list.ts'
import { FoundPlace, foundView, Position } from '../present.ts'

const MOST = 200
/** A screen that shows more of the city than this, in degrees, is too far away for lamps. */
const WIDEST = 0.05

/** Lamps, bins and manholes in the part of the map that is on the screen (CHECKLIST K5). */
export const mapObjects = view({
  name: 'public.mapObjects',
  route: 'POST /api/public/{city}/places/objects',
  by: ['anyone'],
  input: z.object({
    city: z.string().optional(),
    west: Position.shape.lng,
    south: Position.shape.lat,
    east: Position.shape.lng,
    north: Position.shape.lat,
  }),
  output: z.object({ items: z.array(FoundPlace) }),
  async run({ db, city }, { west, south, east, north }) {
    if (east - west > WIDEST || north - south > WIDEST) return { items: [] }
    const list = await placesOf(db, city)
    const rows = list.atlas.placesIn([west, south, east, north]).filter(place => OBJECT_KINDS.includes(place.kind))
    return {
      items: rows.slice(0, MOST).flatMap(({ id }) => {
        const place = list.place(id)
        return place ? [foundView(city, list, { place, number: null })] : []
      }),
    }
  },
})
