/** Shapes of the API as the screens read them. They mirror the server's OpenAPI document. */
import type { Text } from '../i18n/lang.ts'
import type { components } from './schema.d.ts'

export type { Text }
export type Page<R> = { rows: R[]; next: string | null }
export type GradeId = 'red' | 'orange' | 'yellow' | 'blue' | 'green'
export type AppealKind = 'inquiry' | 'help' | 'complaint' | 'report' | 'suggestion' | 'praise'
export type CaseState =
  | 'received'
  | 'accepted'
  | 'declined'
  | 'passed'
  | 'dispatched'
  | 'signed'
  | 'disputed'
  | 'replied'
  | 'closed'
  | 'merged'
  | 'paused'
  | 'raised'
  | 'withdrawn'
  | 'on_ledger'
export type Outcome = 'solved' | 'partly' | 'explained' | 'not_possible'
export type ReplyBy = 'sms' | 'phone' | 'none'
export type Solved = 'yes' | 'partly' | 'no'
export type SatisfactionMark = 1 | 2 | 3 | 4 | 5

export type ClockView = {
  level: 'ok' | 'near' | 'late' | 'paused' | 'met' | 'missed'
  words: Text
  share: number
  startedAt: string
  dueAt: string
  stoppedAt: string | null
  provisional: boolean
  limit: string
  calendarVersion: string
}
export type LoopView = { step: number; under: number; name: Text }
export type UnitRef = { id: string; name: Text }
export type PersonRef = { id: string; name: string }
export type ItemRef = { code: string; name: Text; domain: Text }

