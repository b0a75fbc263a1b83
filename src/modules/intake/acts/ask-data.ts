import { sql } from 'kysely'
import { z } from 'zod'
import { act, type CityContext, Refusal } from '../../../platform/acts/index.ts'
import { normalizePhone } from '../../../rules/text/index.ts'
import { openClock } from '../../casework/index.ts'
import { byPhone } from '../citizen.ts'
import { sealWords } from '../data-request/words.ts'
import { PersonName } from '../shapes.ts'
import { onAppeal } from '../subject.ts'

/**
 * Asks for a copy, a correction or the deletion of what is kept (个人信息保护法 arts. 45 to 47, CHECKLIST K28). It speaks of
 * all that the person has proved to own: one matter by query code, all matters of a telephone by one-time code.
 */
export const askData = act({
  name: 'appeal.askData',
  on: onAppeal,
  by: ['owner'],
  clause: 'PIPL 45 46 47 K28',
  hidden: true,
  input: z.object({
    kind: z.enum(['copy', 'correction', 'deletion']),
    text: z.string().trim().max(500).optional(),
    name: PersonName.optional(),
    phone: z.string().trim().max(30).optional(),
  }),
  run: async (ctx, appeal, input) => {
    const { city } = ctx
    const own = ctx.actor.kind === 'citizen' ? [...ctx.actor.appealIds] : []
    const corrects = input.kind === 'correction'
    const phone = corrects && input.phone ? normalizePhone(input.phone) : null
    const name = (corrects && input.name) || null
    if (corrects && input.phone && !phone)
      throw new Refusal('bad_input', { fields: [{ path: 'phone', code: 'bad_phone' }] })
    if (corrects && !phone && !name)
      throw new Refusal('bad_input', { fields: [{ path: 'name', code: 'nothing_to_correct' }] })
    const waiting = await ctx.db
      .selectFrom('data_request')
      .select('id')
      .where('city_id', '=', city.id)
      .where('state', '=', 'open')
      .where('kind', '=', input.kind)
      .where('appeal_ids', '@>', sql<string[]>`${[appeal.id]}::uuid[]`)
      .executeTakeFirst()
    if (waiting) throw new Refusal('data_asked', { status: 409 })
    const id = ctx.id()
    const clock = openClock(ctx, {
      kind: 'data',
      caseId: null,
      subject: { kind: 'dataRequest', id },
      unit: unitOfAdmin(city),
      limit: city.pack.rules.dataRequests.limit.value,
    })
    ctx.write(
      ctx.db.insertInto('data_request').values({
        city_id: city.id,
        id,
        version: 1,
        kind: input.kind,
        state: 'open',
        appeal_ids: own,
        proof: byPhone(ctx.actor) ? 'phone' : 'code',
        words: input.text || name || phone ? sealWords(city, { text: input.text || null, name, phone }) : null,
        asked_at: ctx.now,
        clock_id: clock.id,
        due_at: clock.due,
        decided_at: null,
        decided_by: null,
        ground: null,
      }),
    )
    ctx.announce('data-request', { id })
    return {
      data: { request: id, kind: input.kind, appeals: own.length, due: clock.due.toISOString(), limit: clock.text },
      answer: { request: id, dueAt: clock.due.toISOString() },
    }
  },
})

/** Where the security administrator of the city sits: every pack has exactly one, apart from the other two. */
function unitOfAdmin(city: CityContext): string {
  const admin = [...city.pack.people.values()].find(person => person.roles.includes('security_admin'))
  if (!admin) throw new Error(`pack ${city.code} has no security administrator`)
  return admin.unit
}
