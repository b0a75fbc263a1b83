import { z } from 'zod'
import { forbidden, notFound, type ViewContext, view } from '../../../../platform/acts/index.ts'
import { fileViews } from '../../../../platform/files/index.ts'
import { Id } from '../../../../platform/http/shapes.ts'
import { type Text, text } from '../../../../platform/i18n/texts.ts'
import {
  type AssessmentResult,
  difference,
  indicatorsOf,
  type Leaf,
  type ScoredLeaf,
  type SubjectInputs,
  scoredLeaves,
} from '../../../../rules/score/index.ts'
import { type Scheme, schemeWord } from '../../../registry/index.ts'
import { fileOfRound } from '../../law.ts'
import { gather } from '../assembled.ts'
import { formulaOf } from '../formula.ts'
import { factsOfLeaf } from '../measure.ts'
import { branchNameOf, claimView, resultOf, resultRow, seesAll, unitName, visible } from '../present.ts'
import { RoundSubjectPage } from '../shapes.ts'
import { type Round, roundById, standingResult, stands } from '../subject.ts'
import { previousPlaces } from './get.ts'
import { ROUND_READERS } from './list.ts'

const CASE_FACTS = ['case.dispatched', 'case.due', 'rating.rated']

/** Whether the cases behind an indicator can be listed: a unit's rate of cases or ratings. */
export const hasCases = ({ method }: Pick<Round, 'method'>, { measure }: Leaf): boolean =>
  method.subjects === 'unit' && measure.form === 'rate' && CASE_FACTS.includes(measure.denominator[0]?.fact ?? '')

const plain = (words: string): Text => ({ zh: words, en: words })

function marksOf(leaf: Leaf, subject: SubjectInputs) {
  const answers = 'answers' in leaf.measure ? leaf.measure.answers : undefined
  return (subject.marks ?? [])
    .filter(mark => mark.indicator === leaf.id)
    .map(({ who, answer, value, votes, struck }) => ({
      who: schemeWord(`who.${who}`),
      what:
        answer === undefined
          ? text('round.mark.value', { value: String(value) })
          : (answers?.find(row => row.id === answer)?.name ?? plain(answer)),
      votes,
      struck: struck?.ground ?? null,
    }))
}

