import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/close.ts'
import './acts/make.ts'
import './acts/open.ts'
import './acts/seats.ts'
import './acts/vote.ts'
import './breaches/acts.ts'
import './breaches/list.ts'
import './recount/ask.ts'
import './recount/decide.ts'
import './recount/list.ts'
import './session/acts.ts'
import './session/views.ts'
import './survey/import.ts'
import './survey/invite.ts'
import './survey/sample.ts'
import './survey/views.ts'
import './views/get.ts'
import './views/list.ts'
import './views/offers.ts'
import './views/seat.ts'
import './views/verify.ts'

export { maySeeBreachFile } from './breaches/subject.ts'
export { mindSurveys } from './survey/mind.ts'

registerTexts(zh, en)
