import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiProblem } from '../../shared/api/problem.ts'
import { type SpanOfMonths, spansOfMonths } from '../api/domains.ts'
import { type InspectionShow, inspectionShows } from '../api/inspections.ts'
import { type KnowledgeShow, knowledgeShows } from '../api/knowledge.ts'
import { meQuery, queryClient } from '../api/queries.ts'
import type { ReportList } from '../api/reports.ts'
import { NotFound, Pending, RouteError } from './route-error.tsx'
import { Shell } from './shell.tsx'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

/** A civil day that there is; anything else in the address is as if it were not there. */
const day = (value: unknown): string | undefined => {
  const at = new Date(`${String(value)}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value ? value : undefined
}

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: RouteError })

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string; city?: string } => {
    const back = text(search.back)
    const city = text(search.city)
    // only an address of this console, never a foreign one
    return { ...(back?.startsWith('/') && !back.startsWith('//') ? { back } : {}), ...(city ? { city } : {}) }
  },
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in.tsx'), 'SignIn'),
})

const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  component: Shell,
  errorComponent: RouteError,
  beforeLoad: async ({ location }) => {
    try {
      return { me: await queryClient.ensureQueryData(meQuery) }
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403))
        throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { back: location.href } })
      throw error
    }
  },
})

const homeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const roles = context.me.roles
    if (roles.includes('operator') && !roles.includes('dispatcher')) throw redirect({ to: '/operator' })
    throw redirect({ to: '/work', search: {} })
  },
})

const workRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/work',
  validateSearch: (s: Record<string, unknown>): { queue?: string; sort?: string; case?: string } => ({
    queue: text(s.queue),
    sort: text(s.sort),
    case: text(s.case),
  }),
  component: lazyRouteComponent(() => import('../pages/workbench/workbench-page.tsx'), 'WorkbenchPage'),
})

const casesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases',
  validateSearch: (s: Record<string, unknown>): CaseFilters => ({
    state: text(s.state),
    unit: text(s.unit),
    grade: text(s.grade),
    item: text(s.item),
    channel: text(s.channel),
    from: text(s.from),
    to: text(s.to),
    late: text(s.late),
    atOnce: text(s.atOnce),
    sort: text(s.sort),
  }),
  component: lazyRouteComponent(() => import('../pages/cases/cases-page.tsx'), 'CasesPage'),
})

export interface CaseFilters {
  state?: string
  unit?: string
  grade?: string
  item?: string
  channel?: string
  from?: string
  to?: string
  late?: string
  atOnce?: string
  sort?: string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** looked for on the list of cases: may be a name or a number, so it never goes into an address */
    words?: string
  }
}

const phraseSteps = ['reply', 'respond', 'note', 'decline', 'ask', 'order', 'callback'] as const
type PhraseStep = (typeof phraseSteps)[number]

const caseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/case/$id',
  validateSearch: (s: Record<string, unknown>): { act?: string } => ({ act: text(s.act) }),
  component: lazyRouteComponent(() => import('../pages/case/case-page.tsx'), 'CasePage'),
})
const operatorRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/operator',
  component: lazyRouteComponent(() => import('../pages/operator/operator-page.tsx'), 'OperatorPage'),
})
const callbackRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/callback',
  validateSearch: (s: Record<string, unknown>): { id?: string; list?: string } => ({
    id: text(s.id),
    list: text(s.list),
  }),
  component: lazyRouteComponent(() => import('../pages/callback/callback-page.tsx'), 'CallbackPage'),
})
const arbitrationRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/arbitration',
  validateSearch: (s: Record<string, unknown>): { id?: string } => ({ id: text(s.id) }),
  component: lazyRouteComponent(() => import('../pages/arbitration/arbitration-page.tsx'), 'ArbitrationPage'),
})
const pairsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/pairs',
  component: lazyRouteComponent(() => import('../pages/pairs/pairs-page.tsx'), 'PairsPage'),
})
const rankingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/ranking',
  validateSearch: (
    s: Record<string, unknown>,
  ): { kind?: 'day' | 'month'; period?: string; group?: string; unit?: string } => ({
    kind: s.kind === 'day' || s.kind === 'month' ? s.kind : undefined,
    period: text(s.period),
    group: text(s.group),
    unit: text(s.unit),
  }),
  component: lazyRouteComponent(() => import('../pages/ranking/ranking-page.tsx'), 'RankingPage'),
})
const rulesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rules',
  validateSearch: (
    s: Record<string, unknown>,
  ): { version?: string; against?: string; tab?: 'figures' | 'history' } => ({
    version: text(s.version),
    against: text(s.against),
    tab: s.tab === 'figures' || s.tab === 'history' ? s.tab : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
})
const schemesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/schemes',
  validateSearch: (s: Record<string, unknown>): { code?: string; of?: string } => ({
    code: text(s.code),
    of: text(s.of),
  }),
  component: lazyRouteComponent(() => import('../pages/schemes/schemes-page.tsx'), 'SchemesPage'),
})
const unitsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units',
  component: lazyRouteComponent(() => import('../pages/units/units-page.tsx'), 'UnitsPage'),
})
const unitRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$id',
  component: lazyRouteComponent(() => import('../pages/units/unit-page.tsx'), 'UnitPage'),
})
const personRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/people/$id',
  component: lazyRouteComponent(() => import('../pages/units/person-page.tsx'), 'PersonPage'),
})
const togetherRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/together',
  validateSearch: (s: Record<string, unknown>): { list?: 'permits'; state?: 'ended'; id?: string } => ({
    list: s.list === 'permits' ? 'permits' : undefined,
    state: s.state === 'ended' ? 'ended' : undefined,
    id: text(s.id),
  }),
  component: lazyRouteComponent(() => import('../pages/together/together-page.tsx'), 'TogetherPage'),
})
const exchangeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/exchange',
  component: lazyRouteComponent(() => import('../pages/together/exchange-page.tsx'), 'ExchangePage'),
})
const cluesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/clues',
  component: lazyRouteComponent(() => import('../pages/clues/clues-page.tsx'), 'CluesPage'),
})
const qrRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$id/qr',
  component: lazyRouteComponent(() => import('../pages/units/qr-page.tsx'), 'QrPage'),
})
const whistlesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/whistles',
  validateSearch: (s: Record<string, unknown>): { list?: 'ended' | 'figures' | 'seconded'; blow?: boolean } => ({
    list: s.list === 'ended' || s.list === 'figures' || s.list === 'seconded' ? s.list : undefined,
    blow: s.blow === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/whistles/whistles-page.tsx'), 'WhistlesPage'),
})
const deskRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/desk',
  validateSearch: (s: Record<string, unknown>): { id?: string; add?: boolean } => ({
    id: text(s.id),
    add: s.add === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/desk/desk-page.tsx'), 'DeskPage'),
})
const dutyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/duty',
  validateSearch: (s: Record<string, unknown>): { unit?: string; month?: string } => ({
    unit: text(s.unit),
    month: typeof s.month === 'string' && /^\d{4}-\d{2}$/.test(s.month) ? s.month : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/duty/duty-page.tsx'), 'DutyPage'),
})
const teamRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/team',
  validateSearch: (s: Record<string, unknown>): { unit?: string } => ({ unit: text(s.unit) }),
  component: lazyRouteComponent(() => import('../pages/team/team-page.tsx'), 'TeamPage'),
})
const clocksRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/clocks/$id',
  component: lazyRouteComponent(() => import('../pages/team/clocks-page.tsx'), 'ClocksPage'),
})
const approvalsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../pages/approvals/approvals-page.tsx'), 'ApprovalsPage'),
})
const standingRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/standing',
  component: lazyRouteComponent(() => import('../pages/standing/standing-page.tsx'), 'StandingPage'),
})
const ledgerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/ledger',
  validateSearch: (s: Record<string, unknown>): { act?: string; subject?: string } => ({
    act: text(s.act),
    subject: text(s.subject),
  }),
  component: lazyRouteComponent(() => import('../pages/ledger/ledger-page.tsx'), 'LedgerPage'),
})
const dataRequestsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/data-requests',
  validateSearch: (s: Record<string, unknown>): { id?: string; list?: string } => ({
    id: text(s.id),
    list: text(s.list),
  }),
  component: lazyRouteComponent(() => import('../pages/data-requests/data-requests-page.tsx'), 'DataRequestsPage'),
})
const slipsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/slips',
  validateSearch: (s: Record<string, unknown>): { id?: string; of?: 'letter' | 'step'; state?: string } => ({
    id: text(s.id),
    of: s.of === 'letter' || s.of === 'step' ? s.of : undefined,
    state: text(s.state),
  }),
  component: lazyRouteComponent(() => import('../pages/slips/slips-page.tsx'), 'SlipsPage'),
})
const ladderRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/ladder',
  validateSearch: (s: Record<string, unknown>): { id?: string; state?: string; tab?: string } => ({
    id: text(s.id),
    state: text(s.state),
    tab: text(s.tab),
  }),
  component: lazyRouteComponent(() => import('../pages/ladder/ladder-page.tsx'), 'LadderPage'),
})
const objectionsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/objections',
  validateSearch: (s: Record<string, unknown>): { id?: string; state?: string } => ({
    id: text(s.id),
    state: text(s.state),
  }),
  component: lazyRouteComponent(() => import('../pages/objections/objections-page.tsx'), 'ObjectionsPage'),
})
const reportsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/reports',
  validateSearch: (
    s: Record<string, unknown>,
  ): { id?: string; list?: ReportList; write?: boolean; topic?: string } => ({
    id: text(s.id),
    list: text(s.list) as ReportList | undefined,
    write: s.write === true ? true : undefined,
    topic: text(s.topic),
  }),
  component: lazyRouteComponent(() => import('../pages/reports/reports-page.tsx'), 'ReportsPage'),
})
const phrasesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/phrases',
  validateSearch: (s: Record<string, unknown>): { step?: PhraseStep } => ({
    step: phraseSteps.find(step => step === s.step),
  }),
  component: lazyRouteComponent(() => import('../pages/phrases/phrases-page.tsx'), 'PhrasesPage'),
})
const knowledgeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/knowledge',
  validateSearch: (
    s: Record<string, unknown>,
  ): { id?: string; unit?: string; show?: KnowledgeShow; write?: boolean } => ({
    id: text(s.id),
    unit: text(s.unit),
    show: knowledgeShows.find(show => show === s.show),
    write: s.write === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/knowledge/knowledge-page.tsx'), 'KnowledgePage'),
})
const inspectionsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/inspections',
  validateSearch: (
    s: Record<string, unknown>,
  ): { id?: string; unit?: string; show?: InspectionShow; record?: boolean } => ({
    id: text(s.id),
    unit: text(s.unit),
    show: inspectionShows.find(show => show === s.show),
    record: s.record === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/inspections/inspections-page.tsx'), 'InspectionsPage'),
})
const campaignsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/campaigns',
  validateSearch: (
    s: Record<string, unknown>,
  ): { id?: string; target?: string; start?: boolean; domain?: string; topic?: string; title?: string } => ({
    id: text(s.id),
    target: text(s.target),
    start: s.start === true ? true : undefined,
    domain: text(s.domain),
    topic: text(s.topic),
    title: text(s.title),
  }),
  component: lazyRouteComponent(() => import('../pages/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
})
const dayReportRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/day-report',
  validateSearch: (s: Record<string, unknown>): { report?: string; day?: string } => ({
    report: text(s.report),
    day: day(s.day),
  }),
  component: lazyRouteComponent(() => import('../pages/day-report/day-report-page.tsx'), 'DayReportPage'),
})
const callersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/callers',
  component: lazyRouteComponent(() => import('../pages/callers/callers-page.tsx'), 'CallersPage'),
})
const noticesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/notices',
  component: lazyRouteComponent(() => import('../pages/notices/notices-page.tsx'), 'NoticesPage'),
})
const messagesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/messages',
  component: lazyRouteComponent(() => import('../pages/messages/messages-page.tsx'), 'MessagesPage'),
})
const watchRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/watch',
  validateSearch: (s: Record<string, unknown>): { list?: string } => ({ list: text(s.list) }),
  component: lazyRouteComponent(() => import('../pages/watch/watch-page.tsx'), 'WatchPage'),
})
const pointsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/points',
  validateSearch: (s: Record<string, unknown>): { unit?: string | undefined } => ({ unit: text(s.unit) }),
  component: lazyRouteComponent(() => import('../pages/points/points-page.tsx'), 'PointsPage'),
})
const roundsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rounds',
  validateSearch: (s: Record<string, unknown>): { add?: boolean } => (s.add === true ? { add: true } : {}),
  component: lazyRouteComponent(() => import('../pages/rounds/rounds-page.tsx'), 'RoundsPage'),
})
const ROUND_TABS = ['board', 'follows', 'claims', 'sources', 'corrections'] as const
const roundRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rounds/$id',
  validateSearch: (s: Record<string, unknown>): { tab?: (typeof ROUND_TABS)[number]; subject?: string } => {
    const tab = ROUND_TABS.find(one => one === s.tab)
    const subject = text(s.subject)
    return { ...(tab ? { tab } : {}), ...(subject ? { subject } : {}) }
  },
  component: lazyRouteComponent(() => import('../pages/rounds/round-page.tsx'), 'RoundPage'),
})
const roundSheetRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rounds/$id/sheet',
  component: lazyRouteComponent(() => import('../pages/rounds/sheet-page.tsx'), 'SheetPage'),
})
const laboratoryRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/laboratory',
  validateSearch: (s: Record<string, unknown>): { scheme?: string } => {
    const scheme = text(s.scheme)
    return scheme ? { scheme } : {}
  },
  component: lazyRouteComponent(() => import('../pages/laboratory/laboratory-page.tsx'), 'LaboratoryPage'),
})
const integrityRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/integrity',
  validateSearch: (
    s: Record<string, unknown>,
  ): { state?: 'open' | 'pursued' | 'explained'; unit?: string | undefined } => ({
    ...(s.state === 'open' || s.state === 'pursued' || s.state === 'explained' ? { state: s.state } : {}),
    unit: text(s.unit),
  }),
  component: lazyRouteComponent(() => import('../pages/integrity/integrity-page.tsx'), 'IntegrityPage'),
})
const topicsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/topics',
  validateSearch: (s: Record<string, unknown>): { id?: string; trend?: string; to?: string; list?: 'watch' } => ({
    id: text(s.id),
    trend: text(s.trend),
    to: typeof s.to === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(s.to) ? s.to : undefined,
    list: s.list === 'watch' ? 'watch' : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/topics/topics-page.tsx'), 'TopicsPage'),
})
const domainsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/domains',
  validateSearch: (s: Record<string, unknown>): { months?: SpanOfMonths; id?: string } => ({
    months: spansOfMonths.find(span => span === s.months),
    id: text(s.id),
  }),
  component: lazyRouteComponent(() => import('../pages/domains/domains-page.tsx'), 'DomainsPage'),
})
const modelsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/models',
  component: lazyRouteComponent(() => import('../pages/models/models-page.tsx'), 'ModelsPage'),
})
const companiesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/companies',
  validateSearch: (s: Record<string, unknown>): { code?: string; add?: true } => ({
    code: text(s.code),
    add: s.add === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/companies/companies-page.tsx'), 'CompaniesPage'),
})
const appraisalsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/units/$id/appraisals',
  component: lazyRouteComponent(() => import('../pages/units/appraisals-page.tsx'), 'AppraisalsPage'),
})
const refusalsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/refusals',
  component: lazyRouteComponent(() => import('../pages/refusals/refusals-page.tsx'), 'RefusalsPage'),
})
const promisesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/promises',
  validateSearch: (s: Record<string, unknown>): { month?: string } => ({
    month: typeof s.month === 'string' && /^\d{4}-\d{2}$/.test(s.month) ? s.month : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/promises/promises-page.tsx'), 'PromisesPage'),
})
const juriesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/juries',
  validateSearch: (s: Record<string, unknown>): { id?: string; list?: 'new' } => ({
    id: text(s.id),
    list: s.list === 'new' ? 'new' : undefined,
  }),
  component: lazyRouteComponent(() => import('../pages/juries/juries-page.tsx'), 'JuriesPage'),
})
const cardsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/juries/$id/cards',
  component: lazyRouteComponent(() => import('../pages/juries/cards-page.tsx'), 'CardsPage'),
})
const hallRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/juries/$id/hall',
  component: lazyRouteComponent(() => import('../pages/juries/hall-page.tsx'), 'HallPage'),
})
const breachesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/breaches',
  component: lazyRouteComponent(() => import('../pages/juries/breaches-page.tsx'), 'BreachesPage'),
})
const accountRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    insideRoute.addChildren([
      homeRoute,
      workRoute,
      casesRoute,
      caseRoute,
      operatorRoute,
      callbackRoute,
      arbitrationRoute,
      pairsRoute,
      rankingRoute,
      rulesRoute,
      schemesRoute,
      unitsRoute,
      unitRoute,
      personRoute,
      togetherRoute,
      exchangeRoute,
      cluesRoute,
      qrRoute,
      whistlesRoute,
      deskRoute,
      dutyRoute,
      teamRoute,
      clocksRoute,
      approvalsRoute,
      standingRoute,
      ledgerRoute,
      dataRequestsRoute,
      modelsRoute,
      accountRoute,
      promisesRoute,
      companiesRoute,
      appraisalsRoute,
      refusalsRoute,
      juriesRoute,
      cardsRoute,
      hallRoute,
      breachesRoute,
      slipsRoute,
      ladderRoute,
      objectionsRoute,
      reportsRoute,
      watchRoute,
      pointsRoute,
      integrityRoute,
      roundsRoute,
      roundRoute,
      roundSheetRoute,
      laboratoryRoute,
      topicsRoute,
      domainsRoute,
      noticesRoute,
      callersRoute,
      phrasesRoute,
      knowledgeRoute,
      inspectionsRoute,
      campaignsRoute,
      dayReportRoute,
      messagesRoute,
    ]),
  ]),
  basepath: '/c',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: Pending,
  defaultErrorComponent: RouteError,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
