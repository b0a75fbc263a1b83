import { z } from 'zod'
import { Code, Day, Id, Instant, pageOf, Text } from '../../platform/http/shapes.ts'
import { OwnDataRequest } from './data-request/present.ts'
import { KnownCase } from './known/present.ts'

export const Place = z
  .object({
    text: z.string().max(200).nullable().default(null).describe('address in words'),
    unit: Code.nullable().default(null).describe('town or street of the unit tree'),
    lng: z.number().min(-180).max(180).nullable().default(null),
    lat: z.number().min(-90).max(90).nullable().default(null),
    id: z.string().max(200).nullable().optional().describe('entry of the address list (CHECKLIST K42)'),
  })
  .meta({ id: 'Place' })

/** The position of a place, where both its figures are known. */
export const pointOf = (place: { lng?: number | null; lat?: number | null } | null | undefined) =>
  typeof place?.lng === 'number' && typeof place.lat === 'number' ? { lng: place.lng, lat: place.lat } : null

/** A name as people have them: 50 characters of any script, counted as people count them (民委发〔2016〕33号, CHECKLIST K29). */
export const PersonName = z
  .string()
  .trim()
  .max(200)
  .refine(name => [...name].length <= 50, 'at most 50 characters')

export const ReplyBy = z.enum(['sms', 'phone', 'none'])

export const Receipt = z
  .object({
    appealId: Id,
    number: z.string(),
    queryCode: z.string().describe('shown once: two groups of four'),
    receivedAt: Instant,
    promise: Text.describe('what happens next and by when'),
    entryId: Id.describe('ledger entry that proves the submission'),
  })
  .meta({ id: 'Receipt' })

export const MessageChoice = z
  .enum(['all', 'essential'])
  .nullable()
  .describe('which messages come; null: none can, there is no number')

export const FollowStep = z
  .object({
    id: z.string(),
    name: Text,
    state: z.enum(['done', 'now', 'next']),
    at: Instant.nullable(),
    detail: Text.nullable(),
  })
  .meta({ id: 'FollowStep' })

/** What a citizen sees of an own matter: plain words, no staff notes, no staff names (CHECKLIST K8). */
export const Follow = z
  .object({
    appealId: Id,
    number: z.string(),
    title: z.string(),
    text: z.string(),
    receivedAt: Instant,
    state: z.enum(['received', 'declined', 'under_way', 'answered', 'again', 'closed']),
    headline: Text,
    who: Text.nullable().describe('which unit has it'),
    timeLeft: Text.nullable(),
    dueAt: Instant.nullable(),
    late: z.boolean(),
    steps: z.array(FollowStep),
    answers: z.array(
      z.object({
        at: Instant,
        unit: Text,
        text: z.string(),
        outcome: z.string(),
        outcomeName: Text,
        until: z.iso.date().nullable().describe('until when the rest is done'),
        untilOver: z.boolean().describe('that day has passed, and nobody has said that the rest is done'),
        rest: z.object({ at: Instant, text: z.string() }).nullable().describe('what was done of the rest'),
        files: z.array(z.object({ id: Id, name: z.string(), url: z.string(), previewUrl: z.string().nullable() })),
      }),
    ),
    canRate: z.boolean(),
    canSayNotSolved: z.boolean(),
    notSolvedUntil: Instant.nullable(),
    rated: z
      .object({ solved: z.string().nullable(), satisfaction: z.number().nullable(), words: Text, at: Instant })
      .nullable(),
    leftOut: z
      .array(
        z.object({
          unit: Text,
          reason: z.string(),
          final: z.boolean(),
          until: Instant.nullable().describe('the person may object before this'),
          said: z.string().nullable(),
          again: z
            .object({ state: z.enum(['asked', 'restored', 'kept']), reason: z.string().nullable() })
            .nullable()
            .describe('looked at once more, after it was approved: what came of it'),
        }),
      )
      .describe('words of this person that are not to count when a unit is assessed (CHECKLIST K91)'),
    files: z.array(z.object({ id: Id, name: z.string(), url: z.string(), previewUrl: z.string().nullable() })),
    messages: z.array(z.object({ at: Instant, text: z.string() })).describe('what was sent to this person'),
    messageChoice: MessageChoice,
    consentPublish: z.boolean().describe('whether the public may read the matter and its answer'),
    dataRequests: z.array(OwnDataRequest).describe('asked for by this person over their own data'),
    entryId: Id,
    sealed: z.boolean(),
    asked: z
      .array(z.object({ token: z.string(), words: z.string(), until: Instant, waits: z.boolean() }))
      .describe('what the unit still asks this person (CHECKLIST K14); the token opens the page of the link'),
    said: z
      .array(
        z.object({
          id: Id,
          kind: z.enum(['add', 'urge', 'ask', 'withdraw']),
          name: Text,
          text: z.string(),
          at: Instant,
          reaction: Text.describe('what was done with it at once'),
          reply: z.string().nullable(),
          repliedAt: Instant.nullable(),
        }),
      )
      .describe('what this person said after filing (CHECKLIST K10)'),
    parts: z
      .array(z.object({ title: z.string(), unit: Text.nullable(), answered: z.boolean() }))
      .describe('further matters of the same submission, each handled by its own unit (CHECKLIST K44)'),
    canSay: z.boolean(),
    canWithdraw: z.boolean(),
    urgeAgainAt: Instant.nullable().describe('not before this; null: now'),
  })
  .meta({ id: 'Follow' })

