import { z } from 'zod'
import { canonicalJson, type JsonValue, keyIdOf } from '../merkle/index.ts'
import {
  type AssessmentInputs,
  type AssessmentResult,
  assess,
  assessmentProblems,
  publicationDigest,
  SCHEME_PERIODS,
  type Scheme,
} from '../score/index.ts'
import type { PublicationFinding } from './findings.ts'
import { Signature, signedBy, statementDigest } from './statement.ts'
import type { VerifyPublication } from './verify.ts'

export const ASSESSMENT_FORMAT = 'bihuan-assessment-publication/1'
const Digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

/** What the city signs of a published round (docs/adr/0029): which it is, and digests of everything in the file. */
export const AssessmentStatement = z.strictObject({
  format: z.literal(ASSESSMENT_FORMAT),
  city: z.string(),
  number: z.string(),
  scheme: z.string(),
  kind: z.enum(SCHEME_PERIODS),
  period: z.string(),
  version: z.int().min(1),
  publishedAt: z.string(),
  /** of scheme and inputs together */
  digest: Digest,
  results: Digest,
  corrects: z.strictObject({ number: z.string(), digest: Digest, statement: Digest, reason: z.string() }).nullable(),
})
export type AssessmentStatement = z.infer<typeof AssessmentStatement>

export interface AssessmentFile {
  statement: AssessmentStatement
  signature: Signature
  scheme: Scheme
  inputs: AssessmentInputs
  results: AssessmentResult
}

const PARTS = ['statement', 'signature', 'scheme', 'inputs', 'results'] as const
const FIRST = `{"format":"${ASSESSMENT_FORMAT}",`

const json = (value: unknown): string => canonicalJson(value as JsonValue)

/** JSON with a line for each part, canonical JSON (RFC 8785) within a line; every line ends with a line feed. */
export const assessmentFile = (file: AssessmentFile): string =>
  `${[FIRST, ...PARTS.map((part, i) => `"${part}":${json(file[part])}${i === PARTS.length - 1 ? '}' : ','}`)].join('\n')}\n`

/** Whether the first line of a file says that it is one of these. */
export const isAssessmentFile = (line: string): boolean => line === FIRST

export interface AssessmentReport {
  ok: boolean
  statement: AssessmentStatement | null
  keyId: string | null
  trusted: boolean
  subjects: number
  findings: PublicationFinding[]
}

function partOf(line: string | undefined, name: string, end: string): unknown {
  const start = `"${name}":`
  if (!line?.startsWith(start) || !line.endsWith(end)) return undefined
  const text = line.slice(start.length, -1)
  try {
    const value = JSON.parse(text) as JsonValue
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** The engine run again; what it cannot take is a finding, never an exception. */
function again(scheme: Scheme, inputs: AssessmentInputs, findings: PublicationFinding[]): AssessmentResult | null {
  try {
    const [fault] = assessmentProblems(scheme)
    if (fault) throw new RangeError(`${fault.at.join('.')}: ${fault.code}`)
    return assess(scheme, inputs)
  } catch (error) {
    findings.push({ what: 'scheme', why: (error as Error).message })
    return null
  }
}

/** Rows that differ, by subject; the rest of the result is compared as a whole. */
function compareResults(found: AssessmentResult, stated: AssessmentResult, findings: PublicationFinding[]): void {
  if (json(found) === json(stated)) return
  const rows = new Map((Array.isArray(stated.rows) ? stated.rows : []).map(row => [row.subject, json(row)]))
  const before = findings.length
  for (const row of found.rows) {
    const said = rows.get(row.subject)
    if (said !== json(row))
      findings.push({ what: 'result', unit: row.subject, field: 'row', stated: said ?? '', found: json(row) })
  }
  if (findings.length === before)
    findings.push({ what: 'result', unit: '', field: 'consequences', stated: json(stated), found: json(found) })
}

/**
 * Reckons a published round again from its file alone: layout, digests, signature, and the result byte for byte.
 * @param lines of the file, without their line feeds
 */
export async function verifyAssessment(
  lines: AsyncIterable<string> | Iterable<string>,
  { key, before }: Omit<VerifyPublication, 'before'> & { before?: AssessmentStatement } = {},
): Promise<AssessmentReport> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  const findings: PublicationFinding[] = []
  if (all[0] !== FIRST) findings.push({ what: 'layout', line: 1, expected: FIRST })
  if (all.length > PARTS.length + 1) findings.push({ what: 'layout', line: PARTS.length + 2, expected: '' })
  const raw: Partial<Record<(typeof PARTS)[number], unknown>> = {}
  for (const [i, part] of PARTS.entries()) {
    raw[part] = partOf(all[i + 1], part, i === PARTS.length - 1 ? '}' : ',')
    if (raw[part] === undefined) findings.push({ what: 'layout', line: i + 2, expected: `"${part}":…` })
  }
  const statement = AssessmentStatement.safeParse(raw.statement)
  const signature = Signature.safeParse(raw.signature)
  for (const [part, parsed] of [
    ['statement', statement],
    ['signature', signature],
  ] as const)
    if (!parsed.success && raw[part] !== undefined)
      findings.push({ what: 'part', part, path: parsed.error.issues[0]?.path.join('.') ?? '' })
  const scheme = raw.scheme as Scheme | undefined
  const inputs = raw.inputs as AssessmentInputs | undefined
  const results = raw.results as AssessmentResult | undefined
  if (scheme && inputs && results) {
    const found = again(scheme, inputs, findings)
    if (found) compareResults(found, results, findings)
  }
  if (statement.success) {
    const said = statement.data
    const digest = publicationDigest({ scheme: scheme ?? null, inputs: inputs ?? null })
    if (digest !== said.digest) findings.push({ what: 'inputs_digest', stated: said.digest, found: digest })
    const of = publicationDigest(results ?? null)
    if (of !== said.results) findings.push({ what: 'results_digest', stated: said.results, found: of })
    if (signature.success) {
      if (key && keyIdOf(key) !== signature.data.keyId)
        findings.push({ what: 'key', keyId: signature.data.keyId, given: keyIdOf(key) })
      else if (!signedBy(said, signature.data, key ?? signature.data.publicKey))
        findings.push({ what: 'signature', keyId: signature.data.keyId })
    }
    if (before)
      for (const [field, is] of [
        ['number', before.number],
        ['digest', before.digest],
        ['statement', statementDigest(before)],
      ] as const)
        if ((said.corrects?.[field] ?? '') !== is)
          findings.push({ what: 'corrects', field, stated: said.corrects?.[field] ?? '', found: is })
  }
  return {
    ok: findings.length === 0,
    statement: statement.success ? statement.data : null,
    keyId: signature.success ? signature.data.keyId : null,
    trusted: key !== undefined,
    subjects: Array.isArray(inputs?.subjects) ? inputs.subjects.length : 0,
    findings,
  }
}
