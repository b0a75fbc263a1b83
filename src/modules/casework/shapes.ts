import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'

export const Grade = z.enum(['red', 'orange', 'yellow', 'blue', 'green']).meta({ id: 'Grade' })
export type Grade = z.infer<typeof Grade>

export const AppealKind = z
  .enum(['inquiry', 'help', 'complaint', 'report', 'suggestion', 'praise'])
  .meta({ id: 'AppealKind' })
export type AppealKind = z.infer<typeof AppealKind>

export const CaseState = z
  .enum([
    'received',
    'accepted',
    'declined',
    'passed',
    'dispatched',
    'signed',
    'disputed',
    'replied',
    'closed',
    'merged',
    'paused',
    'raised',
    'withdrawn',
    'on_ledger',
  ])
  .meta({ id: 'CaseState' })
export type CaseState = z.infer<typeof CaseState>

export const Outcome = z.enum(['solved', 'partly', 'explained', 'not_possible']).meta({ id: 'Outcome' })

/** A running or stopped limit, in figures and in the words the rules own (SPEC R5, design: time in words). */
export const ClockView = z
  .object({
    level: z.enum(['ok', 'near', 'late', 'paused', 'met', 'missed']),
    words: Text,
    share: z.number().describe('share of the limit used, 0 and up'),
    startedAt: Instant,
    dueAt: Instant,
    stoppedAt: Instant.nullable(),
    provisional: z.boolean(),
    limit: z.string().describe('24h, 3wd or 5d'),
    calendarVersion: z.string(),
  })
  .meta({ id: 'ClockView' })

/** The five arcs of the loop: 受理 派单 办理 答复 回访. */
export const LoopView = z
  .object({ step: z.number().int().min(0).max(5), under: z.number().int().min(0).max(5), name: Text })
  .meta({ id: 'LoopView' })

export const UnitRef = z.object({ id: Code, name: Text }).meta({ id: 'UnitRef' })
export const PersonRef = z.object({ id: Id, name: z.string() }).meta({ id: 'PersonRef' })
export const ItemRef = z.object({ code: Code, name: Text, domain: Text }).meta({ id: 'ItemRef' })

export const CaseRow = z
  .object({
    id: Id,
    number: z.string(),
    title: z.string(),
    kind: AppealKind,
    grade: Grade.nullable(),
    state: CaseState,
    stateName: Text,
    loop: LoopView,
    clock: ClockView.nullable(),
    unit: UnitRef.nullable(),
    handler: PersonRef.nullable(),
    at: UnitRef.nullable().describe('unit or section below the leading one that has it'),
    stepLate: z.boolean().describe('whoever has it now has used up their part of the limit'),
    place: UnitRef.nullable(),
    channel: Text,
    appealCount: z.number().int(),
    round: z.number().int(),
    receivedAt: Instant,
    promisedOn: z.iso.date().nullable().describe('day that its answer names for the rest (K75)'),
    atOnce: Text.nullable().describe('sent by the program alone, and whether a person looked at that since'),
    version: z.number().int(),
  })
  .meta({ id: 'CaseRow' })
export const CasePage = pageOf(CaseRow).meta({ id: 'CasePage' })

/** An act that this person may do to this subject now: the button, its key and the form's schema. */
export const OpenAct = z
  .object({
    name: z.string(),
    title: Text,
    key: z.string().nullable().describe('shortcut letter'),
    primary: z.boolean(),
    path: z.string().describe('POST here'),
    form: z.unknown().describe('JSON Schema of the input'),
  })
  .meta({ id: 'OpenAct' })

/** An act that exists for this role but is shut now, and why. */
export const ShutAct = z.object({ name: z.string(), title: Text, why: Text }).meta({ id: 'ShutAct' })

export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    type: z.string(),
    bytes: z.number().int(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    audience: z.enum(['internal', 'citizen', 'public']),
    url: z.string(),
    previewUrl: z.string().nullable(),
  })
  .meta({ id: 'FileView' })

