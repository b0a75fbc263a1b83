import { z } from 'zod'
import { openActs, view } from '../../../platform/acts/index.ts'
import { Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { personIdOf } from '../../registry/index.ts'
import { openSeal } from '../seal.ts'
import { notTheirs } from '../subject.ts'

const Act = z.object({
  name: z.string(),
  title: Text,
  key: z.string().nullable(),
  primary: z.boolean(),
  path: z.string(),
  form: z.unknown(),
})

/**
 * The inspectors' list: number, line of the negative list, state, till when it is to be looked at. Nothing of what it says
 * or whom it is about: that is an act (`clue.read`), which leaves an entry.
 */
export const listClues = view({
  name: 'clue.list',
  route: 'GET /api/clues',
  by: ['discipline_inspector', 'leader'],
  input: z.object({ state: z.enum(['open', 'ended']).default('open') }),
  output: z
    .object({
      rows: z.array(
        z.object({
          id: Id,
          number: z.string(),
          state: z.string(),
          stateName: Text,
          list: Text,
          parted: z.boolean().describe('parted from an appeal that was both complaint and report'),
          inspector: z.string().nullable(),
          reviewBy: Instant,
          late: z.boolean(),
          receivedAt: Instant,
          version: z.number().int(),
          acts: z.array(Act),
          shut: z.array(z.object({ name: z.string(), title: Text, why: Text })),
        }),
      ),
    })
    .meta({ id: 'Clues' }),
  async run({ db, city, actor, now }, { state }) {
    await openSeal(db, actor).execute()
    const rows = await db
      .selectFrom('clue')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('ended_at', state === 'open' ? 'is' : 'is not', null)
      .orderBy('review_by')
      .orderBy('id')
      .limit(200)
      .execute()
    const names = new Map([...city.pack.people.values()].map(one => [personIdOf(city.code, one.code), one.name]))
    const list = city.pack.rules.sealed?.list ?? []
    return {
      rows: rows
        .filter(row => notTheirs(row, actor, city) === null)
        .map(row => ({
          id: row.id,
          number: row.number,
          state: row.state,
          stateName: text(`state.clue.${row.state}`),
          list: list.find(one => one.code === row.list_code)?.name ?? { zh: row.list_code, en: row.list_code },
          parted: row.origin === 'parted',
          inspector: row.inspector_id ? (names.get(row.inspector_id) ?? null) : null,
          reviewBy: row.review_by.toISOString(),
          late: row.state === 'received' && now > row.review_by,
          receivedAt: row.received_at.toISOString(),
          version: row.version,
          acts: openActs('clue', row, row.id, actor, city, now).open,
          shut: openActs('clue', row, row.id, actor, city, now).shut,
        })),
    }
  },
})
