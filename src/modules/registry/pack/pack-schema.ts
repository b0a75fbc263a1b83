import { z } from 'zod'
import { Campaigns } from './campaign-schema.ts'
import { Desk, Duty, Sealed, Together, Whistles } from './coordination-schema.ts'
import { Abuse, AskPerson, Body, Checklist, Outside, Question } from './daily-schema.ts'
import { DayReport } from './day-report-schema.ts'
import { Inspection } from './inspection-schema.ts'
import { Juries } from './jury-schema.ts'
import { Knowledge } from './knowledge-schema.ts'
import { Figure, ServicePromise, StandardTime, Way } from './service-schema.ts'
import { Integrity, Reports, Slips } from './supervision-schema.ts'
import { UNIT_KINDS } from './table-schema.ts'
import {
  CivilDate,
  ClockKind,
  Code,
  Frame,
  GRADES,
  Grade,
  KeepFor,
  Kind,
  LimitText,
  OUTCOMES,
  Role,
  row,
  ruled,
  Text,
  TimeOfDay,
} from './values.ts'

const count = z.int().min(1)
const byGrade = z.strictObject({
  red: LimitText,
  orange: LimitText,
  yellow: LimitText,
  blue: LimitText,
  green: LimitText,
} satisfies Record<(typeof GRADES)[number], unknown>)

/** Steps of a case inside the unit that leads: who has a part of its limit (SPEC F1 Q4, CHECKLIST K65). */
const STEP_LEVELS = ['county', 'unit', 'section', 'person', 'sign_off'] as const

const calendar = z.strictObject({
  frames: ruled(z.array(Frame).min(1)),
  localHolidays: ruled(z.array(z.strictObject({ date: CivilDate, name: Text }))),
  localWorkdays: ruled(z.array(z.strictObject({ date: CivilDate, name: Text }))),
})

const channel = row({
  code: Code,
  name: Text,
  mode: z.enum(['online', 'offline']),
  enteredBy: z.enum(['citizen', 'staff']),
})

const grade = z.strictObject({
  code: Grade,
  name: Text,
  limit: ruled(LimitText),
  atOnce: ruled(z.boolean()),
  belongs: ruled(Text),
})

const named = row({ code: Code, name: Text })

/** Who decides on a request for more time; never the asker. */
const decision = z.strictObject({ by: ruled(z.array(Role).min(1)), within: ruled(LimitText) })

const decline = row({
  code: Code,
  name: Text,
  text: Text,
  door: Text,
  phones: z.array(z.string().regex(/^[\d-]{3,13}$/)).default([]),
  words: z.array(z.string().min(2)).default([]),
})

const callback = z.strictObject({
  limit: ruled(LimitText),
  messageFirst: ruled(LimitText).optional(),
  attempts: ruled(count),
  hours: ruled(Frame),
  parts: ruled(z.array(z.strictObject({ code: Code, name: Text, from: Frame.shape.from, to: Frame.shape.to })).min(1)),
  everyDay: ruled(z.boolean()),
  unreachable: ruled(
    z.strictObject({
      afterAttempts: count,
      differentParts: z.boolean(),
      outcome: z.enum(['message_and_close', 'message_and_wait', 'ask_supervisor']),
      countsAs: z.enum(['not_rated', 'excluded']),
    }),
  ),
  neverBy: ruled(z.array(z.enum(['handling_unit', 'handler', 'replier'])).min(1)),
})

const threshold = row({
  code: Code,
  name: Text,
  share: z.number().gt(0).lte(1).optional(),
  overdueBy: LimitText.optional(),
  tell: z.array(Role).min(1),
  clocks: z.array(ClockKind).min(1).optional(),
  raises: Code.optional(),
}).refine(t => (t.share === undefined) !== (t.overdueBy === undefined), { message: 'threshold-one' })

const danger = row({
  code: Code,
  words: z.array(z.string().min(2)).min(1),
  phone: z.string().regex(/^\d{3,5}$/),
  text: Text,
})

const kept = row({ code: Code, what: Text, why: Text, keepFor: KeepFor, seenBy: Text })

