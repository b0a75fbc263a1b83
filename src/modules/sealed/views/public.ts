import { z } from 'zod'
import { notFound, Refusal, view } from '../../../platform/acts/index.ts'
import { Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { personIdOf } from '../../registry/index.ts'
import { codeContext, openResult, openSeal } from '../seal.ts'

/** What the page behind an office's QR code shows: the office, the person if the code names one, the negative list. */
export const publicOffice = view({
  name: 'public.office',
  route: 'GET /api/public/{city}/office',
  by: ['anyone'],
  input: z.object({ city: z.string(), unit: z.string().optional(), person: z.uuid().optional() }),
  output: z
    .object({
      unit: z.object({ id: z.string(), name: Text }).nullable(),
      person: z.object({ id: z.string(), name: z.string(), title: Text }).nullable(),
      levels: z.array(z.object({ code: z.number().int(), name: Text })),
      list: z.array(z.object({ code: z.string(), name: Text })),
      inspectors: Text.nullable(),
    })
    .meta({ id: 'PublicOffice' }),
  async run({ city }, input) {
    const unit = input.unit ? city.pack.units.get(input.unit) : undefined
    if (input.unit && !unit) throw notFound()
    const person = [...city.pack.people.values()].find(row => personIdOf(city.code, row.code) === input.person)
    const { sealed, rating } = city.pack.rules
    return {
      unit: unit ? { id: unit.code, name: unit.name } : null,
      person: person && input.person ? { id: input.person, name: person.name, title: person.post } : null,
      levels: rating.levels.map(row => ({ code: row.code, name: row.name })),
      list: (sealed?.list ?? []).map(row => ({ code: row.code, name: row.name })),
      inspectors: sealed ? (city.pack.units.get(sealed.unit.value)?.name ?? null) : null,
    }
  },
})

/** How a report stands, for whoever holds its code: state and what the inspectors let the reporter know. */
export const clueStands = view({
  name: 'clue.stands',
  route: 'POST /api/public/{city}/clues/stands',
  by: ['anyone'],
  input: z.object({ city: z.string(), code: z.string().max(20) }),
  output: z.object({ number: z.string(), state: Text, result: z.string().nullable() }).meta({ id: 'ClueStands' }),
  async run({ db, city, actor }, input) {
    const code = input.code.toUpperCase().replace(/[^0-9A-Z]/g, '')
    await openSeal(db, actor).execute()
    const row = await db
      .selectFrom('clue')
      .select(['number', 'state', 'result'])
      .where('city_id', '=', city.id)
      .where('query_index', '=', city.vault.index(code, codeContext(city.id)))
      .executeTakeFirst()
    if (!row) throw new Refusal('clue_no_such_code', { status: 404 })
    return { number: row.number, state: text(`state.clue.told.${row.state}`), result: openResult(city, row.result) }
  },
})
