export { type AssessmentChange, assessmentChanges } from './assessment-changes.ts'
export {
  ASSESSMENT_FORMAT,
  type AssessmentFile,
  type AssessmentReport,
  AssessmentStatement,
  assessmentFile,
  isAssessmentFile,
  verifyAssessment,
} from './assessment-file.ts'
export { factLine, headLines, LAST_LINE, type PublicationHead } from './document.ts'
export { APPROVED, countFact, type Fact, OpenFact } from './fact.ts'
export type { PublicationFinding } from './findings.ts'
export { type RankedUnit, type RankingInputs, rowsOf } from './inputs.ts'
export { disclosed, openFacts } from './open.ts'
export { type Change, changesBetween, resultsOf } from './results.ts'
export { FORMAT, type Signature, type Signer, Statement, signStatement, statementDigest } from './statement.ts'
export { type PublicationReport, verifyPublication } from './verify.ts'
