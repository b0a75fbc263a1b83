import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/end.ts'
import './acts/recommend.ts'
import './acts/remind.ts'
import './acts/serve.ts'
import './acts/sign.ts'
import './jobs.ts'
import './views/board.ts'
import './views/figures.ts'
import './views/get.ts'

registerTexts(zh, en)
