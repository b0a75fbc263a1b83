import type { Pack } from '../../registry/index.ts'
import type { Publicity } from '../rules/body.ts'

/** How open the pack makes a scheme; what it does not say stays among staff. */
export const publicityOf = (pack: Pack, scheme: string): Publicity =>
  pack.schemes.get(scheme)?.publication.publicity?.value ?? 'internal'
