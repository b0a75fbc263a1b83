import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/answer.ts'
import './acts/blow.ts'
import './acts/end.ts'
import './acts/opinion.ts'
import './acts/score.ts'
import './views/board.ts'
import './views/figures.ts'
import './views/opinions.ts'

registerTexts(zh, en)