/** pack.yaml: the rules of one city. packs/README.md explains every key. */
export const PackFile = z.strictObject({
  format: z.literal('bihuan-pack/1'),
  code: Code,
  name: Text,
  version: z.string().regex(/^\d{4}\.\d{1,3}$/, 'bad-version'),
  effectiveFrom: CivilDate,
  history: z.array(z.strictObject({ version: z.string(), effectiveFrom: CivilDate, change: Text })).min(1),
  zone: z.string().regex(/^[A-Za-z]+\/[A-Za-z_]+$/, 'bad-zone'),
  calendar,
  channels: z.array(channel).min(1),
  kinds: z.array(row({ code: Kind, name: Text, hint: Text })).length(6),
  domains: z.array(row({ code: z.string().regex(/^[A-Z]{2}$/, 'bad-domain'), name: Text })).min(1),
  grades: z.array(grade).length(GRADES.length),
  limits: z.strictObject({
    accept: ruled(LimitText),
    dispatch: ruled(LimitText),
    sign: ruled(byGrade),
    startsAt: ruled(z.enum(['dispatch', 'acceptance'])),
  }),
  clock: z.strictObject({
    near: ruled(z.number().gt(0).lt(1)),
    thresholds: z.array(threshold).min(1),
    pauseGrounds: z.array(row({ code: Code, name: Text, longest: LimitText })),
  }),
  extension: z.strictObject({
    times: ruled(z.int().min(0)),
    longest: ruled(LimitText),
    grounds: z.array(named).min(1),
  }),
  moreTime: z.strictObject({ extend: decision, pause: decision, ledger: decision }),
  longTerm: z.strictObject({
    longest: ruled(LimitText),
    reviewEvery: ruled(LimitText),
    grounds: z.array(named).min(1),
  }),
  returns: z.strictObject({
    window: ruled(LimitText),
    times: ruled(count),
    decideWithin: ruled(LimitText),
    bases: z.array(row({ code: Code, name: Text, teaches: z.boolean() })).min(1),
    dutyList: row({ basis: Code, items: z.array(z.string()) }),
  }),
  handOn: z.strictObject({
    shares: z.array(row({ code: z.enum(STEP_LEVELS), share: z.number().gt(0).lte(1) })).min(1),
    hardAfter: ruled(count),
  }),
  coHandling: z.strictObject({ share: ruled(z.number().gt(0).lte(1)) }),
  signOff: z.strictObject({
    grades: ruled(z.array(Grade)),
    outcomes: ruled(z.array(z.enum(OUTCOMES))),
    unitKinds: ruled(z.array(z.enum(UNIT_KINDS))),
    refusals: ruled(z.array(z.enum(OUTCOMES)).min(1)),
  }),
  /** kinds of matter that whoever takes them down may answer without sending them to a unit; none if left out */
  answerAtOnce: ruled(z.array(Kind).min(1)).optional(),
  decline: z.array(decline).min(1),
  reply: z.strictObject({
    outcomes: z
      .array(row({ code: z.enum(OUTCOMES), name: Text, toCitizen: Text, needsDate: z.boolean() }))
      .length(OUTCOMES.length),
    causes: z.array(named).min(1),
    measures: z.array(named).min(1),
    /** when a unit is reminded of the day that its answer names: so many working days before, 0 for the day; nobody if left out */
    remindBefore: ruled(z.array(z.int().min(0).max(20)).min(1)).optional(),
  }),
  callback,
  rating: z.strictObject({
    levels: z.array(row({ code: z.int().min(1).max(5), name: Text, satisfied: z.boolean() })).length(5),
    reasons: z.array(row({ code: Code, name: Text, of: z.enum(['good', 'bad']) })).min(1),
  }),
  notSatisfied: z.strictObject({
    rounds: ruled(count),
    limit: ruled(byGrade),
    raiseTo: ruled(z.enum(['unit_head', 'leader', 'supervisor'])),
    reopenWithin: ruled(LimitText),
    further: z
      .strictObject({
        after: ruled(count),
        by: ruled(z.array(z.enum(['supervisor', 'leader'])).min(1)),
        steps: z.array(row({ code: Code, name: Text, public: z.boolean() })).min(1),
      })
      .optional(),
  }),
  messages: z.strictObject({
    quiet: ruled(Frame),
    quietExceptGrades: ruled(z.array(Grade)),
    /** when staff get their digest of the day, on working days */
    digest: ruled(TimeOfDay),
    essential: ruled(z.array(Code).min(1)),
  }),
  urging: z.strictObject({ every: ruled(LimitText) }),
  danger: z.array(danger).min(1),
  publication: z.strictObject({
    neverKinds: ruled(z.array(Kind)),
    neverDomains: ruled(z.array(z.string())),
    neverSensitive: ruled(z.boolean()),
  }),
  files: z.strictObject({
    count: ruled(count),
    sizeMb: ruled(count),
    types: ruled(z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/)).min(1)),
  }),
  personalData: z.array(kept).min(1),
  dataRequests: z.strictObject({ limit: ruled(LimitText) }),
  learning: z
    .strictObject({
      unsureBelow: ruled(z.number().gt(0).lt(1)),
      sendAtOnceAbove: ruled(z.number().gt(0.5).lt(1).nullable()),
      reviewShare: ruled(z.number().gt(0).lte(1)),
    })
    .optional(),
  duplicates: z.strictObject({
    lookBackDays: ruled(count),
    nearMetres: ruled(z.number().int().min(10).max(500)),
    automatic: ruled(z.number().gt(0.5).lte(1).nullable()),
  }),
  nearby: z.strictObject({ metres: ruled(count) }),
  topics: z.strictObject({
    days: ruled(z.number().int().min(14).max(90)),
    // Told to `tell` when so many spoke of it in seven days, and so many times as many as in the seven before.
    burst: z
      .strictObject({
        texts: ruled(z.number().int().min(3)),
        times: ruled(z.number().min(1).max(100)),
        tell: ruled(z.array(Role).min(1)),
      })
      .optional(),
  }),
  // A city that does not do these leaves them out; their acts then say so.
  whistle: Whistles.optional(),
  slips: Slips.optional(),
  integrity: Integrity.optional(),
  reports: Reports.optional(),
  desk: Desk.optional(),
  duty: Duty.optional(),
  sealed: Sealed.optional(),
  together: Together.optional(),
  ways: z.array(Way).min(1).optional(),
  promises: z.array(ServicePromise).min(1).optional(),
  standardTimes: z.array(StandardTime).min(1).optional(),
  figures: z.array(Figure).min(1).optional(),
  askPerson: AskPerson.optional(),
  outside: Outside.optional(),
  passing: z.array(Body).min(1).optional(),
  checklists: z.array(Checklist).min(1).optional(),
  juries: Juries.optional(),
  knowledge: Knowledge.optional(),
  inspection: Inspection.optional(),
  campaigns: Campaigns.optional(),
  dayReports: z.array(DayReport).min(1).optional(),
  questions: z.array(Question).min(1).optional(),
  relations: z.array(named).min(1).optional(),
  abuse: Abuse.optional(),
})
export type PackRules = z.infer<typeof PackFile>