export const AppellantView = z
  .object({
    appealId: Id,
    number: z.string(),
    name: Text.describe('as the person chose to be called, or that they did not'),
    phone: z.string().nullable().describe('masked; appeal.reveal shows it and records the look'),
    channel: Text,
    receivedAt: Instant,
    text: z.string(),
    behalf: z
      .object({ relation: Text, answerTo: z.enum(['filer', 'them']), other: Text, phone: z.string().nullable() })
      .nullable()
      .describe('filed for somebody else (CHECKLIST K26): the one of the two that the answer does not go to'),
    answers: z.array(z.object({ ask: z.string(), value: z.string() })).describe('asked by the kind of matter (K13)'),
    placeText: z.string().nullable(),
    consentPublish: z.boolean(),
    replyBy: z.enum(['sms', 'phone', 'none']),
    files: z.array(FileView),
    merged: z.boolean().describe('true if it joined this case by merging and can be taken out again'),
    withdrawnAt: Instant.nullable(),
    said: z
      .array(
        z.object({
          id: Id,
          name: Text,
          text: z.string(),
          at: Instant,
          reply: z.string().nullable(),
          by: z.string().nullable(),
        }),
      )
      .describe('what they said after filing (CHECKLIST K10)'),
    verdict: z.object({ first: z.string().nullable(), final: z.string().nullable(), words: Text }).nullable(),
  })
  .meta({ id: 'AppellantView' })

export const TimelineEntry = z
  .object({
    id: Id,
    at: Instant,
    act: z.string(),
    title: Text,
    detail: Text.nullable(),
    body: z.string().nullable().describe('note, reply or reason, where this reader may see it'),
    actor: Text.nullable(),
    unit: Text.nullable(),
    weight: z.enum(['now', 'main', 'minor', 'next']),
    kind: z.enum(['flow', 'contact', 'note']),
    ledgerIndex: z.number().int().nullable(),
  })
  .meta({ id: 'TimelineEntry' })

export const ReplyView = z
  .object({
    id: Id,
    round: z.number().int(),
    outcome: Outcome,
    publicText: z.string(),
    maskedText: z.string(),
    internalNote: z.string().nullable(),
    published: z.boolean(),
    at: Instant,
    unit: UnitRef,
    by: z.string().nullable(),
    signedBy: z.string().nullable().describe('under whose name it left, if the head signed it'),
    way: Text.nullable().describe('how it was acted on (SPEC N1)'),
    until: z.iso.date().nullable().describe('until when the rest is done (K75)'),
    files: z.array(FileView),
  })
  .meta({ id: 'ReplyView' })

/** One step of a case inside the unit that leads: who had it, with which part of the limit (CHECKLIST K65). */
export const StepView = z
  .object({
    id: Id,
    name: Text,
    unit: UnitRef,
    person: PersonRef.nullable(),
    level: z.enum(['ok', 'near', 'late', 'paused', 'met', 'missed']),
    words: Text,
    startedAt: Instant,
    dueAt: Instant,
    stoppedAt: Instant.nullable(),
    round: z.number().int(),
  })
  .meta({ id: 'StepView' })
/** A dispute that waits for its ruling: what both sides say, who decides and by when (CHECKLIST K66). */
export const OpenDispute = z
  .object({
    unit: UnitRef,
    ground: Text,
    reason: z.string(),
    proposed: UnitRef.nullable(),
    proposedPerson: z.string().nullable().describe('who there was told of it (SPEC Q3)'),
    files: z.array(FileView),
    returnedAt: Instant,
    sentAt: Instant,
    sender: z.string().nullable(),
    senderNote: z.string().nullable().describe('what the dispatcher wrote for the unit'),
    clock: ClockView.nullable().describe('the limit of the arbiters'),
    deciders: z.object({ unit: UnitRef, people: z.array(PersonRef) }),
  })
  .meta({ id: 'OpenDispute' })

/** More time that was asked for: by whom and why, and who decided (CHECKLIST K67). */
export const TimeRequest = z
  .object({
    id: Id,
    kind: z.enum(['extend', 'pause', 'ledger']),
    kindName: Text,
    state: z.enum(['asked', 'granted', 'refused']),
    ground: Text,
    reason: z.string(),
    citizenText: z.string(),
    until: Instant,
    askedAt: Instant,
    askedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decidedBy: z.string().nullable(),
    decision: z.string().nullable(),
    files: z.array(FileView),
  })
  .meta({ id: 'TimeRequest' })

