import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/notice-choose.ts'
import './acts/notice-read.ts'
import './jobs/notify.ts'
import './views/brief.ts'
import './views/digest.ts'
import './views/notices.ts'

export { sendDigests } from './digest.ts'

registerTexts(zh, en)
