import { createHash } from 'node:crypto'
import type { Pack } from '../../registry/index.ts'

/** The share of what is sent at once that people review; all of it where the city names none. */
export const reviewShare = (pack: Pack): number => pack.rules.learning?.reviewShare.value ?? 1

/**
 * Whether a case is drawn for review: by its own number alone, so that nobody can choose, and anybody can check, which.
 * @param share above 0 up to 1
 */
export const isSampled = (caseId: string, share: number): boolean =>
  createHash('sha256').update(caseId).digest().readUInt32BE(0) / 2 ** 32 < share
