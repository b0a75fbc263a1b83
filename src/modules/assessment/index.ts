import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './views/table.ts'

export * from './shapes.ts'

registerTexts(zh, en)
