export { diffPacks, type RuleChange } from './diff.ts'
export type { RuleLine, RuleSection } from './line.ts'
export { rulesInWords } from './rules.ts'
export { itemsInWords } from './tables.ts'
