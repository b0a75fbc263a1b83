import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './duty/views/duty-month.ts'
import './views/pack-diff.ts'
import './views/pack-rules.ts'
import './views/public-rules.ts'
import './duty/acts/duty-set.ts'
import './duty/views/duty-today.ts'
import './standing/acts/absence-end.ts'
import './standing/acts/absence-plan.ts'
import './standing/acts/person-leave.ts'
import './standing/acts/power-lend.ts'
import './standing/acts/power-revoke.ts'
import './standing/views/people-away.ts'
import './standing/views/standing-get.ts'

export { actingFor, awayOn, standsFor } from './absent.ts'
export { afterQuiet } from './after-quiet.ts'
export { calendarOf } from './calendar-of.ts'
export { installDue, loadSchemes, openCity, personIdOf } from './cities.ts'
export { type OnDuty, onDuty } from './duty/on-duty.ts'
export { declareFigures, fixedFigures } from './figures.ts'
export * from './pack/index.ts'
export { dayIn, makeStaff, pathOfUnit, postOf } from './people.ts'
export {
  diffPacks,
  type NodeInWords,
  type RuleChange,
  type Said,
  type SchemeInWords,
  schemeInWords,
  schemeWord,
} from './rules-in-words/index.ts'
export { type ApprovedScheme, compareVersions, courseOf, SchemeBook, type SchemeSpell } from './scheme-book.ts'
export { approvedSchemes } from './scheme-versions.ts'
export { spellingOf } from './spelling.ts'
export { presenceOf } from './standing/away.ts'
export { mayHandOver, postsOf } from './standing/checks.ts'
export { bequeath } from './standing/heritage.ts'
export { under } from './versions.ts'

registerTexts(zh, en)