export const CaseDetail = CaseRow.extend({
  item: ItemRef.extend({ basis: Text, basisKind: z.enum(['statutory', 'agreed', 'assigned']) }).nullable(),
  coUnits: z.array(UnitRef),
  responsible: z.object({
    first: PersonRef.nullable(),
    leader: PersonRef.nullable(),
    handler: PersonRef.nullable(),
  }),
  placeText: z.string().nullable(),
  placeId: z.string().nullable().describe('entry of the address list'),
  grid: z.string().nullable().describe('name of the grid it lies in'),
  point: z.object({ lng: z.number(), lat: z.number() }).nullable().describe('WGS-84'),
  pointAbout: z
    .number()
    .int()
    .nullable()
    .describe('the point is reckoned: metres by which it may be off, 0: nobody knows how far'),
  pointsTo: UnitRef.nullable().describe(
    'whose it is by the corrected place or item, if another unit has it (CHECKLIST K50)',
  ),
  appellants: z.array(AppellantView),
  replies: z.array(ReplyView),
  timeline: z.array(TimelineEntry),
  clocks: z.array(ClockView.extend({ kind: z.string(), name: Text, round: z.number().int() })),
  steps: z.array(StepView),
  coHandlers: z.array(
    z.object({
      id: Id,
      version: z.number().int(),
      unit: UnitRef,
      state: z.enum(['asked', 'answered', 'released']),
      words: z.string().nullable(),
      opinion: z.string().nullable(),
      by: z.string().nullable(),
      dueAt: Instant,
      answeredAt: Instant.nullable(),
      late: z.boolean(),
      mine: z.boolean().describe('this reader answers for the unit'),
    }),
  ),
  family: z
    .array(
      z.object({
        id: Id,
        number: z.string(),
        title: z.string(),
        stateName: Text,
        unit: UnitRef.nullable(),
        main: z.boolean().describe('the person’s appeal stays with it'),
      }),
    )
    .describe('other cases of the same submission (CHECKLIST K44)'),
  further: z
    .array(
      z.object({
        id: Id,
        name: Text,
        reason: z.string(),
        publicText: z.string().nullable(),
        result: z.string().nullable(),
        by: z.string().nullable(),
        at: Instant,
        concludedAt: Instant.nullable(),
      }),
    )
    .describe('what was decided beyond handling again (SPEC F10)'),
  firstAsked: z
    .object({ person: PersonRef.nullable(), explained: z.string(), handedTo: PersonRef.nullable(), at: Instant })
    .nullable()
    .describe('first-asked responsibility (SPEC Q3)'),
  told: z
    .array(
      z.object({
        n: z.number().int(),
        items: z.array(z.string()),
        onTheSpot: z.boolean(),
        reason: z.string().nullable().describe('why again'),
        by: z.string().nullable(),
        unit: UnitRef.nullable(),
        at: Instant,
      }),
    )
    .describe('what was told as missing (SPEC Q5)'),
  signOff: z
    .object({
      needed: z.boolean().describe('whatever the outcome, the head signs'),
      outcomes: z.array(z.string()).describe('outcomes that the head signs'),
      mine: z.boolean().describe('this reader’s own name may stand under the answer'),
      draft: z
        .object({
          id: Id,
          state: z.enum(['waiting', 'returned']),
          outcome: Outcome,
          publicText: z.string(),
          internalNote: z.string().nullable(),
          cause: z.string().nullable(),
          measure: z.string().nullable(),
          way: z.string().nullable(),
          until: z.iso.date().nullable(),
          contacted: z.boolean(),
          publish: z.boolean(),
          remark: z.string().nullable(),
          by: z.string().nullable(),
          submittedAt: Instant,
          files: z.array(FileView),
        })
        .nullable(),
    })
    .describe('draft, review and signature before an answer leaves (CHECKLIST K65)'),
  dispute: OpenDispute.nullable(),
  moreTime: z.array(TimeRequest),
  reviews: z.array(z.object({ at: Instant, text: z.string(), by: z.string().nullable() })),
  acts: z.array(OpenAct),
  shut: z.array(ShutAct),
  packVersion: z.string(),
}).meta({ id: 'CaseDetail' })

export const WorkQueue = z
  .object({
    id: z.string(),
    group: Text,
    name: Text,
    count: z.number().int(),
    level: z.enum(['none', 'near', 'late']),
    kind: z.enum(['case', 'callback']),
  })
  .meta({ id: 'WorkQueue' })

export const DueColumn = z
  .object({
    id: z.string().describe('late, a date YYYY-MM-DD, or later'),
    name: Text,
    count: z.number().int(),
    today: z.boolean(),
    cases: z.array(z.object({ id: Id, grade: Grade, dueAt: Instant })),
  })
  .meta({ id: 'DueColumn' })

export const Workbench = z
  .object({
    now: Instant,
    day: Day,
    workingDay: z.boolean(),
    closeOfBusiness: Instant.nullable(),
    sentence: Text,
    second: Text.nullable(),
    queues: z.array(WorkQueue),
    strip: z.array(DueColumn),
  })
  .meta({ id: 'Workbench' })

/** What the program proposed, as it told it: handed back with the decision, read and kept by the server (CHECKLIST K34 K150). */
export const SealedProposal = z.string().max(600).describe('as intake.suggest gave it')
