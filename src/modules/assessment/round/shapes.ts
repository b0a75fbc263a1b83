import { z } from 'zod'
import { Code, Day, Id, Instant, Text } from '../../../platform/http/shapes.ts'
import { SCHEME_PERIODS, SUBJECTS, WHO } from '../../../rules/score/index.ts'
import { FileView } from '../../casework/index.ts'

const Kind = z.enum(SCHEME_PERIODS)
export const RoundState = z.enum(['open', 'proposed', 'closed', 'void'])

export const RoundRow = z
  .object({
    id: Id,
    version: z.number().int(),
    state: RoundState,
    stateName: Text,
    scheme: Code,
    name: Text,
    kind: Kind,
    period: z.string(),
    subjects: z.number().int(),
    subjectKind: Text,
    openedAt: Instant,
    decidedAt: Instant.nullable(),
    published: z.string().nullable().describe('number of the publication'),
  })
  .meta({ id: 'RoundRow' })

const Open = z.object({
  name: z.string(),
  title: Text,
  key: z.string().nullable(),
  primary: z.boolean(),
  path: z.string(),
  form: z.unknown(),
})
const Shut = z.object({ name: z.string(), title: Text, why: Text })

const Leaf = z.object({
  id: Code,
  name: Text,
  weight: z.string(),
  points: z.string(),
  lost: z.string(),
  empty: z.boolean(),
})

const Consequence = z.object({
  rule: Code,
  name: Text,
  bears: z.enum(['honour', 'burden', 'note']),
  periods: z.array(z.string()),
  carries: z.boolean(),
  by: z.string().nullable().describe('role that signs'),
})

export const RoundResultRow = z
  .object({
    subject: z.string(),
    name: Text,
    unit: Text.nullable(),
    group: Code.nullable(),
    place: z.number().int().nullable().describe('within the group; null: not ranked'),
    of: z.number().int().nullable(),
    previousPlace: z.number().int().nullable(),
    score: z.string(),
    parts: z.object({ indicators: z.string(), plusMinus: z.string(), lines: z.string(), correction: z.string() }),
    on: z.string().nullable().describe('what the lines of the group compare, 0 to 100'),
    standing: z.enum(['below', 'between', 'above']).nullable(),
    leaves: z.array(Leaf),
    unranked: Text.nullable(),
    tied: z.boolean(),
    carried: z.boolean(),
    vetoes: z.array(Text),
    consequences: z.array(Consequence),
  })
  .meta({ id: 'RoundResultRow' })

export const RoundClaimView = z
  .object({
    id: Id,
    version: z.number().int(),
    kind: z.enum(['item', 'veto', 'exclusion', 'correction']).describe('correction: put right after an objection'),
    state: z.enum(['proposed', 'approved', 'refused', 'withdrawn', 'struck']),
    stateName: Text,
    subject: z.string(),
    subjectName: Text,
    code: Code,
    name: Text,
    indicator: Code.nullable(),
    indicatorName: Text.nullable(),
    times: z.number().int(),
    points: z.string().nullable().describe('each time; null for what is no item'),
    facts: z.array(z.object({ fact: z.string(), name: Text, number: z.number().int() })),
    evidence: z.string(),
    words: z.string(),
    files: z.array(FileView),
    by: z.string().nullable(),
    byUnit: Text.nullable(),
    at: Instant,
    decidedBy: z.string().nullable(),
    decidedUnit: Text.nullable(),
    decidedAt: Instant.nullable(),
    reason: z.string().nullable(),
    hearing: z.string().nullable(),
    breach: Id.nullable().describe('the upheld breach of the review that it follows from'),
    late: z.boolean().describe('approved since the result was reckoned: it counts once the round is corrected'),
    acts: z.array(Open),
    shut: z.array(Shut),
  })
  .meta({ id: 'RoundClaim' })

