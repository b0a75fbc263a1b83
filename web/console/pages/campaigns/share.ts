/** Resolved of those that count; null while none does. */
export const shareOf = ({ resolved, targets }: { resolved: number; targets: number }): number | null =>
  targets === 0 ? null : resolved / targets

/** 94.1% after 85.3% is 8.8: in points; null where one of both is of nobody. */
export function pointsBetween(
  before: { valid: number; satisfied: number },
  after: { valid: number; satisfied: number },
): number | null {
  const [was, is] = [rateOf(before), rateOf(after)]
  return was === null || is === null ? null : (is - was) * 100
}

export const rateOf = ({ valid, satisfied }: { valid: number; satisfied: number }): number | null =>
  valid === 0 ? null : satisfied / valid