export const MyMatter = z
  .object({
    appealId: Id,
    number: z.string(),
    title: z.string(),
    receivedAt: Instant,
    headline: Text,
    state: z.string(),
  })
  .meta({ id: 'MyMatter' })

export const PublicAnswer = z
  .object({
    id: Id,
    title: z.string(),
    question: z.string().describe('masked'),
    answer: z.string().describe('masked'),
    rest: z.object({ at: Instant, text: z.string() }).nullable().describe('what it left was done later; masked'),
    line: z.string().describe('the answer in one line'),
    unit: Text,
    way: Text.nullable().describe('how the unit acted (SPEC N1)'),
    domain: Text,
    answeredAt: Instant,
    files: z
      .array(z.object({ id: Id, name: z.string(), url: z.string(), previewUrl: z.string().nullable() }))
      .describe('photos that the unit released for everybody (CHECKLIST K20)'),
    used: Text.describe('time used, in words'),
    verdict: z.enum(['solved', 'not_satisfied', 'none']),
    verdictWords: Text,
  })
  .meta({ id: 'PublicAnswer' })
export const PublicAnswerPage = pageOf(PublicAnswer).meta({ id: 'PublicAnswerPage' })

export const PublicCity = z
  .object({
    code: Code,
    name: Text,
    portalName: Text,
    hotline: z.string(),
    demo: z.boolean(),
    towns: z.array(z.object({ id: Code, name: Text })),
    map: z.boolean().describe('the city has a map of its own to pick a place on (CHECKLIST K5)'),
    kinds: z.array(z.object({ id: z.string(), name: Text })),
    limits: z.array(z.object({ grade: z.string(), name: Text, limit: Text })),
    notice: Text.describe('what is kept, why, how long, who sees it (PIPL 17)'),
    files: z.object({ count: z.number(), bytes: z.number(), types: z.array(z.string()) }),
    ratingReasons: z.array(z.object({ id: z.string(), name: Text, good: z.boolean() })),
    notSolvedDays: z.number(),
    notSatisfiedShown: z.boolean().describe('what was done after “not satisfied” has a public page'),
    reviews: z.boolean().describe('the city has reviews whose discipline people may report a breach of (SPEC N7)'),
    how: z.array(z.object({ title: Text, text: Text })),
    relations: z.array(z.object({ id: z.string(), name: Text })).describe('for whom one may file (CHECKLIST K26)'),
    anonymousConsequence: Text,
  })
  .meta({ id: 'PublicCity' })

export const YesterdayFigures = z
  .object({
    day: Day,
    received: z.number(),
    finished: z.number(),
    late: z.number(),
    calledBack: z.number(),
    satisfied: z.number(),
    notSatisfied: z.number(),
  })
  .meta({ id: 'YesterdayFigures' })

export const Suggestion = z
  .object({
    item: Code,
    name: Text,
    domain: Text,
    unit: Code.nullable(),
    unitName: Text.nullable(),
    grade: z.string(),
    limit: z.string(),
    score: z
      .number()
      .describe('0 to 1: how probable, once there is a history; before that the share among what matched'),
    why: Text,
    words: z.array(z.object({ word: z.string(), start: z.number().int(), end: z.number().int() })),
    proposal: z.string().describe('handed back with the decision on the item, so that it is counted (CHECKLIST K34)'),
    unitProposal: z.string().nullable().describe('the same for the unit'),
  })
  .meta({ id: 'Suggestion' })

export const Suggestions = z
  .object({
    items: z.array(Suggestion),
    source: z.enum(['words', 'model']).describe('words of the event list alone, or also what the city learned'),
    model: z.number().int().nullable().describe('version of the model'),
    unsure: z.boolean().describe('the first proposal is less sure than the pack asks: a person should look closely'),
    units: z
      .array(z.object({ unit: Code, name: Text, probability: z.number(), why: Text, proposal: z.string() }))
      .describe('units that had such matters so far, most probable first'),
    place: z.object({ unit: Code, name: Text, words: z.array(z.string()) }).nullable(),
    danger: z.array(z.string()),
    doors: z
      .array(
        z.object({
          code: Code,
          name: Text,
          text: Text,
          door: Text,
          phones: z.array(z.string()),
          words: z.array(z.string()),
        }),
      )
      .describe('where to turn instead, if it is not the business of the city (CHECKLIST K13)'),
    known: z.array(KnownCase),
  })
  .meta({ id: 'Suggestions' })

/** Call pop: who is calling, with earlier matters, before the first word (CHECKLIST K31). */
export const CallPop = z
  .object({
    known: z.boolean(),
    name: z.string().nullable(),
    phone: z.string().describe('masked'),
    mark: z
      .object({ id: Id, state: z.enum(['asked', 'marked']), name: Text, measure: Text, until: Instant.nullable() })
      .nullable()
      .describe('this number calls abusively or without end (CHECKLIST K52); danger is taken as ever'),
    proposedMark: z
      .object({ rule: Code, name: Text, filed: z.number().int(), urged: z.number().int(), days: z.number().int() })
      .nullable()
      .describe('a count of the pack is reached and nobody has asked yet; a person asks, a second one decides'),
    openCount: z.number().int(),
    matters: z.array(
      z.object({
        appealId: Id,
        caseId: Id,
        number: z.string(),
        title: z.string(),
        state: Text,
        open: z.boolean(),
        receivedAt: Instant,
        unit: Text.nullable(),
        dueAt: Instant.nullable(),
        verdict: Text.nullable(),
      }),
    ),
  })
  .meta({ id: 'CallPop' })
