import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/refuse.ts'
import './acts/relabel.ts'
import './acts/train.ts'
import './acts/use.ts'
import './views/decisions.ts'
import './views/model.ts'
import './views/models.ts'
import './views/overrules.ts'

export { forgetModels, guess, type Learned } from './in-use.ts'
export { trainAtNight } from './jobs/train.ts'
export { sendAtOnceAbove } from './rules/send-at-once.ts'
export { unsureBelow } from './rules/unsure.ts'
export * from './shapes.ts'
export { ENOUGH, trainCity } from './train.ts'

registerTexts(zh, en)
