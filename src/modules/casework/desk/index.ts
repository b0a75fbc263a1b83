import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/coordinate.ts'
import './acts/discuss.ts'
import './acts/find.ts'
import './acts/finish.ts'
import './acts/prolong.ts'
import './acts/rate.ts'
import './acts/refuse.ts'
import './acts/register.ts'
import './acts/report.ts'
import './acts/reveal.ts'
import './acts/sign.ts'
import './acts/solve.ts'
import './views/board.ts'
import './views/figures.ts'
import './views/get.ts'
import './views/public-desk.ts'

export { eraseFromDesk } from './erase.ts'
export { deskFigures } from './figures.ts'
export { deskPaperOperations, deskPaperRoutes } from './paper.ts'

registerTexts(zh, en)
