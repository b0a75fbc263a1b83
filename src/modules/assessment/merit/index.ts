import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/excuse.ts'
import './acts/honour.ts'
import './acts/propose.ts'
import './views/case-costs.ts'
import './views/excuses.ts'
import './views/honours.ts'

registerTexts(zh, en)
