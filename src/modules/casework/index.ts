import { registerTexts } from '../../platform/i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

import './acts/accept.ts'
import './acts/arbitrate.ts'
import './acts/decide-time.ts'
import './acts/co-answer.ts'
import './acts/answer-at-once.ts'
import './acts/decline.ts'
import './acts/first-asked.ts'
import './acts/invite.ts'
import './acts/dispatch.ts'
import './acts/extend.ts'
import './acts/hand-on.ts'
import './acts/heed.ts'
import './acts/merge.ts'
import './acts/note.ts'
import './acts/rebase.ts'
import './acts/regrade.ts'
import './acts/reopen.ts'
import './acts/reply.ts'
import './acts/reroute.ts'
import './acts/resume.ts'
import './acts/return.ts'
import './acts/review.ts'
import './acts/sent-at-once.ts'
import './acts/settle.ts'
import './acts/sign.ts'
import './acts/sign-off.ts'
import './acts/submit.ts'
import './views/arbitration-get.ts'
import './views/arbitration-list.ts'
import './heritage.ts'
import './views/alarm-list.ts'
import './views/approval-list.ts'
import './views/case-get.ts'
import './views/case-count.ts'
import './views/case-list.ts'
import './views/history.ts'
import './views/mask.ts'
import './views/near.ts'
import './views/reply-check.ts'
import './views/person-get.ts'
import './views/reference.ts'
import './views/refusal-list.ts'
import './views/search.ts'
import './views/team-board.ts'
import './views/unit-clocks.ts'
import './views/unit-get.ts'
import './views/unit-list.ts'
import './views/work-list.ts'
import './views/workbench.ts'
import './whistle/index.ts'
import './joint/index.ts'
import './promises/index.ts'
import './further/index.ts'

export { verdictWords } from './appellants.ts'
export { caseFilters } from './case-filters.ts'
export { closeCase, raiseCase, rehandleCase } from './change.ts'
export { clockFactsFor, clockFactsOf } from './clock-facts.ts'
export {
  type ClockChange,
  cancelClock,
  changeClock,
  dueOf,
  type NewClock,
  openClock,
  type RunningClock,
  stopClock,
} from './clocks.ts'
export { deskFigures, deskPaperOperations, deskPaperRoutes, eraseFromDesk } from './desk/index.ts'
export { fileLimits, isPublishedReply, maySeeFile } from './file-access.ts'
export { type SaidWord, settleWords, wordsIn } from './finality.ts'
export { countListed } from './listed.ts'
export { mindClocks } from './mind-clocks.ts'
export { noteDecision } from './note-decision.ts'
export {
  CLOCK_SHOWN,
  caseRow,
  channelName,
  clockView,
  cursorOf,
  loopView,
  personRef,
  readCursor,
  unitRef,
} from './present.ts'
export { mindPromises } from './promises/mind.ts'
export { readProposal, type Scheme, sealProposal } from './proposal.ts'
export { queuesOf } from './queues.ts'
export { checkItem, checkListed, checkPlace, checkUnit } from './rules/check-reference.ts'
export { endOfDay } from './rules/end-of-day.ts'
export {
  type Contact,
  calledBy,
  contactContext,
  knownOf,
  nameIndex,
  openBehalf,
  openContact,
  sealBehalf,
} from './rules/known-data.ts'
export { learnedUnit, pointsTo, unitFor } from './rules/learned-unit.ts'
export { limitOf } from './rules/limit.ts'
export { markNamed } from './rules/marks.ts'
export { mayPublish } from './rules/may-publish.ts'
export { personInUnit, personName } from './rules/person-in-unit.ts'
export { PinnedPlace } from './rules/place.ts'
export { reopenUntil } from './rules/reopen-until.ts'
export { needsSignOff } from './rules/sign-off.ts'
export { taughtRulings } from './rulings.ts'
export { inSight, maySee, maySeeCase, UNIT_STAFF, unitsSeen } from './scope.ts'
export { searchWords } from './search-words.ts'
export { checkGaps } from './send-reply.ts'
export * from './shapes.ts'
export { type CaseFile, onCase, underCase } from './subject.ts'
export { tellUnit } from './tell-unit.ts'
export { tickCity } from './tick.ts'
export { limitWords } from './timeline.ts'
export { type Trial, tryRules } from './try-rules.ts'
export { pauseFor, runOn } from './wait.ts'

registerTexts(zh, en)
