import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/company.ts'
import './acts/receiver.ts'
import './permit/acts/permit.ts'
import './permit/views/list.ts'
import './views/companies.ts'
import './views/deliveries.ts'

export { companyAppealIn, companyByCode } from './by-code.ts'
export { deliverChanges } from './deliver.ts'
export { isSigned } from './rules.ts'
export { tellReceivers } from './tell.ts'
export { tieAppeal } from './tie-appeal.ts'

registerTexts(zh, en)
