import { z } from 'zod'
import { notFound, type ViewContext, view } from '../../../platform/acts/index.ts'
import { Code, Id, Text } from '../../../platform/http/shapes.ts'
import { text, type Text as Words } from '../../../platform/i18n/texts.ts'
import { type CaseCost, difference, leavesOf } from '../../../rules/score/index.ts'
import { maySee } from '../../casework/index.ts'
import { caseRows, type FactRow } from '../case-rows.ts'
import { unitName } from '../present.ts'
import { rankingOf } from '../ranking.ts'
import { resultOfRanking } from '../rules/as-result.ts'
import { earlier, type Kind } from '../rules/period.ts'
import { Period, PeriodQuery } from '../shapes.ts'

/** Cases of one indicator and period that are weighed; of a unit with more the rest stands as one figure. */
const WEIGHED = 500
const SHOWN = 10

const Side = z.object({
  period: Period,
  place: z.number().int().nullable(),
  of: z.number().int().nullable(),
  score: z.number(),
  published: z.boolean(),
})
const Passed = z.object({ unit: Code, name: Text, because: Text, scoreChange: z.number().nullable() })

export const RankingDifference = z
  .object({
    unit: Code,
    name: Text,
    sentence: Text,
    before: Side,
    after: Side,
    change: z.number().describe('the changes of the lines sum to it, to the hundredth'),
    lines: z.array(
      z.object({
        id: z.string(),
        name: Text,
        change: z.number(),
        ofWeight: z.number(),
        ofLost: z.number(),
        cases: z.array(z.object({ caseId: Id, number: z.string(), title: z.string(), change: z.number(), why: Text })),
        unlisted: z.number().describe('what cases that are not listed brought together'),
      }),
    ),
    place: z
      .object({
        change: z.number().int().describe('above 0: places lost'),
        own: z.number().int().describe('by its own score'),
        others: z.number().int().describe('by what others did'),
      })
      .nullable(),
    newlyAhead: z.array(Passed),
    noLongerAhead: z.array(Passed),
  })
  .meta({ id: 'RankingDifference' })

/** Why a unit stands elsewhere than the period before: by indicator, by case, and by what others did (K82, K85). */
export const rankingDifference = view({
  name: 'ranking.difference',
  route: 'GET /api/ranking/difference',
  by: ['staff'],
  input: z.object({ kind: PeriodQuery.kind, period: PeriodQuery.period, since: PeriodQuery.period, unit: Code }),
  output: RankingDifference,
  run: (ctx, asked) => differenceOf(ctx, asked),
})

interface Asked {
  kind: Kind
  period?: string | undefined
  since?: string | undefined
  unit: string
}

/** The same for other modules: the morning brief names the cases that moved a unit. @throws Refusal not_found */
export async function differenceOf(
  ctx: ViewContext,
  { kind, period, since, unit }: Asked,
): Promise<z.input<typeof RankingDifference>> {
  const after = await rankingOf(ctx, kind, period)
  const before = await rankingOf(ctx, kind, since ?? earlier(kind, after.span.period))
  const sides = [before, after] as const
  if (sides.some(({ body }) => !body.rows.some(row => row.unit === unit))) throw notFound()
  const open = maySee(ctx.actor, [unit])
  const facts = new Map<string, FactRow['row']>()
  const costs = await Promise.all(
    sides.map(async ({ body, span }): Promise<CaseCost[]> => {
      if (!open) return []
      const lists = await Promise.all(
        leavesOf(body.inputs.scheme.indicators).map(async leaf => {
          const rows = await caseRows(ctx, { unit, leaf, part: 'lost', span, after: null, limit: WEIGHED + 1 })
          // With only some of the cases each would seem to have cost more than it did.
          if (rows.length > WEIGHED) return []
          return rows.map(({ row }) => {
            facts.set(row.caseId, row)
            return { indicator: leaf.id, case: row.caseId }
          })
        }),
      )
      return lists.flat()
    }),
  )
  const [was, is] = sides.map(({ body }) => resultOfRanking(body))
  if (!was || !is) throw notFound()
  const found = difference(was, is, unit, { before: costs[0] ?? [], after: costs[1] ?? [] })
  const nameOf = (code: string): Words =>
    leavesOf(after.body.inputs.scheme.indicators).find(leaf => leaf.id === code)?.name ??
    leavesOf(before.body.inputs.scheme.indicators).find(leaf => leaf.id === code)?.name ?? { zh: code, en: code }
  const lines = found.lines.map(line => {
    const shown = line.cases.slice(0, SHOWN)
    const rest = line.cases.slice(SHOWN).reduce((sum, row) => sum + Math.round(Number(row.change) * 100), 0)
    return {
      id: line.id,
      name: nameOf(line.id),
      change: Number(line.change),
      ofWeight: Number(line.ofWeight),
      ofLost: Number(line.ofLost),
      cases: shown.flatMap(row => {
        const fact = facts.get(row.case)
        if (!fact) return []
        const { caseId, number, title, why } = fact
        return [{ caseId, number, title, why, change: Number(row.change) }]
      }),
      unlisted: (Math.round(Number(line.unlisted) * 100) + rest) / 100,
    }
  })
  const passed = (rows: readonly { subject: string; because: string; scoreChange: string | null }[]) =>
    rows.map(row => ({
      unit: row.subject,
      name: unitName(after.body, row.subject),
      because: text(`difference.${row.because}`),
      scoreChange: row.scoreChange === null ? null : Number(row.scoreChange),
    }))
  const side = ({ body, span, published }: typeof before, which: 'before' | 'after') => ({
    period: span.period,
    place: found.place[which]?.place ?? null,
    of: found.place[which]?.of ?? null,
    score: Number(found.score[which]),
    published: published !== null && body.rows.length > 0,
  })
  const { change, own, others } = found.place
  const place = change === null || own === null || others === null ? null : { change, own, others }
  return {
    unit,
    name: unitName(after.body, unit),
    sentence: sentence(found.score, lines[0], place),
    before: side(before, 'before'),
    after: side(after, 'after'),
    change: Number(found.score.change),
    lines,
    place,
    newlyAhead: passed(found.place.newlyAhead),
    noLongerAhead: passed(found.place.noLongerAhead),
  }
}

function sentence(
  score: { before: string; after: string; change: string },
  most: { name: Words; change: number } | undefined,
  place: { change: number; own: number; others: number } | null,
): Words {
  const way = (value: number) => (value > 0 ? 'more' : value < 0 ? 'less' : 'same')
  const vars = { before: score.before, after: score.after, change: String(Math.abs(Number(score.change))) }
  const parts = [text(`difference.score.${way(Number(score.change))}`, vars)]
  if (most)
    parts.push(
      text(`difference.most.${way(most.change)}`, { indicator: most.name, change: String(Math.abs(most.change)) }),
    )
  if (place) {
    const moved = (n: number) =>
      text(`difference.moved.${n > 0 ? 'down' : n < 0 ? 'up' : 'none'}`, { n: String(Math.abs(n)) })
    parts.push(
      text('difference.place', { all: moved(place.change), own: moved(place.own), others: moved(place.others) }),
    )
  }
  return { zh: parts.map(part => part.zh).join(''), en: parts.map(part => part.en).join(' ') }
}
