import { sql } from 'kysely'
import type { ActContext, ViewContext } from '../../../platform/acts/index.ts'
import { type Frozen, freeze } from '../freeze.ts'
import { issue } from '../issue.ts'
import { methodFor } from '../law.ts'
import { publicationOf } from '../publications.ts'
import { type PublishedBody, type RankingInputs, rowsOf } from '../rules/body.ts'
import { methodOf } from '../rules/method.ts'
import { earlier } from '../rules/period.ts'
import { stepsAfter } from '../rules/steps.ts'
import type { FactKind } from '../shapes.ts'
import { correctedFacts } from './corrected-facts.ts'
import { type Effects, figureEffect, ladderEffects } from './rules/effects.ts'
import { type Correction, correctedInputs, type Waiver } from './rules/waive.ts'

type Ask = Pick<ViewContext, 'db' | 'city'>

interface Book {
  id: string
  number: string
  version: number
  published_at: Date
  body: PublishedBody
}

/** The newest publication of every period in which the fact was counted. */
export async function booksWith({ db, city }: Ask, day: string): Promise<Book[]> {
  const month = day.slice(0, 7)
  const rows = await db
    .selectFrom('ranking_publication')
    .distinctOn(['kind', 'period'])
    .select(['id', 'number', 'version', 'published_at', 'body'])
    .where('city_id', '=', city.id)
    .where('period', 'in', [day, month, earlier('month', month, -1)])
    .orderBy('kind')
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .map(row => ({ ...row, body: row.body as unknown as PublishedBody }))
    .filter(({ body }) => body.inputs.from <= day && day <= body.inputs.to)
}

/** The published months in their newest version, oldest first. */
async function publishedMonths({ db, city }: Ask) {
  const rows = await db
    .selectFrom('ranking_publication')
    .distinctOn('period')
    .select(['period', sql<PublishedBody['rows']>`body -> 'rows'`.as('rows')])
    .where('city_id', '=', city.id)
    .where('kind', '=', 'month')
    .orderBy('period')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({ month: row.period, rows: row.rows }))
}

/**
 * What a correction would do: each publication that counted the fact, computed again from its own frozen inputs with nothing
 * changed but this fact, and the steps of the ladder in all months whose runs go through it.
 */
export async function corrections(ask: Ask, { unit, day, waiver }: Omit<Correction, 'factId'>) {
  const [books, months] = await Promise.all([booksWith(ask, day), publishedMonths(ask)])
  const made = books.flatMap(book => {
    const inputs = correctedInputs(book.body.inputs, unit, [waiver])
    return isSame(book.body.inputs, inputs, unit) ? [] : [{ book, inputs, rows: rowsOf(inputs) }]
  })
  const corrected = new Map(
    made.flatMap(({ inputs, rows }) => (inputs.kind === 'month' ? [[inputs.period, rows] as const] : [])),
  )
  const after = months.map(row => ({ month: row.month, rows: corrected.get(row.month) ?? row.rows }))
  const newest = [...corrected.keys()].sort().at(-1)
  const method = newest ? methodFor(ask.city, 'month', newest) : methodOf(ask.city.pack, 'month')
  const effects: Effects = {
    figures: made.map(({ book, rows }) =>
      figureEffect(
        { kind: book.body.inputs.kind, period: book.body.inputs.period, number: book.number, version: book.version },
        unit,
        book.body.rows,
        rows,
      ),
    ),
    ladder: method ? ladderEffects([...corrected.keys()], months, after, method.ladders) : [],
  }
  return { made, after, effects, method }
}

const isSame = (before: RankingInputs, after: RankingInputs, unit: string): boolean => {
  const of = (inputs: RankingInputs) => inputs.units.find(row => row.unit === unit)?.counts
  return JSON.stringify(of(before)) === JSON.stringify(of(after))
}

/** Publishes the corrections beside the old publications. @returns their numbers, oldest period first */
export async function publishCorrections(
  ctx: ActContext,
  correction: Correction,
  reason: string,
): Promise<{ numbers: string[]; effects: Effects }> {
  await sql`select pg_advisory_xact_lock(hashtext('bihuan.ranking'), ${ctx.city.id})`.execute(ctx.db)
  const { made, after, effects, method } = await corrections(ctx, correction)
  const numbers: string[] = []
  for (const { book, inputs, rows } of made) {
    const id = ctx.id()
    const upTo = after.filter(row => row.month <= inputs.period)
    const ladder = method && inputs.kind === 'month' ? stepsAfter(upTo, method.ladders) : []
    const frozen = await frozenAgain(ctx, book, { ...book.body, inputs, rows, ladder }, correction, id)
    if (!frozen) continue
    const before = await publicationOf(ctx.db, ctx.city.id, inputs)
    const issued = await issue(ctx, { id, ...frozen }, before, reason)
    const data = { ...issued, kind: inputs.kind, period: inputs.period, corrects: book.number }
    ctx.also('ranking.correct', { kind: 'ranking', id }, data)
    numbers.push(issued.number)
  }
  return { numbers, effects }
}

/** The corrected body with its open data; a publication that has none yet is frozen from the books. */
async function frozenAgain(
  ctx: ActContext,
  book: Book,
  { inputs, rows, previous, ladder, steps, exclusions }: PublishedBody,
  correction: Correction,
  id: string,
): Promise<Frozen | null> {
  const body = { inputs, rows, previous, ladder, steps, exclusions }
  if (book.body.statement) {
    const open = await correctedFacts(ctx, book.id, id, correction)
    return open && { body, ...open }
  }
  const method = methodFor(ctx.city, inputs.kind, inputs.period)
  return method && freeze(ctx, method, inputs, id)
}

export const waiverOf = (row: { fact: string; remedy: string | null }): Waiver => ({
  fact: row.fact as FactKind,
  remedy: row.remedy === 'correct' ? 'correct' : 'exclude',
})
