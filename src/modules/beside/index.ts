import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './links/acts/answer.ts'
import './links/acts/ask-outside.ts'
import './links/acts/ask-person.ts'
import './links/acts/withdraw.ts'
import './links/send-link.ts'
import './links/views/open-link.ts'
import './passing/acts/pass-on.ts'
import './tasks/acts/add-tasks.ts'
import './tasks/acts/end-task.ts'
import './tasks/heritage.ts'
import './views/of-case.ts'

export { mindLinks } from './links/mind-links.ts'

registerTexts(zh, en)
