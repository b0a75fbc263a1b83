export { OPEN_AT_LEAST } from './check-openness.ts'
export { citiesIn, demoSizeOf } from './city-list.ts'
export { loadPack, loadPackVersions, packOn } from './load-pack.ts'
export {
  branchOf,
  type EventItem,
  houseOf,
  isLocal,
  type Lead,
  leads,
  type Pack,
  type PackPerson,
  type Place,
  type Responsibles,
  resolveCo,
  resolveLead,
  responsibles,
  responsiblesOf,
  sectionsOf,
  subtreeOf,
  type Unit,
  unitOfPlace,
} from './pack.ts'
export type { PackRules } from './pack-schema.ts'
export { PackError, type PackProblem, problem, problemLine, versionProblem } from './problems.ts'
export { readScheme, schemeText } from './read-scheme.ts'
export { schemeOf } from './scheme-of.ts'
export {
  asRanking,
  EXCLUSIONS,
  FACTS,
  type RankedFact,
  type RankingFile,
  type Scheme,
  type SchemeNode,
} from './scheme-schema.ts'
export { BY_PLACE } from './table-schema.ts'
export {
  ADMIN_ROLES,
  GRADES,
  type Grade,
  KINDS,
  type Kind,
  type Limit,
  limitText,
  OUTCOMES,
  parseLimit,
  ROLES,
  type Role,
  Text,
} from './values.ts'
