import { registerTexts } from '../i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

registerTexts(zh, en)
