import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/draft.ts'
import './acts/withdraw.ts'
import './views/laboratory.ts'

registerTexts(zh, en)
