import { canonicalJson, type JsonValue } from '../merkle/index.ts'
import type { OpenFact } from './fact.ts'
import type { RankingInputs } from './inputs.ts'
import type { Result } from './results.ts'
import { FORMAT, type Signature, type Statement } from './statement.ts'

export interface PublicationHead {
  statement: Statement
  signature: Signature
  inputs: RankingInputs
  results: Result[]
}

/** The parts of the head, in the order of their lines. */
export const PARTS = ['statement', 'signature', 'inputs', 'results'] as const
export const FIRST_LINE = `{"format":"${FORMAT}",`
export const FACTS_LINE = '"facts":['
export const LAST_LINE = ']}'

const json = (value: unknown): string => canonicalJson(value as JsonValue)

export const factLine = (fact: OpenFact): string => json(fact)

/**
 * The lines of a publication file before its facts. The file is JSON, and has one line for each part and each fact, so
 * that it can be read in a stream and compared with the tools everybody has; canonical JSON (RFC 8785) within a line.
 * After them: the facts, each but the last followed by a comma, and `]}`. Every line ends with a line feed.
 */
export const headLines = (head: PublicationHead): string[] => [
  FIRST_LINE,
  ...PARTS.map(part => `"${part}":${json(head[part])},`),
  FACTS_LINE,
]