export type CaseRow = {
  id: string
  number: string
  title: string
  kind: AppealKind
  grade: GradeId | null
  state: CaseState
  stateName: Text
  loop: LoopView
  clock: ClockView | null
  unit: UnitRef | null
  handler: PersonRef | null
  at: UnitRef | null
  stepLate: boolean
  place: UnitRef | null
  channel: Text
  appealCount: number
  round: number
  receivedAt: string
  promisedOn: string | null
  atOnce: Text | null
  version: number
}
export type CasePage = Page<CaseRow>
export type OpenAct = { name: string; title: Text; key: string | null; primary: boolean; path: string; form?: unknown }
export type ShutAct = { name: string; title: Text; why: Text }
export type FileView = {
  id: string
  name: string
  type: string
  bytes: number
  width: number | null
  height: number | null
  audience: 'internal' | 'citizen' | 'public'
  url: string
  previewUrl: string | null
}
export type AppellantView = {
  appealId: string
  number: string
  name: Text
  phone: string | null
  channel: Text
  receivedAt: string
  text: string
  behalf: { relation: Text; answerTo: 'filer' | 'them'; other: Text; phone: string | null } | null
  answers: { ask: string; value: string }[]
  placeText: string | null
  consentPublish: boolean
  replyBy: ReplyBy
  files: FileView[]
  merged: boolean
  withdrawnAt: string | null
  said: { id: string; name: Text; text: string; at: string; reply: string | null; by: string | null }[]
  verdict: { first: string | null; final: string | null; words: Text } | null
}
export type TimelineEntry = {
  id: string
  at: string
  act: string
  title: Text
  detail: Text | null
  body: string | null
  actor: Text | null
  unit: Text | null
  weight: 'now' | 'main' | 'minor' | 'next'
  kind: 'flow' | 'contact' | 'note'
  ledgerIndex: number | null
}
export type ReplyView = {
  id: string
  round: number
  outcome: Outcome
  publicText: string
  maskedText: string
  internalNote: string | null
  published: boolean
  at: string
  unit: UnitRef
  by: string | null
  files: FileView[]
}
export type StepView = {
  id: string
  name: Text
  unit: UnitRef
  person: PersonRef | null
  level: ClockView['level']
  words: Text
  startedAt: string
  dueAt: string
  stoppedAt: string | null
  round: number
}
export type TimeRequest = {
  id: string
  kind: 'extend' | 'pause' | 'ledger'
  kindName: Text
  state: 'asked' | 'granted' | 'refused'
  ground: Text
  reason: string
  citizenText: string
  until: string
  askedAt: string
  askedBy: string | null
  decidedAt: string | null
  decidedBy: string | null
  decision: string | null
  files: FileView[]
}
export type OpenDispute = {
  unit: UnitRef
  ground: Text
  reason: string
  proposed: UnitRef | null
  proposedPerson: string | null
  files: FileView[]
  returnedAt: string
  sentAt: string
  sender: string | null
  senderNote: string | null
  clock: ClockView | null
  deciders: { unit: UnitRef; people: PersonRef[] }
}
export type ArbitrationRow = {
  caseId: string
  number: string
  title: string
  grade: GradeId | null
  unit: UnitRef
  ground: Text
  proposed: UnitRef | null
  returnedAt: string
  clock: ClockView
}
export type ArbitrationDetail = {
  dispute: OpenDispute
  listed: UnitRef | null
  foreignToStreet: boolean
  alike: {
    id: string
    caseId: string
    number: string
    title: string
    at: string
    result: 'upheld' | 'rejected'
    byRule: boolean
    ground: Text
    refused: UnitRef
    right: UnitRef | null
    reason: string | null
  }[]
}
export type CaseDetail = CaseRow & {
  item: (ItemRef & { basis: Text; basisKind: 'statutory' | 'agreed' | 'assigned' }) | null
  coUnits: UnitRef[]
  responsible: { first: PersonRef | null; leader: PersonRef | null; handler: PersonRef | null }
  placeText: string | null
  placeId: string | null
  grid: string | null
  point: { lng: number; lat: number } | null
  /** the point is reckoned: metres by which it may be off, 0: nobody knows how far */
  pointAbout: number | null
  /** whose it is by a correction, if another unit has it */
  pointsTo: UnitRef | null
  appellants: AppellantView[]
  replies: ReplyView[]
  timeline: TimelineEntry[]
  clocks: (ClockView & { kind: string; name: Text; round: number })[]
  steps: StepView[]
  coHandlers: {
    id: string
    version: number
    unit: UnitRef
    state: 'asked' | 'answered' | 'released'
    words: string | null
    opinion: string | null
    by: string | null
    dueAt: string
    answeredAt: string | null
    late: boolean
    mine: boolean
  }[]
  family: { id: string; number: string; title: string; stateName: Text; unit: UnitRef | null; main: boolean }[]
  further: {
    id: string
    name: Text
    reason: string
    publicText: string | null
    result: string | null
    by: string | null
    at: string
    concludedAt: string | null
  }[]
  told: {
    n: number
    items: string[]
    onTheSpot: boolean
    reason: string | null
    by: string | null
    unit: UnitRef | null
    at: string
  }[]
  firstAsked: { person: PersonRef | null; explained: string; handedTo: PersonRef | null; at: string } | null
  signOff: {
    needed: boolean
    outcomes: string[]
    mine: boolean
    draft: {
      id: string
      state: 'waiting' | 'returned'
      outcome: Outcome
      publicText: string
      internalNote: string | null
      cause: string | null
      measure: string | null
      way: string | null
      until: string | null
      contacted: boolean
      publish: boolean
      remark: string | null
      by: string | null
      submittedAt: string
      files: FileView[]
    } | null
  }
  dispute: OpenDispute | null
  moreTime: TimeRequest[]
  reviews: { at: string; text: string; by: string | null }[]
  acts: OpenAct[]
  shut: ShutAct[]
  packVersion: string
}
export type WorkQueue = {
  id: string
  group: Text
  name: Text
  count: number
  level: 'none' | 'near' | 'late'
  kind: 'case' | 'callback'
}
export type DueColumn = {
  id: string
  name: Text
  count: number
  today: boolean
  cases: { id: string; grade: GradeId; dueAt: string }[]
}
export type Workbench = {
  now: string
  day: string
  workingDay: boolean
  closeOfBusiness: string | null
  sentence: Text
  second: Text | null
  queues: WorkQueue[]
  strip: DueColumn[]
}

