import type { Actor } from '../../../platform/acts/index.ts'
import { hasRoleWithin } from '../../../platform/acts/index.ts'
import type { Pack } from '../../registry/index.ts'
import type { CaseFile } from '../subject.ts'
import { unitsInHand } from './chain.ts'

interface Signed {
  grade: string | null
  unit_id: string | null
  via: readonly string[]
}

/** Whether the pack wants the head's name under this answer (CHECKLIST K65 K83): by grade, kind of unit or outcome. */
export function needsSignOff(pack: Pack, kase: Signed, outcome: string | null): boolean {
  const { grades, outcomes, unitKinds } = pack.rules.signOff
  if (grades.value.some(grade => grade === kase.grade) || outcomes.value.some(code => code === outcome)) return true
  return unitsInHand(kase).some(unit => unitKinds.value.some(kind => kind === pack.units.get(unit)?.kind))
}

/** A "no" to the citizen: it leaves under the head's name and is reported (否定报备). */
export const isRefusal = (pack: Pack, outcome: string): boolean =>
  pack.rules.signOff.refusals.value.some(code => code === outcome)

/** Whether the actor's own name may stand under an answer: as head of a unit that has it, or by the power lent for it. */
export function maySignOff(actor: Actor, kase: Pick<CaseFile, 'unit_id' | 'via' | 'kind'>): boolean {
  const units = unitsInHand(kase)
  if (hasRoleWithin(actor, units, ['unit_head'])) return true
  if (actor.kind !== 'staff') return false
  return (actor.lent ?? []).some(
    ({ powers, kinds, post }) =>
      powers.includes('approve') &&
      (kinds.length === 0 || kinds.includes(kase.kind)) &&
      post.roles.includes('unit_head') &&
      post.path.some(unit => units.includes(unit)),
  )
}
