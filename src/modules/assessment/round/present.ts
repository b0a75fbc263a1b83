import { sql } from 'kysely'
import type { z } from 'zod'
import { type Actor, type CityContext, hasRole, openActs, type ViewContext } from '../../../platform/acts/index.ts'
import type { FileRow } from '../../../platform/files/index.ts'
import { type Text, text } from '../../../platform/i18n/texts.ts'
import { assessmentChanges } from '../../../rules/publication/index.ts'
import {
  type AssessmentInputs,
  type AssessmentResult,
  assess,
  indicatorsOf,
  isBranch,
  type Scheme as Method,
  type Node,
  type ResultRow,
  scoredLeaves,
} from '../../../rules/score/index.ts'
import { personName, unitRef } from '../../casework/index.ts'
import { type Scheme, schemeWord } from '../../registry/index.ts'
import { fileOfRound } from '../law.ts'
import { isOf, unitOf } from './acts/claim.ts'
import { assembled, type Claim, type Gathered } from './assembled.ts'
import type { RoundChange, RoundClaimView, RoundResultRow, RoundRow } from './shapes.ts'
import type { Participant, Round } from './subject.ts'

const plain = (words: string): Text => ({ zh: words, en: words })

/** Who sees a whole round; a unit's own people see what concerns them. */
export const seesAll = (actor: Actor): boolean =>
  hasRole(actor, 'assessor', 'supervisor', 'leader', 'discipline_inspector', 'monitor')

export const nameOf = (city: CityContext, row: Participant): Text =>
  (row.name as Text | null) ?? city.pack.units.get(row.id)?.name ?? plain(row.id)

export const unitName = (city: CityContext, unit: string | null): Text | null => unitRef(city, unit)?.name ?? null

/** What a person may see: everything, or the participants of the own unit. */
export const visible = (ctx: Pick<ViewContext, 'city' | 'actor'>, all: readonly Participant[]): Participant[] =>
  seesAll(ctx.actor) ? [...all] : all.filter(row => isOf(ctx, unitOf(row)))

type ListRow = Pick<
  Round,
  'id' | 'version' | 'state' | 'scheme' | 'kind' | 'period' | 'opened_at' | 'decided_at' | 'correcting'
> & {
  name: Text
  of: string
  subjects: number
  number: string | null
}

export const roundRow = (row: ListRow): z.input<typeof RoundRow> => ({
  id: row.id,
  version: row.version,
  state: row.state as 'open',
  stateName: text(`round.state.${row.correcting && row.state === 'open' ? 'correcting' : row.state}`),
  scheme: row.scheme,
  name: row.name,
  kind: row.kind as 'year',
  period: row.period,
  subjects: Number(row.subjects),
  subjectKind: schemeWord(`subject.${row.of}`),
  openedAt: row.opened_at.toISOString(),
  decidedAt: row.state === 'open' ? null : (row.decided_at?.toISOString() ?? null),
  published: row.number,
})

/** Columns of a list; the large ones stay where they are. */
export const listColumns = sql<{ name: Text; of: string; subjects: number; number: string | null }>`
  method -> 'name' as name, method ->> 'subjects' as of,
  (select count(*) from round_subject s where s.city_id = r.city_id and s.round_id = r.id) as subjects,
  (select p.number from round_publication p where p.city_id = r.city_id and p.round_id = r.id
    order by p.version desc limit 1) as number`

/** The result of a round: as it was frozen, or reckoned from what is there; null when the engine cannot take it yet. */
export function resultOf(
  round: Round,
  gathered: Gathered,
): { inputs: AssessmentInputs; result: AssessmentResult | null; final: boolean } {
  if (round.inputs && round.result) return { inputs: round.inputs, result: round.result, final: true }
  const inputs = assembled(round, gathered)
  try {
    return { inputs, result: assess(round.method, inputs), final: false }
  } catch {
    // `problemsOf` says what is wrong with the inputs.
    return { inputs, result: null, final: false }
  }
}

const ruleNames = (method: Method) => new Map(method.rules.map(rule => [rule.id, rule.name]))

/** Who signs a consequence: the role that the pack names. */
export const signerOf = (file: Scheme | undefined, rule: string): string | null =>
  file?.consequences.find(row => row.code === rule)?.by ?? file?.ladder.find(row => row.code === rule)?.by ?? null

export interface Shown {
  city: CityContext
  round: Round
  participants: ReadonlyMap<string, Participant>
  result: AssessmentResult
  previous: ReadonlyMap<string, number | null>
}

