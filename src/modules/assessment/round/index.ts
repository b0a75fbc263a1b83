import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/mark.ts'
import './acts/open.ts'

export { type HandedIn, HandedMark, recordMarks } from './marks.ts'

registerTexts(zh, en)
