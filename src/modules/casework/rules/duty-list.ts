import { BY_PLACE, type Pack } from '../../registry/index.ts'

const isStreet = (pack: Pack, unit: string): boolean => {
  const kind = pack.units.get(unit)?.kind
  return kind === 'town' || kind === 'street'
}

/** Whether a matter is no duty of a town or street by its list of duties (履职清单): a department's, then. */
export function isForeignToStreet(pack: Pack, unit: string, item: string | null): boolean {
  const found = item ? pack.items.get(item) : undefined
  if (!found || !isStreet(pack, unit)) return false
  return found.lead !== BY_PLACE && !pack.rules.returns.dutyList.items.includes(found.code)
}

/** A town or street that gives back what is not on its list, on that ground, is right by rule: nobody has to decide. */
export const isRightByRule = (pack: Pack, unit: string, item: string | null, ground: string): boolean =>
  ground === pack.rules.returns.dutyList.basis && isForeignToStreet(pack, unit, item)
