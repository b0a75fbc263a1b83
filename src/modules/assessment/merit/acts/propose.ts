import { z } from 'zod'
import { act, hasRole, hasRoleWithin, Refusal } from '../../../../platform/acts/index.ts'
import { Code } from '../../../../platform/http/shapes.ts'
import { personInUnit } from '../../../casework/index.ts'
import { dayIn } from '../../../registry/index.ts'
import { packFor } from '../../law.ts'
import { publishedRows } from '../../publications.ts'
import { methodOf } from '../../rules/method.ts'
import { earlier } from '../../rules/period.ts'
import { schemeFor } from '../../scheme-for.ts'
import { leading } from '../rules/leading.ts'
import { proposedFor, settleHonours, type WantedHonour } from '../settle.ts'

/** After a month is published: who was among the first for long enough is proposed for the pack's honour (SPEC Q9). */
export const proposeRanked = act({
  name: 'honour.proposeRanked',
  path: '/api/honours/propose-ranked',
  by: ['system'],
  clause: 'Q9',
  hidden: true,
  input: z.object({ publication: z.uuid() }),
  run: async (ctx, _none, input) => {
    const { city, db } = ctx
    const published = await db
      .selectFrom('ranking_publication')
      .select(['id', 'number', 'kind', 'period', 'version'])
      .where('city_id', '=', city.id)
      .where('id', '=', input.publication)
      .executeTakeFirstOrThrow()
    const nothing = { created: { kind: 'ranking', id: published.id, version: published.version }, unit: null }
    const rules = packFor(city, 'month', published.period)
    if (published.kind !== 'month' || !methodOf(rules, 'month')) return nothing
    const scheme = schemeFor(rules, 'month')
    const wanted: WantedHonour[] = []
    for (const { code, rank } of scheme.honours) {
      if (!rank) continue
      const months = Array.from({ length: rank.months }, (_, i) => earlier('month', published.period, i))
      const rows = await publishedRows(db, city.id, 'month', months)
      const history = [...rows].map(([month, found]) => ({ month, rows: found }))
      for (const { unit, places } of leading(history, published.period, {
        ...rank,
        atLeast: scheme.ladderAtLeast.value,
      }))
        wanted.push({ kind: code, unit, subject: '', person: null, facts: { places } })
    }
    const book = { scheme: '', period: published.period, publication: published, by: published }
    const done = settleHonours(ctx, book, await proposedFor(ctx, '', published.period), wanted)
    return { ...nothing, data: { publication: published.number, ...done } }
  },
})

/** An honour proposed by hand, for a unit or a person, with what was done and what proves it (SPEC Q9 F16). */
export const proposeHonour = act({
  name: 'honour.propose',
  by: ['supervisor', 'assessor', 'unit_head'],
  clause: 'Q9 F16',
  input: z.object({
    kind: Code,
    unit: Code,
    person: z.uuid().optional(),
    words: z.string().trim().min(20).max(3000).describe('what was done, and what proves it'),
  }),
  run: (ctx, _none, input) => {
    const { city, db } = ctx
    const scheme = schemeFor(city.pack, 'month')
    if (!scheme.honours.some(row => row.code === input.kind))
      throw new Refusal('bad_input', { fields: [{ path: 'kind', code: 'not_in_list', vars: { value: input.kind } }] })
    if (!city.pack.units.has(input.unit))
      throw new Refusal('bad_input', { fields: [{ path: 'unit', code: 'not_in_list', vars: { value: input.unit } }] })
    const outside = hasRole(ctx.actor, 'supervisor', 'assessor')
    if (!outside && !hasRoleWithin(ctx.actor, input.unit, ['unit_head']))
      throw new Refusal('objection_own_unit_only', { status: 403 })
    if (input.person && !personInUnit(city, input.person, input.unit))
      throw new Refusal('ladder_not_of_unit', { status: 409 })
    const id = ctx.id()
    ctx.write(
      db.insertInto('honour').values({
        city_id: city.id,
        id,
        version: 1,
        state: 'proposed',
        kind: input.kind,
        unit_id: input.unit,
        person_id: input.person ?? null,
        month: dayIn(city, ctx.now).slice(0, 7),
        publication_id: null,
        facts: JSON.stringify({}),
        words: input.words,
        proposed_by: ctx.actor.id,
        proposed_at: ctx.now,
        pack_version: city.pack.version,
      }),
    )
    ctx.announce('honour', { id })
    return { created: { kind: 'honour', id, version: 1 }, unit: input.unit, data: { kind: input.kind } }
  },
})
