/** What is known of a matter before anybody has looked at it. */
export interface Unseen {
  kind: string
  /** words that mean danger, in the text or on the case */
  danger: boolean
  /** words that lead to another door: perhaps not the city's business at all */
  elsewhere: boolean
  /** may be one matter with an earlier case */
  known: boolean
  /** town or street, as said or as read from the words */
  place: string | null
  /** the first proposal; `probability`: what the model that a person put to use says of it, 0 if it names another first */
  first: { probability: number; unit: string | null; sensitive: boolean } | null
  /** the unit that history names first, where a model for units is in use */
  unitByHistory: string | null
}

/**
 * Whether a matter may be sent without a person (SPEC R3): only what the city's own model is sure enough of, whose place
 * and unit are clear, and that holds nothing a person must see first. A report of misconduct never goes by itself.
 * @param above the pack's threshold, 0.5 to 1
 */
export const maySendAtOnce = (above: number, seen: Unseen): boolean =>
  seen.first !== null &&
  seen.first.probability > above &&
  seen.first.unit !== null &&
  !seen.first.sensitive &&
  seen.place !== null &&
  (seen.unitByHistory === null || seen.unitByHistory === seen.first.unit) &&
  seen.kind !== 'report' &&
  !seen.danger &&
  !seen.elsewhere &&
  !seen.known
