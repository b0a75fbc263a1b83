import { z } from 'zod'
import { act } from '../../../../platform/acts/index.ts'
import type { RankingBody } from '../../rules/body.ts'
import { methodOf } from '../../rules/method.ts'
import { earlier } from '../../rules/period.ts'
import { longestRun, stepsAfter } from '../../rules/steps.ts'
import { publishedHistory } from '../history.ts'
import { factsOf } from '../rules/facts.ts'

/** A step that still has consequences: its ground is watched. */
const OPEN = ['recommended', 'signed', 'served', 'acknowledged', 'closed']

/**
 * After a month is published, or published again, the ladder says what it recommends for this month and for the later ones that
 * looked back on it (SPEC R13). Steps whose ground is gone are marked, with what took it away; a person decides.
 */
export const recommendSteps = act({
  name: 'ladder.recommend',
  by: ['system'],
  clause: 'R13 D9',
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
    const method = methodOf(city.pack, 'month')
    if (!method || published.kind !== 'month') return nothing
    const later = Array.from({ length: longestRun(method.ladders) }, (_, i) => earlier('month', published.period, -i))
    const books = await db
      .selectFrom('ranking_publication')
      .distinctOn('period')
      .select(['id', 'number', 'period', 'body'])
      .where('city_id', '=', city.id)
      .where('kind', '=', 'month')
      .where('period', 'in', later)
      .orderBy('period')
      .orderBy('version', 'desc')
      .execute()
    const known = await db
      .selectFrom('ladder_step')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('scheme', '=', method.code)
      .where('month', 'in', later)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    let made = 0
    let shaken = 0
    for (const book of books) {
      const steps = stepsAfter(await publishedHistory(ctx, method, book.period), method.ladders)
      for (const row of known.filter(one => one.month === book.period && OPEN.includes(one.state) && !one.shaken)) {
        if (steps.some(step => step.unit === row.unit_id && step.step === row.step)) continue
        const why = { code: 'ranking', publication: published.id, number: published.number }
        shaken++
        ctx.write(
          db
            .updateTable('ladder_step')
            .set({ shaken: JSON.stringify(why), shaken_at: ctx.now, version: row.version + 1 })
            .where('city_id', '=', city.id)
            .where('id', '=', row.id),
        )
        ctx.also('ladder.shaken', { kind: 'ladder', id: row.id }, { by: published.number }, row.unit_id)
      }
      for (const step of steps) {
        if (known.some(row => row.month === book.period && row.unit_id === step.unit && row.step === step.step))
          continue
        const id = ctx.id()
        made++
        ctx.write(
          db.insertInto('ladder_step').values({
            city_id: city.id,
            id,
            version: 1,
            state: 'recommended',
            scheme: method.code,
            step: step.step,
            unit_id: step.unit,
            month: book.period,
            publication_id: book.id,
            facts: JSON.stringify(factsOf(book.body as unknown as RankingBody, step)),
            recommended_at: ctx.now,
            pack_version: city.pack.version,
          }),
        )
        const data = { step: step.step, months: step.months, publication: book.number }
        ctx.also('ladder.recommended', { kind: 'ladder', id }, data, step.unit)
      }
    }
    ctx.announce('ladder', { month: published.period })
    return { ...nothing, data: { publication: published.number, made, shaken } }
  },
})
