import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/decide.ts'
import './acts/errors.ts'
import './acts/propose.ts'
import './acts/upkeep.ts'
import './acts/use.ts'
import './views/figures.ts'
import './views/get.ts'
import './views/list.ts'
import './views/public.ts'
import './views/search.ts'

export { upkeepFacts } from './counts.ts'
export { mindKnowledge } from './mind.ts'

registerTexts(zh, en)
