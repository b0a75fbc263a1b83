import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/claim.ts'
import './acts/correct.ts'
import './acts/decide.ts'
import './acts/feed.ts'
import './acts/import.ts'
import './acts/mark.ts'
import './acts/measure.ts'
import './acts/open.ts'
import './acts/propose.ts'
import './acts/publish.ts'
import './acts/recommend.ts'
import './jobs.ts'
import './views/cases.ts'
import './views/form.ts'
import './views/get.ts'
import './views/list.ts'
import './views/public.ts'
import './views/read.ts'
import './views/sheet.ts'
import './views/subject.ts'

export { vetoForBreach } from './breach.ts'
export { type HandedIn, HandedMark, recordMarks } from './marks.ts'
export { roundOperations, roundRoutes } from './routes.ts'
export * from './shapes.ts'
export { participantsOf } from './subject.ts'

registerTexts(zh, en)
