import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/import.ts'
import './acts/register.ts'
import './acts/reveal.ts'
import './acts/submit.ts'
import './jobs/index-cases.ts'
import './jobs/message-case.ts'
import './jobs/send-messages.ts'
import './views/answers.ts'
import './views/follow.ts'
import './views/follow-receipt.ts'
import './views/my-matters.ts'
import './views/public-city.ts'
import './views/public-figures.ts'
import './views/public-suggest.ts'
import './views/suggest.ts'
import './views/verify-receipt.ts'

export { citizenOf } from './citizen.ts'
export { CODE_ALPHABET, phoneContext, queryContext, spelled } from './create-appeal.ts'
export { sendMessages } from './jobs/send-messages.ts'
export { followLink, type MessageBody, messageContext, writeMessage } from './messages.ts'
export { phoneOperations, phoneRoutes } from './phone-routes.ts'
export * from './shapes.ts'
export { type Appeal, onAppeal } from './subject.ts'

registerTexts(zh, en)
