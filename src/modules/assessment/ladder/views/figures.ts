import { sql } from 'kysely'
import { z } from 'zod'
import { view } from '../../../../platform/acts/index.ts'
import { dayIn, declareFigures } from '../../../registry/index.ts'
import { groundName } from '../../objection/grounds.ts'
import { schemeFor } from '../../scheme-for.ts'
import { waiverStands } from '../../waiver-stands.ts'
import { publishedWords } from '../history.ts'
import { effectOf } from '../rules/effect.ts'
import type { StepFacts } from '../rules/facts.ts'
import { LadderFigures } from '../shapes.ts'

declareFigures(
  'figures.shown.ladder',
  'R13',
  ['signed', 'effect', 'objections', 'aside'].map(name => `ladder.${name}`),
)

const SIGNED = ['signed', 'served', 'acknowledged', 'closed']

/**
 * The sums of a year as the city's own report gives them (SPEC R13: 22 interviewed, 6 circulated, satisfaction +7 points), made
 * of nothing but steps that people signed and published figures; a withdrawn step counts as withdrawn alone.
 */
export const ladderFigures = view({
  name: 'ladder.figures',
  route: 'GET /api/ladder/figures',
  by: ['supervisor', 'leader', 'discipline_inspector', 'assessor', 'monitor'],
  input: z.object({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
  output: LadderFigures,
  async run({ db, city, now }, { year: asked }) {
    const year = asked ?? Number(dayIn(city, now).slice(0, 4))
    const [from, to] = [`${year}-01`, `${year}-12`]
    const scheme = schemeFor(city.pack, 'month')
    const [steps, aside, objections] = await Promise.all([
      db
        .selectFrom('ladder_step')
        .select(['step', 'state', 'unit_id', 'month', 'facts'])
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme.code)
        .where('month', '>=', from)
        .where('month', '<=', to)
        .execute(),
      db
        .selectFrom('fact_waiver as waiver')
        .select(['ground', 'subject_kind', sql<number>`count(*)::int`.as('n')])
        .where('city_id', '=', city.id)
        .where('on_day', '>=', `${year}-01-01`)
        .where('on_day', '<=', `${year}-12-31`)
        .where(waiverStands)
        .groupBy(['ground', 'subject_kind'])
        .orderBy('ground')
        .execute(),
      db
        .selectFrom('objection')
        .select(['state', sql<number>`count(*)::int`.as('n')])
        .where('city_id', '=', city.id)
        .where('period', '>=', String(year))
        .where('period', '<', String(year + 1))
        .where('state', '<>', 'withdrawn')
        .groupBy('state')
        .execute(),
    ])
    const units = [...new Set(steps.filter(row => SIGNED.includes(row.state)).map(row => row.unit_id))]
    const effects = await Promise.all(
      units.map(async unit => {
        const runs = steps.filter(row => row.unit_id === unit && SIGNED.includes(row.state))
        const first = runs.sort((a, b) => (a.month < b.month ? -1 : 1))[0]
        if (!first) throw new Error(`no step of ${unit}`)
        return effectOf((first.facts as unknown as StepFacts).months, await publishedWords({ db, city }, unit))
      }),
    )
    const measured = effects.filter(row => row.points !== null)
    const rate = (of: 'before' | 'after') =>
      measured.reduce((all, row) => all + row[of].satisfied, 0) / measured.reduce((all, row) => all + row[of].valid, 0)
    const count = (state: string) => objections.find(row => row.state === state)?.n ?? 0
    return {
      year,
      steps: scheme.ladder.map(step => {
        const rows = steps.filter(row => row.step === step.code)
        const signed = rows.filter(row => SIGNED.includes(row.state))
        return {
          step: step.code,
          name: step.name,
          recommended: rows.length,
          signed: signed.length,
          closed: rows.filter(row => row.state === 'closed').length,
          withdrawn: rows.filter(row => row.state === 'withdrawn').length,
          units: new Set(signed.map(row => row.unit_id)).size,
        }
      }),
      effect: measured.length
        ? {
            before: Math.round(rate('before') * 10_000) / 10_000,
            after: Math.round(rate('after') * 10_000) / 10_000,
            points: Math.round((rate('after') - rate('before')) * 1000) / 10,
            of: measured.length,
          }
        : null,
      aside: aside.map(row => ({
        ground: row.ground,
        name: groundName(scheme, row.subject_kind, row.ground),
        count: row.n,
      })),
      objections: {
        filed: objections.reduce((all, row) => all + row.n, 0),
        upheld: count('upheld') + count('corrected'),
        refused: count('refused'),
      },
    }
  },
})
