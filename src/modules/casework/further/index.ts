import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/conclude.ts'
import './acts/further.ts'
import './views/public-not-satisfied.ts'

registerTexts(zh, en)
