import { z } from 'zod'
import { notFound, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { boxAround, metresBetween } from '../../../rules/place/index.ts'
import { inSight, maySeeCase } from '../scope.ts'

const READ = 100
const SHOWN = 8

/** Open cases of the same kind so close by that one trip does for all (PEERS 2.25); how close is the pack's to say. */
/** Whether a position is known well enough to say that something is close by. */
const sharp = (about: number | null, metres: number): boolean => about === null || (about > 0 && about <= metres)

export const caseNear = view({
  name: 'case.near',
  route: 'GET /api/cases/{id}/near',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: z.object({
    metres: z.number().describe('so far is still close by'),
    items: z.array(
      z.object({
        id: Id,
        number: z.string(),
        title: z.string(),
        stateName: Text,
        placeText: z.string().nullable(),
        receivedAt: Instant,
        metres: z.number().int(),
        lng: z.number(),
        lat: z.number(),
      }),
    ),
  }),
  async run({ db, city, actor }, { id }) {
    const kase = await db
      .selectFrom('case_file')
      .select(['unit_id', 'via', 'co_units', 'place_unit', 'item', 'lng', 'lat', 'place_about'])
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!kase || !maySeeCase(actor, kase)) throw notFound()
    const metres = city.pack.rules.nearby.metres.value
    if (kase.item === null || kase.lng === null || kase.lat === null || !sharp(kase.place_about, metres))
      return { metres, items: [] }
    const here = { lng: kase.lng, lat: kase.lat }
    const [west, south, east, north] = boxAround(here, metres)
    const seen = inSight(actor)
    let query = db
      .selectFrom('case_file')
      .select(['id', 'number', 'title', 'state', 'place_text', 'received_at', 'lng', 'lat', 'place_about'])
      .where('city_id', '=', city.id)
      .where('item', '=', kase.item)
      .where('lat', '>=', south)
      .where('lat', '<=', north)
      .where('lng', '>=', west)
      .where('lng', '<=', east)
      .where('closed_at', 'is', null)
      .where('merged_into', 'is', null)
      .where('id', '!=', id)
    if (seen) query = query.where(seen)
    const rows = await query.orderBy('received_at', 'desc').limit(READ).execute()
    return {
      metres,
      items: rows
        .flatMap(row =>
          row.lng === null || row.lat === null || !sharp(row.place_about, metres)
            ? []
            : { ...row, lng: row.lng, lat: row.lat, far: metresBetween(here, { lng: row.lng, lat: row.lat }) },
        )
        .filter(row => row.far <= metres)
        .sort((a, b) => a.far - b.far)
        .slice(0, SHOWN)
        .map(row => ({
          id: row.id,
          number: row.number,
          title: row.title,
          stateName: text(`state.${row.state}`),
          placeText: row.place_text,
          receivedAt: row.received_at.toISOString(),
          metres: Math.round(row.far),
          lng: row.lng,
          lat: row.lat,
        })),
    }
  },
})
