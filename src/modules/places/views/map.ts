import { z } from 'zod'
import { view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { placesOf } from '../list.ts'
import { unitName } from '../present.ts'

const Line = z.array(z.array(z.number())).describe('longitude and latitude (WGS-84) of each corner')

/** The city's own map: borders, roads and names, no picture of anybody else's (CHECKLIST K142). */
export const cityMap = view({
  name: 'public.map',
  route: 'GET /api/public/{city}/map',
  by: ['anyone'],
  input: z.object({ city: z.string().optional() }),
  output: z.object({
    box: z.array(z.number()).length(4).nullable().describe('west, south, east, north; null: the city has no map'),
    areas: z.array(
      z.object({ kind: z.enum(['town', 'community', 'grid']), name: Text, unit: z.string(), lines: z.array(Line) }),
    ),
    roads: z.array(z.object({ name: z.string(), lines: z.array(Line) })),
    names: z.array(z.object({ name: z.string(), kind: z.string(), lng: z.number(), lat: z.number() })),
  }),
  async run({ db, city }) {
    const list = await placesOf(db, city)
    const lines = (shape: (typeof list.shapes)[number]) => shape.lines.map(line => line.map(pair => [...pair]))
    return {
      box: list.atlas.box ? [...list.atlas.box] : null,
      areas: list.shapes.flatMap(shape =>
        shape.kind === 'road'
          ? []
          : {
              kind: shape.kind,
              name: shape.kind === 'town' ? unitName(city, shape.unit) : { zh: shape.name, en: shape.name },
              unit: shape.unit,
              lines: lines(shape),
            },
      ),
      roads: list.shapes.flatMap(shape => (shape.kind === 'road' ? { name: shape.name, lines: lines(shape) } : [])),
      names: list.named.flatMap(({ name, kind, point }) => (point && kind !== 'gate' ? { name, kind, ...point } : [])),
    }
  },
})