export const RoundProblemView = z
  .object({
    level: z.enum(['stop', 'note']),
    code: z.string(),
    say: Text,
    indicator: Code.nullable(),
    subjects: z.array(z.object({ id: z.string(), name: Text })),
  })
  .meta({ id: 'RoundProblem' })

const Indicator = z.object({
  id: Code,
  name: Text,
  weight: z.number(),
  origin: z.string(),
  originName: Text,
  takes: z.enum(['marks', 'counts']),
  facts: z.array(z.object({ fact: z.string(), name: Text })),
  inBooks: z.boolean().describe('measured from the books'),
  bySheet: z.boolean().describe('an inspector enters it'),
  grounds: z.array(z.object({ code: Code, name: Text })),
})

export const RoundChange = z
  .object({
    subject: z.string(),
    name: Text,
    place: z.object({ was: z.number().int().nullable(), is: z.number().int().nullable() }).nullable(),
    score: z.object({ was: z.string(), is: z.string() }).nullable(),
    lines: z.array(z.object({ name: Text, change: z.string() })).describe('what made the change of the score'),
    gained: z.array(Text).describe('consequences that name it since'),
    lost: z.array(Text),
  })
  .meta({ id: 'RoundChange' })

export const RoundPage = RoundRow.extend({
  from: Day,
  to: Day,
  note: z.string(),
  schemeVersion: z.string(),
  full: z.number(),
  openedBy: z.string().nullable(),
  measured: z
    .object({ at: Instant, upTo: Day, digest: z.string(), by: z.string().nullable() })
    .nullable()
    .describe('when the figures of the books were frozen'),
  proposed: z.object({ at: Instant, by: z.string().nullable(), words: z.string() }).nullable(),
  decided: z.object({ at: Instant.nullable(), by: z.string().nullable(), words: z.string() }).nullable(),
  digest: z.string().nullable(),
  acts: z.array(Open),
  shut: z.array(Shut),
  problems: z.array(RoundProblemView),
  indicators: z.array(Indicator),
  groups: z.array(
    z.object({
      id: Code,
      name: Text,
      subjects: z.number().int(),
      lines: z.object({ on: Text, baseline: z.number(), bonus: z.number() }).nullable(),
    }),
  ),
  items: z.array(
    z.object({
      code: Code,
      name: Text,
      branch: Text,
      points: z.number(),
      cap: z.number().nullable(),
      excusable: z.boolean(),
    }),
  ),
  branches: z.array(
    z.object({ code: Code, name: Text, capPlus: z.number().nullable(), capMinus: z.number().nullable() }),
  ),
  vetoes: z.array(z.object({ code: Code, name: Text, effect: Text })),
  participants: z.array(
    z.object({ id: z.string(), name: Text, unit: Text.nullable(), group: Code.nullable(), carried: z.boolean() }),
  ),
  sources: z.array(
    z.object({ source: z.string(), name: Text, marks: z.number().int(), at: Instant, by: z.string().nullable() }),
  ),
  claims: z.array(RoundClaimView),
  leftOut: z.array(z.object({ name: Text, number: z.number().int() })).describe('facts left out by ground'),
  feeds: z.array(z.object({ code: Code, name: Text })).describe('other assessments whose results can be taken'),
  stale: z
    .array(
      z.object({
        ...{ indicator: z.string(), name: Text, scheme: Text, n: z.number().int() },
        subjects: z.array(z.object({ id: z.string(), name: Text })),
      }),
    )
    .describe('indicators whose marks are not what the assessment they were taken from says by now'),
  copies: z.array(Text).describe('offices that the pack reports to (SPEC R14)'),
  final: z.boolean().describe('false: reckoned just now from what is there'),
  rows: z.array(RoundResultRow),
  stages: z.array(z.object({ stage: Code, name: Text, kept: z.number().int() })),
  recommended: z.array(
    z.object({
      rule: Code,
      name: Text,
      bears: z.enum(['honour', 'burden', 'note']),
      by: z.string().nullable(),
      subjects: z.array(z.object({ id: z.string(), name: Text })),
    }),
  ),
  correcting: z
    .object({ reason: z.string(), at: Instant, by: z.string().nullable() })
    .nullable()
    .describe('a correction of what is published is under way'),
  publications: z.array(
    z.object({
      id: Id,
      number: z.string(),
      at: Instant,
      by: z.string().nullable(),
      digest: z.string(),
      file: z.string(),
      reason: z.string().nullable().describe('why it corrects the one before'),
      changes: z.array(RoundChange).describe('against the one before'),
    }),
  ),
}).meta({ id: 'RoundPage' })

