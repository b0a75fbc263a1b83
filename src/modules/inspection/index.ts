import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/record.ts'
import './acts/settle.ts'
import './views/get.ts'
import './views/list.ts'

export { inspectionPaperOperations, inspectionPaperRoutes } from './circular.ts'
export { type Inspected, type InspectionFacts, inspectionFacts } from './facts.ts'
export { maySeeInspectionFile } from './file-access.ts'
export { mindInspections } from './mind.ts'

registerTexts(zh, en)
