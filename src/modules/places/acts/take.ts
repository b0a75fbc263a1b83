import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { PLACE_KINDS, SHAPE_KINDS } from '../../../rules/place/index.ts'
import { isLocal } from '../../registry/index.ts'
import { placesChange, spelledOf } from '../list.ts'
import { Position } from '../present.ts'

const name = z.string().trim().min(1).max(160)

/**
 * Takes a part of a city's address list in (CHECKLIST K42): a place or shape that is known already is replaced by what is said
 * now, so that doing it again changes nothing. What is retired keeps its row. The ledger has how many and a digest.
 */
export const takePlaces = act({
  name: 'place.take',
  by: ['system'],
  clause: 'K42',
  input: z.object({
    places: z
      .array(
        z.object({
          id: z.string().min(1).max(200),
          name,
          kind: z.enum(PLACE_KINDS),
          unit: z.string(),
          aliases: z.array(name).max(20),
          code: z.string().max(80).nullable(),
          point: Position.nullable(),
          retired: z.boolean(),
        }),
      )
      .max(500),
    shapes: z
      .array(
        z.object({
          id: z.string().min(1).max(200),
          name,
          kind: z.enum(SHAPE_KINDS),
          unit: z.string(),
          lines: z.array(z.array(z.tuple([z.number(), z.number()]))).min(1),
          retired: z.boolean(),
        }),
      )
      .max(100),
  }),
  run: (ctx, _none, input) => {
    for (const [path, rows] of Object.entries(input))
      rows.forEach(({ unit }, i) => {
        const known = ctx.city.pack.units.get(unit)
        if (known && isLocal(known)) return
        throw new Refusal('bad_input', {
          fields: [{ path: `${path}.${i}.unit`, code: 'unknown_place', vars: { value: unit } }],
        })
      })
    write(ctx, input)
    placesChange(ctx.city)
    const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex')
    const retired = [...input.places, ...input.shapes].filter(row => row.retired).length
    return {
      created: { kind: 'places', id: ctx.id(), version: 1 },
      data: { places: input.places.length, shapes: input.shapes.length, retired, digest },
    }
  },
})

type Input = z.output<(typeof takePlaces)['input']>

function write(ctx: ActContext, { places, shapes }: Input): void {
  const { db, now } = ctx
  const [city_id, changed_at] = [ctx.city.id, now]
  const ended = (retired: boolean) => (retired ? now : null)
  if (places.length > 0)
    ctx.write(
      db
        .insertInto('place')
        .values(
          places.map(({ id, name, kind, unit: unit_id, aliases, code, point, retired }) => ({
            ...{ city_id, id, name, kind, unit_id, aliases, code, changed_at },
            also: spelledOf({ name, aliases }),
            lng: point?.lng ?? null,
            lat: point?.lat ?? null,
            retired_at: ended(retired),
          })),
        )
        .onConflict(oc =>
          oc.columns(['city_id', 'id']).doUpdateSet(eb => ({
            name: eb.ref('excluded.name'),
            kind: eb.ref('excluded.kind'),
            unit_id: eb.ref('excluded.unit_id'),
            aliases: eb.ref('excluded.aliases'),
            also: eb.ref('excluded.also'),
            code: eb.ref('excluded.code'),
            lng: eb.ref('excluded.lng'),
            lat: eb.ref('excluded.lat'),
            changed_at: eb.ref('excluded.changed_at'),
            retired_at: eb.ref('excluded.retired_at'),
          })),
        ),
    )
  if (shapes.length > 0)
    ctx.write(
      db
        .insertInto('place_shape')
        .values(
          shapes.map(({ id, name, kind, unit: unit_id, lines, retired }) => ({
            ...{ city_id, id, name, kind, unit_id, changed_at },
            lines: JSON.stringify(lines),
            retired_at: ended(retired),
          })),
        )
        .onConflict(oc =>
          oc.columns(['city_id', 'id']).doUpdateSet(eb => ({
            name: eb.ref('excluded.name'),
            kind: eb.ref('excluded.kind'),
            unit_id: eb.ref('excluded.unit_id'),
            lines: eb.ref('excluded.lines'),
            changed_at: eb.ref('excluded.changed_at'),
            retired_at: eb.ref('excluded.retired_at'),
          })),
        ),
    )
  ctx.write(
    db
      .insertInto('place_list')
      .values({ city_id, mark: ctx.entryId, changed_at })
      .onConflict(oc =>
        oc.columns(['city_id']).doUpdateSet(eb => ({
          mark: eb.ref('excluded.mark'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      ),
  )
}
