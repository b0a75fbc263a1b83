import { registerTexts } from '../../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/contest.ts'
import './acts/decide.ts'
import './acts/file.ts'
import './acts/file-round.ts'
import './views/get.ts'
import './views/list.ts'
import './views/round-window.ts'
import './views/window.ts'

registerTexts(zh, en)
