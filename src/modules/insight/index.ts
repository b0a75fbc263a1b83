import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/watchword-add.ts'
import './acts/watchword-end.ts'
import './jobs/forget-hits.ts'
import './jobs/hear-words.ts'
import './views/domain-course.ts'
import './views/topic-cases.ts'
import './views/topic-get.ts'
import './views/topic-list.ts'
import './views/watchword-list.ts'

export { countItems, keepItems } from './jobs/count-items.ts'
export { findTopicsOf, keepTopics } from './jobs/find-topics.ts'
export { satisfactionOf } from './satisfaction-of.ts'

registerTexts(zh, en)
