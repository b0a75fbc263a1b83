import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/slip-acknowledge.ts'
import './acts/slip-answer.ts'
import './acts/slip-issue.ts'
import './acts/slip-open.ts'
import './acts/slip-raise.ts'
import './acts/slip-raise-by-count.ts'
import './acts/slip-raise-by-letter.ts'
import './acts/slip-withdraw.ts'
import './jobs/raise-slips.ts'
import './report/index.ts'
import './views/figures.ts'
import './views/public-paper.ts'
import './views/slip-get.ts'
import './views/slip-list.ts'
import './views/slip-preview.ts'
import './views/watch.ts'

export { raiseByCounts } from './counts.ts'
export { nextNumber as officialNumber } from './numbers.ts'
export { documentOperations, documentRoutes } from './routes.ts'
export { officialDay, officialMoment, unspaced } from './rules/body.ts'

registerTexts(zh, en)
