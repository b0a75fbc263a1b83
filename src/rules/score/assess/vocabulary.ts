/** Who or what a scheme looks at: units, sections (处室), windows, persons (科长), stations (站所), counters, stories (案例). */
export const SUBJECTS = ['unit', 'section', 'window', 'person', 'station', 'counter', 'story'] as const
export type SubjectKind = (typeof SUBJECTS)[number]

export const SCHEME_PERIODS = ['day', 'week', 'fortnight', 'month', 'quarter', 'year', 'once'] as const
export type SchemePeriod = (typeof SCHEME_PERIODS)[number]

/** Where the figures of an indicator come from; `scheme`: the results of another scheme or of the periods before. */
export const ORIGINS = ['measured', 'inspected', 'voted', 'surveyed', 'peers', 'experts', 'declared', 'scheme'] as const
export type Origin = (typeof ORIGINS)[number]

/** Who gave a mark. */
export const WHO = [
  'citizen',
  'enterprise',
  'client',
  'media',
  'delegate',
  'supervisor',
  'inspector',
  'assessor',
  'leader',
  'peer',
  'expert',
  'unit',
  'third_party',
  'scheme',
] as const
export type Who = (typeof WHO)[number]

/**
 * Everything a scheme may count. Each is a plain sum for one subject over one period, so that halves of a period add up.
 * `case.*`, `rating.*` as in ADR 0007. `callback.*`: people who were really spoken to. `service.*`: 好差评 at counter and
 * online. `complaint.*`: complaints and those found right. `desk.*`: the window for what can't be done. `letter.*`: what
 * came to the platform, what was answered. `campaign.*`: targets of a special campaign. `merge.*`: appeals, and the cases
 * they were merged into. `inspection.*`: points looked at and points in order. `post.*`: people who ought to be there,
 * people found there. `declared.*`: tasks a unit planned and tasks it proved done.
 */
export const FACT_NAMES = [
  'case.dispatched',
  'case.returned',
  'case.due',
  'case.due.finished_in_time',
  'rating.rated',
  'rating.satisfied',
  'callback.valid',
  'callback.contacted',
  'callback.solved',
  'callback.satisfied',
  'callback.basically_satisfied',
  'service.rated',
  'service.good',
  'complaint.received',
  'complaint.upheld',
  'desk.accepted',
  'desk.finished',
  'knowledge.review_due',
  'knowledge.review_due.in_time',
  'knowledge.error_due',
  'knowledge.error_due.in_time',
  'letter.received',
  'letter.answered',
  'campaign.targets',
  'campaign.resolved',
  'merge.appeals',
  'merge.spared',
  'inspection.points',
  'inspection.passed',
  'post.expected',
  'post.present',
  'declared.planned',
  'declared.done',
] as const
export type FactName = (typeof FACT_NAMES)[number]

export const FORMS = ['rate', 'share', 'count', 'mean', 'median'] as const
export const EMPTY_RULES = ['not_ranked', 'full_points', 'spread_weight', 'no_points'] as const
export const VETO_EFFECTS = ['no_honour', 'not_ranked', 'no_points'] as const
export const BORDERS = ['take', 'leave'] as const
export const BEARINGS = ['honour', 'burden', 'note'] as const
export const GROUP_KINDS = ['local', 'department'] as const