export type Place = {
  text: string | null
  unit: string | null
  lng: number | null
  lat: number | null
  /** entry of the address list */
  id?: string | null
}
export type Receipt = {
  appealId: string
  number: string
  queryCode: string
  receivedAt: string
  promise: Text
  entryId: string
  /** number of the case it was joined to at once */
  joined?: string | null
}
export type FollowStep = {
  id: string
  name: Text
  state: 'done' | 'now' | 'next'
  at: string | null
  detail: Text | null
}
export type FollowFile = { id: string; name: string; url: string; previewUrl: string | null }
export type Follow = {
  appealId: string
  number: string
  title: string
  text: string
  receivedAt: string
  state: 'received' | 'declined' | 'under_way' | 'answered' | 'again' | 'closed'
  headline: Text
  who: Text | null
  timeLeft: Text | null
  dueAt: string | null
  late: boolean
  steps: FollowStep[]
  answers: {
    at: string
    unit: Text
    text: string
    outcome: string
    outcomeName: Text
    until: string | null
    untilOver: boolean
    rest: { at: string; text: string } | null
    files: FollowFile[]
  }[]
  canRate: boolean
  canSayNotSolved: boolean
  notSolvedUntil: string | null
  rated: { solved: string | null; satisfaction: number | null; words: Text; at: string } | null
  files: FollowFile[]
  messages: { at: string; text: string }[]
  consentPublish: boolean
  messageChoice: 'all' | 'essential' | null
  dataRequests: {
    id: string
    kind: 'copy' | 'correction' | 'deletion'
    state: 'open' | 'granted' | 'refused'
    askedAt: string
    dueAt: string
    decidedAt: string | null
    ground: string | null
  }[]
  entryId: string
  said: {
    id: string
    kind: 'add' | 'urge' | 'ask' | 'withdraw'
    name: Text
    text: string
    at: string
    reaction: Text
    reply: string | null
    repliedAt: string | null
  }[]
  parts: { title: string; unit: Text | null; answered: boolean }[]
  /** what the unit still asks this person (CHECKLIST K14) */
  asked: { token: string; words: string; until: string; waits: boolean }[]
  canSay: boolean
  canWithdraw: boolean
  urgeAgainAt: string | null
  sealed: boolean
  leftOut: {
    unit: Text
    reason: string
    final: boolean
    until: string | null
    said: string | null
    /** looked at once more, after it was approved */
    again: { state: 'asked' | 'restored' | 'kept'; reason: string | null } | null
  }[]
}
export type MyMatter = {
  appealId: string
  number: string
  title: string
  receivedAt: string
  headline: Text
  state: string
}
export type PublicAnswer = {
  id: string
  title: string
  question: string
  answer: string
  rest: { at: string; text: string } | null
  line: string
  unit: Text
  way: Text | null
  domain: Text
  answeredAt: string
  files: FollowFile[]
  used: Text
  verdict: 'solved' | 'not_satisfied' | 'none'
  verdictWords: Text
}
export type PublicCity = {
  code: string
  name: Text
  portalName: Text
  hotline: string
  demo: boolean
  towns: { id: string; name: Text }[]
  map: boolean
  kinds: { id: string; name: Text }[]
  limits: { grade: string; name: Text; limit: Text }[]
  notice: Text
  files: { count: number; bytes: number; types: string[] }
  ratingReasons: { id: string; name: Text; good: boolean }[]
  notSolvedDays: number
  notSatisfiedShown: boolean
  reviews: boolean
  relations: { id: string; name: Text }[]
  how: { title: Text; text: Text }[]
  anonymousConsequence: Text
}
export type YesterdayFigures = {
  day: string
  received: number
  finished: number
  late: number
  calledBack: number
  satisfied: number
  notSatisfied: number
}
/** Where to turn instead, if a matter is not the business of the city. */
export type Door = { code: string; name: Text; text: Text; door: Text; phones: string[]; words: string[] }
/** An earlier case and what it has to do with the one at hand. */
export type KnownCase = {
  caseId: string
  number: string
  title: string
  state: Text
  place: string | null
  receivedAt: string
  appealCount: number
  relation: 'again' | 'same_matter' | 'same_person'
  likeness: number
  sure: boolean
  samePlace: boolean
  joinable: boolean
  why: Text
}
/** The same on the page of a case, with what people decided of the two. */
export type KnownBeside = KnownCase & {
  pair: { id: string; version: number; state: 'open' | 'linked' | 'different'; stateName: Text; acts: OpenAct[] } | null
}
export type PairSide = {
  caseId: string
  version: number
  number: string
  title: string
  text: string
  state: Text
  name: string | null
  place: string | null
  unit: Text | null
  receivedAt: string
  appealCount: number
  mergeable: boolean
}
/** Two cases that may be one matter. */
export type PairRow = {
  id: string
  version: number
  state: string
  likeness: number
  relation: string
  why: Text
  words: string[]
  later: PairSide
  earlier: PairSide
  acts: OpenAct[]
}
export type PublicSuggestions = {
  /** `near`: how far from the place that is said, where it is close by */
  similar: {
    number: string
    title: string
    state: Text
    receivedAt: string
    joinable: boolean
    near: Text | null
  }[]
  place: { unit: string; name: Text; words: string[] } | null
  danger: string[]
  /** whom to call first for the danger it names (CHECKLIST K12) */
  calls: { phone: string; text: Text }[]
  doors: Door[]
  questions: Question[]
}
/** Asked because of the kind of matter (CHECKLIST K13); with choices it is a list. */
export type Question = { code: string; name: Text; choices: Text[] }
export type Suggestion = {
  item: string
  name: Text
  domain: Text
  unit: string | null
  unitName: Text | null
  grade: string
  limit: string
  score: number
  why: Text
  words: { word: string; start: number; end: number }[]
  proposal: string
  unitProposal: string | null
}
export type Suggestions = {
  items: Suggestion[]
  source: 'words' | 'model'
  model: number | null
  unsure: boolean
  units: { unit: string; name: Text; probability: number; why: Text; proposal: string }[]
  place: { unit: string; name: Text; words: string[] } | null
  danger: string[]
  doors: Door[]
  known: KnownCase[]
}
export type ReplyCheck = { score: number; weak: boolean; faults: { code: string; words: Text }[] }
export type CallPop = {
  known: boolean
  name: string | null
  phone: string
  mark: { id: string; state: 'asked' | 'marked'; name: Text; measure: Text; until: string | null } | null
  proposedMark: { rule: string; name: Text; filed: number; urged: number; days: number } | null
  openCount: number
  matters: {
    appealId: string
    caseId: string
    number: string
    title: string
    state: Text
    open: boolean
    receivedAt: string
    unit: Text | null
    dueAt: string | null
    verdict: Text | null
  }[]
}

