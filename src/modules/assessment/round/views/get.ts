import { z } from 'zod'
import { forbidden, notFound, openActs, type ViewContext, view } from '../../../../platform/acts/index.ts'
import { fileViews } from '../../../../platform/files/index.ts'
import { Id } from '../../../../platform/http/shapes.ts'
import { type Text, text } from '../../../../platform/i18n/texts.ts'
import { type AssessmentResult, indicatorsOf, type Scheme as Method } from '../../../../rules/score/index.ts'
import { personName } from '../../../casework/index.ts'
import { dayIn, schemeWord } from '../../../registry/index.ts'
import { fileOfRound } from '../../law.ts'
import { isSeen } from '../acts/mark.ts'
import { gather, type Source } from '../assembled.ts'
import { staleFeeds, staleProblems } from '../fed.ts'
import { factsOfLeaf, inBooks, markedIn } from '../measure.ts'
import {
  changeViews,
  claimView,
  nameOf,
  resultOf,
  resultRow,
  roundRow,
  seesAll,
  signerOf,
  unitName,
  visible,
} from '../present.ts'
import { problemsOf } from '../problems.ts'
import { RoundPage } from '../shapes.ts'
import { type Participant, type Round, roundById } from '../subject.ts'
import { ROUND_READERS } from './list.ts'

/** Places of the round before, by subject. */
export async function previousPlaces(
  { db, city }: Pick<ViewContext, 'db' | 'city'>,
  round: Round,
): Promise<Map<string, number | null>> {
  const before = round.previous_id ? await roundById(db, city.id, round.previous_id) : undefined
  return new Map(before?.result?.rows.map(row => [row.subject, row.places.group?.place ?? null]))
}

/** What a source is called: its kind, not whose it is. */
const sourceName = ({ source }: Pick<Source, 'source'>): Text => text(`round.source.${source.split(':')[0]}`)

const indicatorViews = (method: Method, grounds: (code: string) => Text) =>
  indicatorsOf(method).map(leaf => {
    const marks = leaf.measure.form === 'mean' || leaf.measure.form === 'median'
    const facts = factsOfLeaf(leaf)
    const books = marks
      ? markedIn(method).some(id => id === leaf.id)
      : facts.every(fact => inBooks(method).includes(fact))
    return {
      id: leaf.id,
      name: leaf.name,
      weight: leaf.weight,
      origin: leaf.origin,
      originName: schemeWord(`origin.${leaf.origin}`),
      takes: marks ? ('marks' as const) : ('counts' as const),
      facts: facts.map(fact => ({ fact, name: schemeWord(`fact.${fact}`) })),
      inBooks: books,
      bySheet: !books && (marks ? isSeen(method, leaf.id) : true),
      grounds: leaf.exclude.map(code => ({ code, name: grounds(code) })),
    }
  })

type Published = { result: object }

/** Consequences by rule, each with those whom it names. */
function recommendedOf(
  round: Round,
  result: AssessmentResult | null,
  named: (id: string) => Text,
  signer: (rule: string) => string | null,
) {
  return round.method.rules.flatMap(rule => {
    const subjects = (result?.consequences ?? []).filter(row => row.rule === rule.id).map(row => row.subject)
    if (subjects.length === 0) return []
    return [
      {
        ...{ rule: rule.id, name: rule.name, bears: rule.bears, by: signer(rule.id) },
        subjects: subjects.map(id => ({ id, name: named(id) })),
      },
    ]
  })
}

