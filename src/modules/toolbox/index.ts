import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './phrases/acts/keep.ts'
import './phrases/views/list.ts'
import './saved/acts/keep.ts'
import './saved/heritage.ts'
import './saved/views/list.ts'

registerTexts(zh, en)
