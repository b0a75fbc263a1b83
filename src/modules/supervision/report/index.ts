import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/end.ts'
import './acts/instruct.ts'
import './acts/letter.ts'
import './acts/order.ts'
import './acts/send-back.ts'
import './acts/submit.ts'
import './acts/write.ts'
import './heritage.ts'
import './views/board.ts'
import './views/get.ts'
import './views/sources.ts'

registerTexts(zh, en)