const panelName = (who: string): Text => {
  const names = who.split(/[^a-z_]+/).map(one => schemeWord(`who.${one}`))
  return { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
}

interface Explained {
  ctx: ViewContext
  round: Round
  file: Scheme | undefined
  subject: SubjectInputs
}

function leafView({ ctx: { city, actor }, round, file, subject }: Explained, leaf: Leaf, score: ScoredLeaf) {
  return {
    ...{
      id: leaf.id,
      name: leaf.name,
      branch: branchNameOf(round.method, leaf.id),
      formula: formulaOf(leaf, score.weight),
    },
    origin: schemeWord(`origin.${leaf.origin}`),
    ...{ weight: score.weight, points: score.points, lost: score.lost },
    ...{ numerator: score.numerator, denominator: score.denominator, value: score.value },
    empty: score.empty ? text(`round.empty.${score.empty}`) : null,
    ...{ votes: score.votes, noVote: score.noVote, struck: score.struck },
    // Single marks are told to those who keep the round, and to nobody of the unit.
    marks: seesAll(actor) ? marksOf(leaf, subject) : [],
    panels: (score.panels ?? []).map(({ who, weight, votes, mean }) => ({ who: panelName(who), weight, votes, mean })),
    facts: factsOfLeaf(leaf).map(fact => ({
      ...{ fact, name: schemeWord(`fact.${fact}`), number: subject.counts?.[fact] ?? 0 },
    })),
    excluded: (subject.excluded ?? [])
      .filter(one => one.indicator === leaf.id)
      .map(one => ({
        name: file?.exclusions.find(ground => ground.code === one.ground)?.name ?? plain(one.ground),
        number: one.number,
        by: one.by === null ? text('round.by_rule') : (unitName(city, one.by) ?? plain(one.by)),
      })),
    cases: hasCases(round, leaf),
  }
}

/** One who takes part: how each point came about, and against the round before. */
view({
  name: 'round.subject',
  route: 'GET /api/rounds/{id}/subjects/{subject}',
  by: ROUND_READERS,
  input: z.object({ id: Id, subject: z.string().max(64) }),
  output: RoundSubjectPage,
  async run(ctx, input) {
    const { db, city, actor } = ctx
    const round = await roundById(db, city.id, input.id)
    if (!round) throw notFound()
    const gathered = await gather(db, city.id, round.id)
    const who = gathered.participants.find(row => row.id === input.subject)
    if (!who) throw notFound()
    if (!visible(ctx, [who]).length || (!seesAll(actor) && round.state !== 'closed')) throw forbidden()
    const files = await fileViews(
      db,
      city,
      gathered.claims.map(claim => claim.id),
    )
    const { inputs, result, final } = resultOf(round, gathered)
    const row = result?.rows.find(one => one.subject === who.id)
    const subject = inputs.subjects.find(one => one.id === who.id)
    if (!row || !subject || !result) throw notFound()
    const participants = new Map(gathered.participants.map(one => [one.id, one]))
    const leaves = new Map(indicatorsOf(round.method).map(leaf => [leaf.id, leaf]))
    const scored = [...row.earlier.flatMap(stage => scoredLeaves(stage.indicators)), ...scoredLeaves(row.indicators)]
    const shown = resultRow({ city, round, participants, result, previous: await previousPlaces(ctx, round) }, row)
    const explained = { ctx, round, file: fileOfRound(city, round), subject }
    const before = round.previous_id ? await roundById(db, city.id, round.previous_id) : undefined
    return {
      ...{ id: round.id, round: round.method.name, period: round.period, final, row: shown },
      sentence: sentenceOf(shown, scored, leaves),
      leaves: scored.flatMap(score => {
        const leaf = leaves.get(score.id)
        return leaf ? leafView(explained, leaf, score) : []
      }),
      claims: gathered.claims
        .filter(claim => claim.subject === who.id)
        .map(claim => claimView(ctx, round, participants, claim, files)),
      before: before ? changeOf(round, before, result, who.id, leaves) : null,
      course: await courseOf(ctx, round, who.id, result),
    }
  },
})

function sentenceOf(
  row: { score: string; place: number | null; of: number | null; unranked: Text | null },
  scored: readonly ScoredLeaf[],
  leaves: ReadonlyMap<string, Leaf>,
): Text {
  const worst = [...scored].sort((a, b) => Number(b.lost) - Number(a.lost))[0]
  const head =
    row.place === null
      ? text('round.say.unranked', { score: row.score, why: row.unranked ?? '' })
      : text('round.say.ranked', { score: row.score, place: String(row.place), of: String(row.of ?? '') })
  const tail =
    worst && Number(worst.lost) > 0
      ? text('round.say.lost', { indicator: leaves.get(worst.id)?.name ?? worst.id, lost: worst.lost })
      : text('round.say.nothing_lost')
  return { zh: head.zh + tail.zh, en: `${head.en} ${tail.en}` }
}

/** Against the round before: what of each indicator, item and line made the change; sums to the whole. */
function changeOf(
  round: Round,
  before: Round,
  result: AssessmentResult,
  subject: string,
  leaves: ReadonlyMap<string, Leaf>,
) {
  if (!before.result?.rows.some(one => one.subject === subject)) return null
  const found = difference(before.result, result, subject)
  const items = round.method.plusMinus.flatMap(branch => [branch, ...branch.items])
  return {
    ...{ id: before.id, period: before.period, score: found.score },
    lines: found.lines
      .filter(line => Number(line.change) !== 0)
      .map(line => ({
        name:
          leaves.get(line.id)?.name ?? items.find(item => item.id === line.id)?.name ?? text(`round.part.${line.part}`),
        change: line.change,
      })),
  }
}

/** The rounds of the scheme on end, oldest first, this one the last. */
async function courseOf(
  { db, city }: Pick<ViewContext, 'db' | 'city'>,
  round: Round,
  subject: string,
  result: AssessmentResult,
) {
  const rows = await db
    .selectFrom('assessment_round')
    .select(['id', 'period', standingResult.as('result')])
    .where('city_id', '=', city.id)
    .where('scheme', '=', round.scheme)
    .where('kind', '=', round.kind)
    .where(stands)
    .where('to_day', '<', round.from_day)
    .orderBy('to_day', 'desc')
    .limit(12)
    .$castTo<{ id: string; period: string; result: AssessmentResult | null }>()
    .execute()
  return [...rows.reverse(), { id: round.id, period: round.period, result }].flatMap(one => {
    const row = one.result?.rows.find(found => found.subject === subject)
    return row ? [{ id: one.id, period: one.period, score: row.score, place: row.places.group?.place ?? null }] : []
  })
}
