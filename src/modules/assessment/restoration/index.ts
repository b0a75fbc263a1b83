import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/ask.ts'
import './acts/decide.ts'
import './views/get.ts'
import './views/list.ts'

registerTexts(zh, en)
