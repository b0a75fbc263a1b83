import type { Pack } from '../../registry/index.ts'

/** How sure a proposal must be to stand without a word of doubt; a city that says nothing doubts every one. */
export const unsureBelow = (pack: Pack): number => pack.rules.learning?.unsureBelow.value ?? 1
