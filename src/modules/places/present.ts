import { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { Text as TextShape } from '../../platform/http/shapes.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import type { Pick, Point, Said } from '../../rules/place/index.ts'
import { type ListedPlace, type PlaceList, TOWN } from './list.ts'

export const Position = z.object({
  lng: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
})

export const Named = z.object({ id: z.string(), name: z.string() })

export const FoundPlace = z
  .object({
    id: z.string().nullable().describe('entry of the address list; null: a town or street as a whole'),
    name: z.string().describe('as it is written down: a road with the house number that was typed'),
    kind: z.string(),
    kindName: TextShape,
    unit: z.string(),
    unitName: TextShape,
    point: Position.nullable().describe('WGS-84'),
    about: z
      .object({
        metres: z.number().int().describe('so far off at most; 0: not known how far'),
        area: z.string().nullable().describe('grid or community in which it lies for sure'),
      })
      .nullable()
      .describe('the list has no position of its own: the point is reckoned'),
  })
  .meta({ id: 'FoundPlace' })

export function foundView(
  city: CityContext,
  list: PlaceList,
  { place, number }: Pick<ListedPlace>,
): z.input<typeof FoundPlace> {
  const about = list.about(place, number ?? '')
  return {
    id: place.kind === TOWN ? null : place.id,
    name: number === null ? place.name : `${place.name}${number}`,
    kind: place.kind,
    kindName: text(`place.kind.${place.kind}`),
    unit: place.unit,
    unitName: unitName(city, place.unit),
    point: about?.point ?? place.point,
    about: about && {
      metres: about.metres,
      area: about.where.grid?.name ?? about.where.community?.name ?? null,
    },
  }
}

export const unitName = (city: CityContext, code: string): Text =>
  city.pack.units.get(code)?.name ?? { zh: code, en: code }

/** "幸福街和青山路路口附近" */
export function saidWords(said: Said | null): Text | null {
  if (said === null) return null
  if (said.how === 'crossing') return text('place.said.crossing', { road: said.road, other: said.other })
  return text(`place.said.${said.how}`, { name: said.name })
}

/** Names of the areas that a position lies in, as screens show them. */
export function whereView(city: CityContext, list: PlaceList, point: Point) {
  const { town, community, grid } = list.atlas.areaAt(point)
  return {
    unit: town ? { id: town.unit, name: unitName(city, town.unit) } : null,
    community: community ? { id: community.id, name: community.name } : null,
    grid: grid ? { id: grid.id, name: grid.name } : null,
  }
}