export type AttemptResult = 'reached' | 'no_answer' | 'busy' | 'power_off' | 'wrong_number' | 'call_later'
export type CallbackRow = {
  id: string
  caseId: string
  appealId: string
  number: string
  title: string
  grade: string
  unit: Text
  name: Text
  phone: string | null
  replyBy: ReplyBy
  repliedAt: string
  attempts: number
  maxAttempts: number
  nextAt: string | null
  round: number
  state: 'pending' | 'done' | 'unreachable' | 'declined' | 'superseded'
  claimedBy: string | null
  version: number
}
export type CallbackDetail = CallbackRow & {
  question: string
  answer: string
  script: { id: string; text: Text }[]
  history: { at: string; result: AttemptResult; resultName: Text; by: string; note: string | null }[]
  firstVerdict: { solved: string | null; satisfaction: number | null } | null
  consequence: { satisfied: Text; dissatisfied: Text; unreachable: Text }
}
export type RatingInput = {
  contacted: boolean | null
  solved: Solved | null
  satisfaction: SatisfactionMark | null
  declined: boolean
  reasons: string[]
  text: string
}

export type IndicatorView = {
  id: 'satisfaction' | 'closure' | 'return'
  name: Text
  numerator: number
  denominator: number
  rate: number | null
  weight: number
  points: number
  lost: number
  excluded: { ground: string; name: Text; count: number }[]
  formula: Text
}
export type LadderView = { step: string; name: Text; months: string[]; reason: Text } | null
export type RankingRow = {
  unit: string
  name: Text
  place: number | null
  previousPlace: number | null
  score: number
  previousScore: number | null
  small: boolean
  withheld: boolean
  indicators: IndicatorView[]
  ladder: LadderView
  /** the step of the ladder the unit stands on now, for those who handle it */
  standing: { id: string; name: Text; state: Text; month: string; since: string } | null
}
export type RankingChange = {
  unit: string
  name: Text
  place: { was: number | null; is: number | null } | null
  score: { was: number; is: number } | null
  counts: { count: Text; was: number; is: number }[]
}
export type RankingVersion = {
  id: string
  number: string
  version: number
  at: string
  digest: string
  signed: string | null
  reason: string | null
  changes: RankingChange[]
  file: string | null
}
export type Publicity = 'internal' | 'banded' | 'byName'
export type RankingBand = { code: string; name: Text; from: number; units: { unit: string; name: Text }[] }
export type RankingTable = {
  covers: { from: string; to: string }
  kind: 'day' | 'month'
  period: string
  group: string
  groups: { id: string; name: Text; units: number }[]
  scheme: { code: string; version: string; name: Text; weights: Record<string, number>; minimum: number }
  published: { id: string; number: string; at: string; by: string | null; digest: string; version: number } | null
  rows: RankingRow[]
  publicity: Publicity
  bands: RankingBand[] | null
  versions: RankingVersion[]
  computedAt: string
  mayCorrect: boolean
  mayPublish: boolean
}
export type PublicRound = components['schemas']['PublicRound']
export type PublicRoundRow = components['schemas']['PublicRoundRow']
export type RankingCourse = { months: string[]; series: { unit: string; name: Text; scores: (number | null)[] }[] }
export type RankingCaseRow = {
  caseId: string
  number: string
  title: string
  grade: string
  on: string
  counted: boolean
  why: Text
  /** what cost points here, if it did */
  fact: { kind: 'verdict' | 'limit' | 'return'; id: string } | null
}
export type RankingExplain = {
  unit: string
  name: Text
  place: number | null
  of: number
  period: string
  sentence: Text
  score: number
  indicators: IndicatorView[]
  excluded: { ground: string; name: Text; count: number }[]
  ladder: LadderView
  cases: RankingCaseRow[]
  more: number
}
