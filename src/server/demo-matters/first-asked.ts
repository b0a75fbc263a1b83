import type { Demo } from './demo.ts'
import texts from './texts.json' with { type: 'json' }

/** Whoever was asked first explained and handed over by name (首问负责), on cases that units have in hand. */
export async function makeFirstAsked({ city, now, person, read, run }: Demo): Promise<void> {
  const cases = await read(db =>
    db
      .selectFrom('case_file')
      .select(['id', 'unit_id', 'dispatched_at'])
      .where('city_id', '=', city.id)
      .where('state', '=', 'signed')
      .where('unit_id', 'is not', null)
      .where('dispatched_at', 'is not', null)
      .orderBy('dispatched_at', 'desc')
      .orderBy('id')
      .limit(6)
      .$castTo<{ id: string; unit_id: string; dispatched_at: Date }>()
      .execute(),
  )
  const people = [...city.pack.people.values()]
  for (const [i, { id, unit_id, dispatched_at }] of cases.entries()) {
    const own = people.filter(one => one.unit === unit_id || one.unit.startsWith(`${unit_id}-`))
    const head = own.find(one => one.roles.includes('unit_head'))
    const handler = own.find(one => one.roles.includes('handler') && !one.roles.includes('unit_head'))
    if (!head || !handler) continue
    const at = new Date(Math.min(now.getTime(), dispatched_at.getTime() + 15 * 60_000))
    await run(at, 'case.firstAsked', head.code, id, {
      ...{ person: person(head.code), to: person(handler.code) },
      explained: texts.firstAsked[i % texts.firstAsked.length],
    })
  }
}
