export { handleExisting, type Progress, simulate } from './simulate.ts'
export { knownStories } from './stories.ts'
export { type Summary, summarize } from './summary.ts'
