import type { Pack } from '../../registry/index.ts'

/** How sure a proposal must be to be sent without a person; null: never, as in every city that does not say otherwise. */
export const sendAtOnceAbove = (pack: Pack): number | null => pack.rules.learning?.sendAtOnceAbove.value ?? null
