import type { ComponentType } from 'react'
import type { PageName } from './routes.ts'
import type { PortalTexts } from './texts.ts'

export type PageProps = { part: string | null }
type PageEntry = {
  texts: (keyof PortalTexts & string)[]
  load: () => Promise<{ default: ComponentType<PageProps> }>
}

/** Where each page lives; page and texts arrive together, when they are needed. */
export const pages: Record<PageName, PageEntry> = {
  home: { texts: ['home'], load: () => import('../pages/home/home.tsx') },
  submit: { texts: ['submit', 'questions'], load: () => import('../pages/submit/submit.tsx') },
  receipt: { texts: ['submit'], load: () => import('../pages/submit/receipt.tsx') },
  follow: { texts: ['follow'], load: () => import('../pages/follow/follow.tsx') },
  matter: { texts: ['follow'], load: () => import('../pages/follow/matter.tsx') },
  answers: { texts: ['answers'], load: () => import('../pages/answers/answers.tsx') },
  answer: { texts: ['answers'], load: () => import('../pages/answers/answer.tsx') },
  questions: { texts: ['questions'], load: () => import('../pages/questions/questions.tsx') },
  'not-satisfied': { texts: ['answers'], load: () => import('../pages/answers/not-satisfied.tsx') },
  ranking: { texts: ['ranking'], load: () => import('../pages/ranking/ranking.tsx') },
  office: { texts: ['office'], load: () => import('../pages/office/office.tsx') },
  report: { texts: ['office'], load: () => import('../pages/office/report.tsx') },
  link: { texts: ['link', 'follow'], load: () => import('../pages/link/link.tsx') },
  company: { texts: ['company', 'follow'], load: () => import('../pages/company/company.tsx') },
  jury: { texts: ['jury', 'questionnaire'], load: () => import('../pages/jury/jury.tsx') },
  session: { texts: ['session'], load: () => import('../pages/jury/session.tsx') },
  breach: { texts: ['session', 'follow'], load: () => import('../pages/jury/breach.tsx') },
  desk: { texts: ['desk'], load: () => import('../pages/desk/desk.tsx') },
  check: { texts: ['check'], load: () => import('../pages/check/check.tsx') },
  how: { texts: ['about'], load: () => import('../pages/about/how.tsx') },
  privacy: { texts: ['about'], load: () => import('../pages/about/privacy.tsx') },
  accessibility: { texts: ['about'], load: () => import('../pages/about/accessibility.tsx') },
  missing: { texts: ['about'], load: () => import('../pages/about/missing.tsx') },
}
