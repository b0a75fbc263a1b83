import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/attempt.ts'
import './acts/claim.ts'
import './acts/not-solved.ts'
import './acts/rate.ts'
import './views/callback-get.ts'
import './views/callback-list.ts'

export * from './shapes.ts'

registerTexts(zh, en)
