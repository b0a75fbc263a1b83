import type { Random } from './random.ts'

/** A number that looks like a mobile one and is nobody's: no network has the prefix 154. */
export const inventedPhone = (random: Random): string => `154${String(random.below(1e8)).padStart(8, '0')}`