export function resultRow(shown: Shown, row: ResultRow): z.input<typeof RoundResultRow> {
  const { city, round, result } = shown
  const who = shown.participants.get(row.subject)
  const file = fileOfRound(city, round)
  const names = ruleNames(round.method)
  const leafNames = new Map(indicatorsOf(round.method).map(leaf => [leaf.id, leaf.name]))
  const vetoNames = new Map(round.method.vetoes.map(veto => [veto.id, veto.name]))
  return {
    subject: row.subject,
    name: who ? nameOf(city, who) : plain(row.subject),
    unit: unitName(city, who?.unit_id ?? null),
    group: row.group,
    place: row.places.group?.place ?? null,
    of: row.places.group?.of ?? null,
    previousPlace: shown.previous.get(row.subject) ?? null,
    score: row.score,
    parts: row.parts,
    on: row.lines?.on ?? null,
    standing: row.lines?.standing ?? null,
    leaves: [...row.earlier.flatMap(stage => scoredLeaves(stage.indicators)), ...scoredLeaves(row.indicators)].map(
      leaf => ({
        id: leaf.id,
        name: leafNames.get(leaf.id) ?? plain(leaf.id),
        ...{ weight: leaf.weight, points: leaf.points, lost: leaf.lost, empty: leaf.empty !== null },
      }),
    ),
    unranked: row.unranked ? text(`round.unranked.${row.unranked}`) : null,
    tied: row.tied,
    carried: row.carried,
    vetoes: row.vetoes.map(({ veto }) => vetoNames.get(veto) ?? plain(veto)),
    consequences: result.consequences
      .filter(one => one.subject === row.subject)
      .map(one => ({
        rule: one.rule,
        name: names.get(one.rule) ?? plain(one.rule),
        ...{ bears: one.bears, periods: one.periods, carries: one.carries, by: signerOf(file, one.rule) },
      })),
  }
}

/** What differs between two publications of a round, in words. */
export function changeViews(
  method: Method,
  named: (id: string) => Text,
  before: AssessmentResult,
  after: AssessmentResult,
): z.input<typeof RoundChange>[] {
  const rules = ruleNames(method)
  const parts = new Map<string, Text>([
    ...indicatorsOf(method).map(leaf => [leaf.id, leaf.name] as const),
    ...method.plusMinus.flatMap(branch => [branch, ...branch.items]).map(item => [item.id, item.name] as const),
  ])
  return assessmentChanges(before, after).map(({ subject, place = null, score = null, lines, gained, lost }) => ({
    ...{ subject, name: named(subject), place, score },
    lines: lines.map(({ part, id, change }) => ({ name: parts.get(id) ?? text(`round.part.${part}`), change })),
    gained: gained.map(rule => rules.get(rule) ?? plain(rule)),
    lost: lost.map(rule => rules.get(rule) ?? plain(rule)),
  }))
}

/** The branch that an indicator hangs on, if it hangs on one. */
export function branchNameOf(method: Method, leaf: string): Text | null {
  const find = (nodes: readonly Node[], above: Text | null): Text | null | undefined => {
    for (const node of nodes) {
      if (node.id === leaf) return above
      if (!isBranch(node)) continue
      const found = find(node.children, node.name)
      if (found !== undefined) return found
    }
    return undefined
  }
  return (
    find(
      method.stages.flatMap(stage => stage.indicators),
      null,
    ) ?? null
  )
}

export function claimView(
  ctx: Pick<ViewContext, 'city' | 'actor' | 'now'>,
  round: Round,
  participants: ReadonlyMap<string, Participant>,
  claim: Claim,
  files: ReadonlyMap<string, FileRow[]>,
): z.input<typeof RoundClaimView> {
  const { city, actor, now } = ctx
  const { method } = round
  const item = method.plusMinus.flatMap(branch => branch.items).find(one => one.id === claim.code)
  const file = fileOfRound(city, round)
  const name =
    (claim.kind === 'item'
      ? item?.name
      : claim.kind === 'veto'
        ? method.vetoes.find(veto => veto.id === claim.code)?.name
        : claim.kind === 'correction'
          ? text('round.claim.correction')
          : file?.exclusions.find(row => row.code === claim.code)?.name) ?? plain(claim.code)
  const who = participants.get(claim.subject)
  const mine = round.state === 'open' ? openActs('claim', claim, claim.id, actor, city, now) : { open: [], shut: [] }
  return {
    id: claim.id,
    version: claim.version,
    kind: claim.kind as 'item',
    state: claim.state as 'proposed',
    stateName: text(`round.claim.${claim.hearing ? 'excused' : claim.state}`),
    subject: claim.subject,
    subjectName: who ? nameOf(city, who) : plain(claim.subject),
    code: claim.code,
    name,
    indicator: claim.indicator,
    indicatorName: indicatorsOf(method).find(leaf => leaf.id === claim.indicator)?.name ?? null,
    times: claim.times,
    points: claim.kind === 'item' && item ? String(item.points) : null,
    facts: Object.entries(claim.facts).map(([fact, number]) => ({ fact, name: schemeWord(`fact.${fact}`), number })),
    evidence: claim.evidence,
    words: claim.words,
    files: files.get(claim.id) ?? [],
    by: personName(city, claim.proposed_by),
    byUnit: unitName(city, claim.proposed_unit),
    at: claim.proposed_at.toISOString(),
    decidedBy: personName(city, claim.decided_by),
    decidedUnit: unitName(city, claim.decided_unit),
    decidedAt: claim.decided_at?.toISOString() ?? null,
    reason: claim.reason,
    hearing: claim.hearing,
    breach: claim.breach_id,
    late:
      round.state !== 'open' &&
      claim.state === 'approved' &&
      Number(claim.decided_at) > Number(round.proposed_at ?? claim.decided_at),
    acts: mine.open,
    shut: mine.shut,
  }
}
