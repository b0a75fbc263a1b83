import type { components } from '../../shared/api/schema.d.ts'
import type {
  CallbackRow,
  CaseRow,
  ClockView,
  FileView,
  GradeId,
  Outcome,
  Page,
  RankingCaseRow,
  Text,
} from '../../shared/api/types.ts'

export type * from '../../shared/api/types.ts'

export type SchemeRow = components['schemas']['SchemeRow']
export type SchemePage = components['schemas']['SchemePage']
export type SchemeNode = components['schemas']['SchemeNode']

export type AlarmRow = components['schemas']['Alarms']['rows'][number]
export type Grade = GradeId
export type PeriodKind = 'day' | 'month'
export type CallbackPage = Page<CallbackRow>
export type RankingCasePage = Page<RankingCaseRow>

export interface Named {
  id: string
  name: Text
  /** pinyin, first letters, other names */
  also?: string
}
export interface PostView {
  unit: Named
  roles: string[]
  title: Text
}
export interface Me {
  person: { id: string; name: string }
  city: { code: string; name: Text }
  posts: (PostView & { department: Named })[]
  roles: string[]
  standsFor: { id: string; name: string }[]
  now: string
  demo: boolean
  secondFactor: boolean
  idleMinutes: number
}
export interface PackVersion {
  version: string
  effectiveFrom: string
  change: Text
  stand: 'former' | 'inForce' | 'later'
}
interface RuleSaid {
  value: Text
  source: string | null
  assumed: string | null
}
export interface PackRules {
  version: string
  effectiveFrom: string
  city: Text
  versions: PackVersion[]
  sections: { id: string; name: Text; lines: (RuleSaid & { id: string; what: Text })[] }[]
}
export interface PackDiff {
  rows: { id: string; section: Text; what: Text; before: RuleSaid | null; after: RuleSaid | null }[]
}
export interface CityRow {
  code: string
  name: Text
}
export interface DemoAccount {
  city: string
  login: string
  password: string
  name: string
  roles: string[]
  roleName: Text
  unitName: Text
  /** the role that it stands for, one of the few */
  listed: string | null
}
export interface ReferenceUnit extends Named {
  short: string
  kind: string
  parent: string | null
}
export interface ReferenceItem {
  code: string
  name: Text
  also: string
  domain: Text
  domainCode: string
  lead: string | null
  coUnits: string[]
  grade: Grade
  limit: string | null
  basis: string
}
export interface Reference {
  grades: { id: Grade; name: Text; limit: Text }[]
  kinds: Named[]
  channels: (Named & { enteredBy: string })[]
  units: ReferenceUnit[]
  towns: (Named & { answers: string })[]
  places: { name: string; also: string; unit: string }[]
  /** the city has a map of its own */
  map: boolean
  items: ReferenceItem[]
  grounds: {
    decline: (Named & { text: Text })[]
    return: Named[]
    extend: Named[]
    pause: Named[]
    ledger: Named[]
  }
  misconduct: Named[]
  further: (Named & { public: boolean; by: string[] })[]
  outcomes: (Named & { needsDate: boolean; signed: boolean })[]
  causes: Named[]
  measures: Named[]
  ways: (Named & { belongs: Text })[]
  relations: Named[]
  questions: { code: string; name: Text; choices: Text[]; items: string[]; domains: string[] }[]
  /** kinds that whoever takes them down may answer themselves (CHECKLIST K39) */
  answerAtOnce: string[]
  /** promises that the program holds everybody to */
  keeps: string[]
  ratingReasons: (Named & { good: boolean })[]
  people: { id: string; name: string; also: string; unit: string; title: Text }[]
  files: { count: number; sizeMb: number; types: string[] }
}

