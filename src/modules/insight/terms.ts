import type { Role } from '../../platform/acts/index.ts'

/** Who looks at topics: those who steer, and the heads whose units have to answer. */
export const TOPIC_READERS = [
  'dispatcher',
  'arbiter',
  'coordinator',
  'unit_head',
  'supervisor',
  'leader',
  'assessor',
  'monitor',
  'discipline_inspector',
] as const satisfies readonly Role[]

/** Who keeps a watch list: only those who may open every case, for a hit tells that a word was said in one. */
export const WATCHERS = [
  'dispatcher',
  'supervisor',
  'leader',
  'monitor',
  'discipline_inspector',
] as const satisfies readonly Role[]
