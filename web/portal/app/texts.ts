import { type Catalogue, createTexts } from '../../shared/i18n/texts.ts'
import type about from '../i18n/zh/about.json'
import type answers from '../i18n/zh/answers.json'
import type check from '../i18n/zh/check.json'
import type common from '../i18n/zh/common.json'
import type company from '../i18n/zh/company.json'
import type desk from '../i18n/zh/desk.json'
import type follow from '../i18n/zh/follow.json'
import type home from '../i18n/zh/home.json'
import type jury from '../i18n/zh/jury.json'
import type link from '../i18n/zh/link.json'
import type office from '../i18n/zh/office.json'
import type questionnaire from '../i18n/zh/questionnaire.json'
import type questions from '../i18n/zh/questions.json'
import type ranking from '../i18n/zh/ranking.json'
import type session from '../i18n/zh/session.json'
import type submit from '../i18n/zh/submit.json'

export type PortalTexts = {
  about: typeof about
  answers: typeof answers
  check: typeof check
  common: typeof common
  company: typeof company
  desk: typeof desk
  follow: typeof follow
  home: typeof home
  jury: typeof jury
  link: typeof link
  office: typeof office
  questionnaire: typeof questionnaire
  questions: typeof questions
  ranking: typeof ranking
  session: typeof session
  submit: typeof submit
}

const files = import.meta.glob<Catalogue>('../i18n/*/*.json', { import: 'default' })

/** Catalogues of the portal, one a page and language, fetched with the page. */
export const texts = createTexts<PortalTexts>((lang, name) => {
  const load = files[`../i18n/${lang}/${name}.json`]
  if (!load) throw new Error(`no catalogue ${lang}/${name}`)
  return load()
})