/** A round whole: what is missing, what came in, what is proposed, the result as it is or would be. */
view({
  name: 'round.get',
  route: 'GET /api/rounds/{id}',
  by: ROUND_READERS,
  input: z.object({ id: Id }),
  output: RoundPage,
  async run(ctx, { id }) {
    const { db, city, actor, now } = ctx
    const round = await roundById(db, city.id, id)
    if (!round) throw notFound()
    const gathered = await gather(db, city.id, id)
    const all = seesAll(actor)
    const seen = visible(ctx, gathered.participants)
    if (!all && seen.length === 0) throw forbidden()
    const [previous, publications] = await Promise.all([
      previousPlaces(ctx, round),
      db
        .selectFrom('round_publication')
        .select(['id', 'number', 'published_at', 'by_person', 'digest', 'reason', 'result'])
        .where('city_id', '=', city.id)
        .where('round_id', '=', id)
        .orderBy('version', 'desc')
        .execute(),
    ])
    const files = await fileViews(
      db,
      city,
      gathered.claims.map(claim => claim.id),
    )
    const { inputs, result, final } = resultOf(round, gathered)
    const { method } = round
    const file = fileOfRound(city, round)
    const participants = new Map(gathered.participants.map(row => [row.id, row]))
    const ids = new Set(seen.map(row => row.id))
    const named = (key: string): Text => {
      const row = participants.get(key)
      return row ? nameOf(city, row) : { zh: key, en: key }
    }
    const changesSince = (before: Published | undefined, after: Published) =>
      before
        ? changeViews(
            method,
            named,
            before.result as unknown as AssessmentResult,
            after.result as unknown as AssessmentResult,
          )
        : []
    const grounds = (code: string): Text =>
      file?.exclusions.find(row => row.code === code)?.name ?? { zh: code, en: code }
    const leafName = new Map(indicatorsOf(method).map(leaf => [leaf.id, leaf.name]))
    // A unit's people see their own figures when they stand, not while they are being gathered.
    const shown = all || round.state === 'closed' ? result : null
    const leftOut = new Map<string, number>()
    for (const subject of inputs.subjects)
      for (const row of subject.excluded ?? []) leftOut.set(row.ground, (leftOut.get(row.ground) ?? 0) + row.number)
    const acts = openActs('round', round, id, actor, city, now)
    const gathering = round.state === 'open' || round.state === 'proposed'
    const stale = all && round.state !== 'void' ? await staleFeeds(ctx, round, gathered) : []
    return {
      ...roundRow({
        ...round,
        ...{ name: method.name, of: method.subjects, subjects: gathered.participants.length },
        number: publications[0]?.number ?? null,
      }),
      ...{ from: round.from_day, to: round.to_day, note: round.note, digest: round.digest, final },
      ...{ schemeVersion: method.version, full: method.full, acts: acts.open, shut: acts.shut },
      openedBy: personName(city, round.opened_by),
      measured: round.measured &&
        round.measured_at && {
          at: round.measured_at.toISOString(),
          upTo: round.measured.upTo,
          digest: round.measured.digest,
          by: personName(city, round.measured_by),
        },
      proposed: round.proposed_at && {
        at: round.proposed_at.toISOString(),
        by: personName(city, round.proposed_by),
        words: round.words ?? '',
      },
      decided: round.decided_by
        ? {
            at: round.decided_at?.toISOString() ?? null,
            by: personName(city, round.decided_by),
            words: round.decided_words ?? '',
          }
        : null,
      problems:
        all && gathering
          ? [...staleProblems(stale), ...problemsOf(city, dayIn(city, now), round, gathered, inputs)].map(row => ({
              ...row,
              subjects: row.subjects.map(key => ({ id: key, name: named(key) })),
            }))
          : [],
      indicators: indicatorViews(method, grounds),
      groups: method.groups.map(({ id: code, name, lines }) => ({
        ...{ id: code, name, subjects: gathered.participants.filter(row => row.group_id === code).length },
        lines: lines
          ? { on: leafName.get(lines.on) ?? text('round.score'), baseline: lines.baseline, bonus: lines.bonus }
          : null,
      })),
      items: method.plusMinus.flatMap(branch =>
        branch.items.map(item => ({
          ...{ code: item.id, name: item.name, branch: branch.name, points: item.points },
          ...{ cap: item.cap ?? null, excusable: item.excusable ?? false },
        })),
      ),
      branches: method.plusMinus.map(({ id: code, name, capPlus = null, capMinus = null }) => ({
        ...{ code, name, capPlus, capMinus },
      })),
      vetoes: method.vetoes.map(({ id: code, name, effect }) => ({
        code,
        name,
        effect: text(`round.effect.${effect}`),
      })),
      participants: seen.map((row: Participant) => ({
        ...{ id: row.id, name: nameOf(city, row), unit: unitName(city, row.unit_id) },
        ...{ group: row.group_id, carried: row.carried },
      })),
      sources: all
        ? gathered.sources.map(row => ({
            ...{ source: row.source, name: sourceName(row), marks: row.marks.length },
            at: row.at.toISOString(),
            by: personName(city, row.by_person),
          }))
        : [],
      claims: gathered.claims
        .filter(claim => ids.has(claim.subject))
        .map(claim => claimView(ctx, round, participants, claim, files)),
      feeds: [...city.pack.schemes.values()]
        .filter(row => row.code !== round.scheme)
        .map(({ code, name }) => ({ code, name })),
      stale: stale.map(row => ({
        indicator: row.indicator,
        name: row.name,
        scheme: row.schemeName,
        n: row.subjects.length,
        subjects: row.subjects.map(key => ({ id: key, name: named(key) })),
      })),
      copies: (file?.reportTo ?? []).map(row => row.name),
      leftOut: [...leftOut].map(([code, number]) => ({ name: grounds(code), number })),
      rows: (shown?.rows ?? [])
        .filter(row => ids.has(row.subject))
        .map(row => resultRow({ city, round, participants, result: shown as AssessmentResult, previous }, row)),
      stages: (shown?.stages ?? []).map(row => ({
        ...{ stage: row.stage, kept: row.kept.length },
        name: method.stages.find(stage => stage.id === row.stage)?.name ?? { zh: row.stage, en: row.stage },
      })),
      recommended: all ? recommendedOf(round, shown, named, rule => signerOf(file, rule)) : [],
      correcting: round.correcting_at && {
        ...{ reason: round.correcting ?? '', at: round.correcting_at.toISOString() },
        by: personName(city, round.correcting_by),
      },
      publications: publications.map((row, i) => ({
        ...{ id: row.id, number: row.number, digest: row.digest, at: row.published_at.toISOString() },
        reason: row.reason,
        changes: changesSince(publications[i + 1], row).filter(change => ids.has(change.subject)),
        by: personName(city, row.by_person),
        file: `/api/rounds/${id}/publications/${row.id}/file`,
      })),
    }
  },
})
