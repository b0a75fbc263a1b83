import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/appraise.ts'
import './acts/handle.ts'
import './acts/read.ts'
import './acts/submit.ts'
import './remind.ts'
import './views/appraisals.ts'
import './views/list.ts'
import './views/public.ts'

export { type NewClue, sealPart } from './seal-part.ts'

registerTexts(zh, en)
