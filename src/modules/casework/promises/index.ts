import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/remind.ts'
import './acts/rest-done.ts'
import './acts/tell-missing.ts'
import './views/figures.ts'

registerTexts(zh, en)