export const RoundForm = z
  .object({
    schemes: z.array(
      z.object({
        code: Code,
        name: Text,
        version: z.string(),
        subjects: z.enum(SUBJECTS),
        subjectName: Text,
        periods: z.array(z.object({ kind: Kind, name: Text, last: z.string() })),
        expected: z.number().int().nullable(),
        groups: z.array(z.object({ id: Code, name: Text })),
        known: z.array(z.object({ id: Code, name: Text, parent: Text.nullable() })),
      }),
    ),
  })
  .meta({ id: 'RoundForm' })

export const RoundSheet = z
  .object({
    id: Id,
    version: z.number().int(),
    name: Text,
    period: z.string(),
    open: z.boolean(),
    columns: z.array(
      z.object({ key: z.string(), of: z.enum(['mark', 'count']), name: Text, group: Text, weight: z.number() }),
    ),
    rows: z.array(
      z.object({ subject: z.string(), name: Text, unit: Text.nullable(), cells: z.record(z.string(), z.string()) }),
    ),
    note: z.string(),
    filled: z.number().int(),
    others: z.array(z.object({ by: z.string().nullable(), cells: z.number().int(), at: Instant })),
  })
  .meta({ id: 'RoundSheet' })

const Panel = z.object({
  who: Text,
  weight: z.number(),
  votes: z.number().int(),
  mean: z.string().nullable(),
})

export const RoundSubjectPage = z
  .object({
    id: Id,
    round: Text,
    period: z.string(),
    final: z.boolean(),
    row: RoundResultRow,
    sentence: Text,
    leaves: z.array(
      z.object({
        id: Code,
        name: Text,
        branch: Text.nullable(),
        origin: Text,
        formula: Text,
        weight: z.string(),
        points: z.string(),
        lost: z.string(),
        numerator: z.string(),
        denominator: z.string(),
        value: z.string().nullable(),
        empty: Text.nullable(),
        votes: z.number().int(),
        noVote: z.number().int(),
        struck: z.number().int(),
        marks: z.array(z.object({ who: Text, what: Text, votes: z.number().int(), struck: z.string().nullable() })),
        panels: z.array(Panel),
        facts: z.array(z.object({ fact: z.string(), name: Text, number: z.number().int() })),
        excluded: z.array(z.object({ name: Text, number: z.number().int(), by: Text })),
        cases: z.boolean().describe('the cases behind it can be listed'),
      }),
    ),
    claims: z.array(RoundClaimView),
    before: z
      .object({
        id: Id,
        period: z.string(),
        score: z.object({ before: z.string(), after: z.string(), change: z.string() }),
        lines: z.array(z.object({ name: Text, change: z.string() })),
      })
      .nullable(),
    course: z.array(z.object({ id: Id, period: z.string(), score: z.string(), place: z.number().int().nullable() })),
  })
  .meta({ id: 'RoundSubjectPage' })

export const RoundRead = z
  .object({
    rows: z.array(
      z.object({
        subject: z.string(),
        indicator: z.string(),
        who: z.enum(WHO),
        answer: z.string().optional(),
        value: z.string().optional(),
        votes: z.number().int(),
      }),
    ),
    refused: z.array(z.object({ line: z.number().int(), why: Text })),
  })
  .meta({ id: 'RoundRead' })
