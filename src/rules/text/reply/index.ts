export type { ReplyCheck, ReplyFault } from './check.ts'
export { checkReply, REPLY_FAULTS, REPLY_THRESHOLD, REPLY_WEIGHTS } from './check.ts'
export type { JudgedReply, ReplyModel } from './learn.ts'
export { judgeReplies, learnReplies, scoreReply } from './learn.ts'
