import { registerTexts } from '../../platform/i18n/texts.ts'
import signsEn from './integrity/texts.en.json' with { type: 'json' }
import signsZh from './integrity/texts.zh.json' with { type: 'json' }
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/publish.ts'
import './integrity/decide.ts'
import './integrity/find.ts'
import './integrity/list.ts'
import './views/cases.ts'
import './views/course.ts'
import './views/day-report.ts'
import './views/difference.ts'
import './views/explain.ts'
import './views/figures.ts'
import './views/own.ts'
import './views/publications.ts'
import './views/reply-quality.ts'
import './views/scheme-get.ts'
import './views/scheme-list.ts'
import './views/table.ts'
import './round/index.ts'
import './laboratory/index.ts'
import './settings/history.ts'
import './ladder/index.ts'
import './objection/index.ts'
import './restoration/index.ts'
import './merit/index.ts'
import './hand-over/index.ts'

export { maySeeEvidence } from './file-access.ts'
export { watchRatings } from './integrity/watch.ts'
export { mindEffects } from './ladder/mind-effects.ts'
export { LadderFigures, StepDetail, StepPage } from './ladder/shapes.ts'
export { type Morning, morningOf, type Standing, sumCounts } from './morning.ts'
export { ObjectionDetail, ObjectionPage, ObjectionWindow } from './objection/shapes.ts'
export { objectUntil } from './objection/until.ts'
export { assessmentPaperOperations, assessmentPaperRoutes } from './paper-routes.ts'
export {
  type HandedIn,
  HandedMark,
  RoundPage,
  recordMarks,
  roundOperations,
  roundRoutes,
  vetoForBreach,
} from './round/index.ts'
export { publicationOperations, publicationRoutes } from './routes.ts'
export { inputsOfRanking } from './rules/as-inputs.ts'
export { fewestRated, lastMonths } from './rules/months.ts'
export * from './shapes.ts'
export { tellWaiting } from './tell.ts'
export { differenceOf } from './views/difference.ts'
export { waiverStands } from './waiver-stands.ts'

registerTexts(zh, en)
registerTexts(signsZh, signsEn)
