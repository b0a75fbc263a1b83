import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/publish.ts'
import './views/cases.ts'
import './views/course.ts'
import './views/explain.ts'
import './views/publications.ts'
import './views/reply-quality.ts'
import './views/table.ts'

export { publicationOperations, publicationRoutes } from './routes.ts'
export { inputsOfRanking } from './rules/as-inputs.ts'
export * from './shapes.ts'

registerTexts(zh, en)
