import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/add-targets.ts'
import './acts/close.ts'
import './acts/start.ts'
import './views/get.ts'
import './views/list.ts'
import './views/targets.ts'

export { maySeeCampaignFile } from './file-access.ts'
export { mindCampaigns } from './mind.ts'

registerTexts(zh, en)