/** The reference as the server sends it: lists of the pack go by code, limits are 24h, 3wd or 5d. */
interface Coded {
  code: string
  name: Text
}
export interface ReferenceAnswer
  extends Omit<
    Reference,
    | 'grades'
    | 'units'
    | 'items'
    | 'grounds'
    | 'misconduct'
    | 'further'
    | 'causes'
    | 'measures'
    | 'ways'
    | 'relations'
    | 'ratingReasons'
  > {
  relations: Coded[]
  grades: { id: Grade; name: Text; limit: string }[]
  units: (Omit<ReferenceUnit, 'short'> & { short: string })[]
  items: (Omit<ReferenceItem, 'domain' | 'domainCode' | 'basis'> & {
    domain: string
    domainName: Text
    basis: string
  })[]
  grounds: {
    decline: (Coded & { text: Text })[]
    return: Coded[]
    extend: Coded[]
    pause: Coded[]
    ledger: Coded[]
  }
  misconduct: Coded[]
  further: (Coded & { public: boolean; by: string[] })[]
  causes: Coded[]
  measures: Coded[]
  ways: (Coded & { belongs: Text })[]
  ratingReasons: (Coded & { good: boolean })[]
}
export interface Draft {
  id: string
  kind: 'register' | 'reply'
  subjectId: string | null
  title: string
  body: unknown
  by: string
  updatedAt: string
  mine: boolean
}
export interface MaskResult {
  masked: string
  spans: { start: number; end: number; kind: string; kindName: Text }[]
}
export interface EarlierReply {
  caseId: string
  number: string
  title: string
  publicText: string
  verdict: string | Text | null
}
export interface UnitTreeRow {
  id: string
  name: Text
  kind: string
  group: string | null
  parent: string | null
  /** null: not shown to this person */
  open: number | null
  late: number | null
}
export interface UnitPage {
  unit: Named & { kind: string; group: string | null }
  parent: Named | null
  sections: Named[]
  people: {
    id: string
    name: string
    unit: Named
    title: Text
    roles: string[]
    responsibility: Responsibility | null
  }[]
  load: { open: number; late: number; today: number; answered: number } | null
  steps: { unit: Named; running: number; late: number; done: number; missed: number }[]
  items: { code: string; name: Text; domain: Text; lead: boolean }[]
}
export type Responsibility = 'first' | 'leader' | 'doer'
export interface PersonPage {
  id: string
  name: string
  posts: (PostView & { responsibility: string | null })[]
  load: { open: number; late: number } | null
  department: string
  left: boolean
  away: { standIn: { id: string; name: string } | null; until: string } | null
  mayHandOver: boolean
}
export interface Approval {
  kase: CaseRow
  draft: string
  by: string | null
  submittedAt: string
  due: string | null
  asked: string[]
  outcome: Outcome
  outcomeName: Text
  refusal: boolean
  publicText: string
  until: string | null
  internalNote: string | null
  contacted: boolean
  publish: boolean
  files: FileView[]
}
export type TeamMark = 'late' | 'today' | 'again' | 'hard' | 'nobody' | 'toSign'
export interface TeamBoard {
  unit: Named
  units: Named[]
  counts: Record<TeamMark, number>
  people: {
    person: { id: string; name: string }
    title: Text
    unit: Named
    open: number
    late: number
    today: number
    away: { standIn: { id: string; name: string } | null; until: string } | null
  }[]
  cases: (CaseRow & { marks: TeamMark[] })[]
  more: boolean
}
export type RunningClock = ClockView & {
  id: string
  name: Text
  unit: Named | null
  person: { id: string; name: string } | null
  kase: { id: string; number: string; title: string } | null
}
export interface PeopleAway {
  rows: { person: string; standIn: string; until: string }[]
  left: string[]
}
interface Dated {
  id: string
  version: number
  now: boolean
}
type PersonName = { id: string; name: string }
export interface Standing {
  absences: (Dated & {
    person: PersonName
    standIn: PersonName
    from: string
    to: string
    reason: Text
    mayEnd: boolean
  })[]
  lent: (Dated & {
    from: PersonName
    to: PersonName
    powers: Text[]
    kinds: Text[]
    fromDay: string
    toDay: string
    mayRevoke: boolean
  })[]
  colleagues: (PersonName & { title: Text })[]
  arranges: boolean
  reasons: Named[]
  kinds: Named[]
  powers: Named[]
}
export interface LedgerEntry {
  index: number
  id: string
  at: string
  act: string
  actTitle: Text
  subjectKind: string
  subjectName: Text
  subject: string
  actor: string
  unit: Text | null
  hash: string
}
export interface LedgerPage {
  size: number
  root: string | null
  head: { at: string; keyId: string; signature: string } | null
  unsealed: number
  publicKey: string
  entries: LedgerEntry[]
  next: string | null
}
export interface VerifyResult {
  ok: boolean
  checked: number
  findings: Text[]
  seconds: number
}
export interface ActResult {
  id: string
  version: number
  entryId: string
}

export interface DataRequestRow {
  id: string
  kind: 'copy' | 'correction' | 'deletion'
  kindName: Text
  state: 'open' | 'granted' | 'refused'
  stateName: Text
  proof: 'code' | 'phone'
  appeals: number
  askedAt: string
  dueAt: string
  decidedAt: string | null
  clock: ClockView
  version: number
}
export interface DataRequestDetail extends DataRequestRow {
  text: string | null
  right: { name: string | null; phone: string | null } | null
  matters: {
    appealId: string
    number: string
    channel: Text
    receivedAt: string
    name: string | null
    phone: string | null
    headline: Text
    open: boolean
  }[]
  decidedBy: string | null
  ground: string | null
  acts: { name: string; path: string }[]
}

export interface CaseNear {
  /** so far is still close by */
  metres: number
  items: {
    id: string
    number: string
    title: string
    stateName: Text
    placeText: string | null
    receivedAt: string
    metres: number
    lng: number
    lat: number
  }[]
}
