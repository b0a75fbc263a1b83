import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/import.ts'
import './acts/register.ts'
import './acts/reveal.ts'
import './acts/submit.ts'

export { byPhone, citizenOf } from './citizen.ts'
export { CODE_ALPHABET, phoneContext, queryContext, spelled } from './create-appeal.ts'
export { followLink, type MessageBody, messageContext, writeMessage } from './messages.ts'
export { phoneOperations, phoneRoutes } from './phone-routes.ts'
export * from './shapes.ts'
export { type Appeal, onAppeal } from './subject.ts'

registerTexts(zh, en)
