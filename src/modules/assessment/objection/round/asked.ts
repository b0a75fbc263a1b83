import { Refusal } from '../../../../platform/acts/index.ts'
import type { Db } from '../../../../platform/db/index.ts'
import { type Text, text } from '../../../../platform/i18n/texts.ts'
import { indicatorsOf, type Leaf, type SubjectInputs } from '../../../../rules/score/index.ts'
import { schemeWord } from '../../../registry/index.ts'
import type { Claim } from '../../round/assembled.ts'
import { factsOfLeaf } from '../../round/measure.ts'
import { isByOffice, type Target } from '../../round/rules/put-right.ts'
import type { Round } from '../../round/subject.ts'
import type { RoundTarget } from '../shapes.ts'

/** Something in the result of a round that a unit may object to, as it stands. */
export type Objectable =
  | { of: 'counts'; id: string; name: Text; facts: { fact: string; name: Text; number: number }[] }
  | { of: 'marks'; id: string; name: Text; value: string }
  | { of: 'claim'; id: string; name: Text; points: string | null }

const isMarks = ({ measure }: Leaf): boolean => measure.form === 'mean' || measure.form === 'median'

/** The claims of a round that count for one who takes part. */
export const claimsOf = (db: Db, cityId: number, round: string, subject: string): Promise<Claim[]> =>
  db
    .selectFrom('round_claim')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('round_id', '=', round)
    .where('subject', '=', subject)
    .where('state', '=', 'approved')
    .where('kind', 'in', ['item', 'veto'])
    .orderBy('proposed_at')
    .execute()

/** What of a result may be objected to: numbers, marks that offices gave, items that cost points, vetoes. Ballots are not among it. */
export function objectables(round: Round, subject: SubjectInputs, claims: readonly Claim[]): Objectable[] {
  const leaves = indicatorsOf(round.method).flatMap((leaf): Objectable[] => {
    if (isMarks(leaf)) {
      // The mean alone: single marks are told to those who keep the round.
      const marks = (subject.marks ?? []).filter(
        mark => mark.indicator === leaf.id && isByOffice(mark.who) && !mark.struck && mark.value !== undefined,
      )
      const votes = marks.reduce((sum, mark) => sum + mark.votes, 0)
      if (votes === 0) return []
      const sum = marks.reduce((total, mark) => total + Number(mark.value) * mark.votes, 0)
      return [{ of: 'marks', id: leaf.id, name: leaf.name, value: String(Math.round((sum * 100) / votes) / 100) }]
    }
    const facts = factsOfLeaf(leaf).map(fact => ({
      ...{ fact, name: schemeWord(`fact.${fact}`), number: subject.counts?.[fact] ?? 0 },
    }))
    return facts.length ? [{ of: 'counts', id: leaf.id, name: leaf.name, facts }] : []
  })
  const items = round.method.plusMinus.flatMap(branch => branch.items)
  return [
    ...leaves,
    ...claims.flatMap((claim): Objectable[] => {
      const item = items.find(one => one.id === claim.code)
      if (claim.kind === 'item' && !(item && item.points < 0)) return []
      const name = item?.name ?? round.method.vetoes.find(veto => veto.id === claim.code)?.name
      return [
        {
          ...{ of: 'claim', id: claim.id, points: item ? String(item.points) : null },
          name: name ?? { zh: claim.code, en: claim.code },
        },
      ]
    }),
  ]
}

/** @throws Refusal bad_input if nothing of the kind stands there */
export function targetOf(
  asked: RoundTarget,
  may: readonly Objectable[],
  claims: readonly Claim[],
): { target: Target; id: string } {
  const found = may.find(one => one.of === asked.of && one.id === asked.id)
  const wrong = (path: string) =>
    new Refusal('bad_input', { fields: [{ path: `target.${path}`, code: 'round_facts_of' }] })
  if (!found) throw wrong('id')
  if (found.of === 'counts') {
    const facts = Object.entries(asked.facts ?? {}).filter(([fact, n]) =>
      found.facts.some(one => one.fact === fact && one.number !== n),
    )
    if (facts.length === 0) throw wrong('facts')
    return { id: found.id, target: { of: 'counts', indicator: found.id, facts: Object.fromEntries(facts) } }
  }
  if (found.of === 'marks') {
    if (asked.value === undefined || asked.value === found.value) throw wrong('value')
    return { id: found.id, target: { of: 'marks', indicator: found.id, value: asked.value } }
  }
  const claim = claims.find(one => one.id === found.id)
  if (!claim) throw wrong('id')
  const { id, code, times, evidence } = claim
  return { id, target: { of: 'claim', claim: id, kind: claim.kind as 'item', code, times, evidence } }
}

/** What is objected to and what it should be, in one line. */
export function targetWords(round: Pick<Round, 'method'>, before: SubjectInputs | undefined, target: Target): Text {
  if (target.of === 'claim') {
    const name =
      round.method.plusMinus.flatMap(branch => branch.items).find(one => one.id === target.code)?.name ??
      round.method.vetoes.find(veto => veto.id === target.code)?.name
    return text('objection.round.strike', { name: name ?? target.code, evidence: target.evidence })
  }
  const name = indicatorsOf(round.method).find(leaf => leaf.id === target.indicator)?.name ?? target.indicator
  if (target.of === 'marks') return text('objection.round.mark', { name, value: target.value })
  const facts = Object.entries(target.facts).map(([fact, n]) =>
    text('objection.round.fact', {
      fact: schemeWord(`fact.${fact}`),
      was: String(before?.counts?.[fact as 'case.due'] ?? 0),
      is: String(n),
    }),
  )
  const join = (lang: 'zh' | 'en', by: string) => facts.map(one => one[lang]).join(by)
  return text('objection.round.counts', { name, facts: { zh: join('zh', '，'), en: join('en', ', ') } })
}
