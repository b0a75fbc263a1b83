import { branchOf, type Pack } from '../../registry/index.ts'

/** Where a case lies below the unit that leads; all null and empty when it lies with that unit itself. */
export interface Chain {
  held_by: string | null
  section_id: string | null
  via: string[]
}

export const WITH_LEAD: Chain = { held_by: null, section_id: null, via: [] }

/** No limit of a step runs. */
export const NO_STEP = { step_id: null, step_due: null }

/** Nothing of a case is under way below the unit that leads. */
export const NOTHING_BELOW = { held_by: null, section_id: null, via: [], ...NO_STEP, sign_off: null }

/** The way from the leading unit down to a unit or section; null if that does not lie below it (or is not it). */
export function chainTo(pack: Pack, lead: string, target: string): Chain | null {
  const branch = branchOf(pack, target)
  const at = branch.indexOf(lead)
  if (at < 0) return null
  const down = branch.slice(0, at + 1).reverse()
  const units = down.filter(code => pack.units.get(code)?.kind !== 'section')
  const section = down.find(code => pack.units.get(code)?.kind === 'section') ?? null
  const held = units.at(-1) ?? lead
  return { held_by: held === lead ? null : held, section_id: section, via: units.length > 1 ? units : [] }
}

/** The units that have a case in hand, from the one that leads down. A chain of another lead is none. */
export function unitsInHand(kase: { unit_id: string | null; via: readonly string[] }): readonly string[] {
  if (kase.unit_id === null) return []
  return kase.via[0] === kase.unit_id ? kase.via : [kase.unit_id]
}

type StepLevel = Pack['rules']['handOn']['shares'][number]['code']

/** Whose step it is: the person's, the section's, the sub-platform's or the unit's. */
export function levelOf(pack: Pack, unit: string, person: string | null): StepLevel {
  const kind = pack.units.get(unit)?.kind
  if (person !== null) return 'person'
  return kind === 'section' ? 'section' : kind === 'county' ? 'county' : 'unit'
}
