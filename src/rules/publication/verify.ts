import { createHash, type KeyObject } from 'node:crypto'
import { canonicalJson, type JsonValue, keyIdOf } from '../merkle/index.ts'
import { COUNT_NAMES, type Counts, compare, publicationDigest, zeroCounts } from '../score/index.ts'
import { FACTS_LINE, FIRST_LINE, LAST_LINE, PARTS } from './document.ts'
import { countFact, OpenFact } from './fact.ts'
import type { PublicationFinding } from './findings.ts'
import { type RankingInputs, rowsOf } from './inputs.ts'
import { weekOf } from './open.ts'
import { type Result, resultsOf } from './results.ts'
import { Signature, Statement, signedBy, statementDigest } from './statement.ts'

export interface PublicationReport {
  ok: boolean
  /** null if the head could not be read */
  statement: Statement | null
  keyId: string | null
  /** whether the key came from outside the file; a file can be signed anew by whoever changed it, with a key of theirs */
  trusted: boolean
  facts: number
  units: number
  /** at most `FINDINGS`; `total` counts all */
  findings: PublicationFinding[]
  total: number
}

export interface VerifyPublication {
  /** the city's public key, from elsewhere than the file */
  key?: KeyObject
  /** statement of the file that this one says it corrects */
  before?: Statement
  onProgress?: (facts: number, of: number) => void
}

/** Counts that files made before them lack. */
const COUNTED_SINCE: ReadonlySet<string> = new Set(['approvedLimits', 'approvedReturns'])
const FINDINGS = 200
const PROGRESS_EVERY = 10_000

class Findings {
  readonly list: PublicationFinding[] = []
  total = 0
  add(finding: PublicationFinding): void {
    this.total++
    if (this.list.length < FINDINGS) this.list.push(finding)
  }
}

/** @returns the value of `"name":<canonical JSON>,`, or undefined if the line is anything else */
function partOf(line: string, name: string): unknown {
  const start = `"${name}":`
  if (!line.startsWith(start) || !line.endsWith(',')) return undefined
  return canonical(line.slice(start.length, -1))
}

/** What a text means, if it is the canonical form of it and not merely something that means the same. */
function canonical(text: string): unknown {
  try {
    const value = JSON.parse(text) as JsonValue
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Computes a publication file again, in a stream: facts -> counts -> rows -> digests -> signature. It needs nothing but
 * the file, and says of everything that does not agree where it is. Memory does not grow with the facts.
 * @param lines of the file, without their line feeds
 */
export async function verifyPublication(
  lines: AsyncIterable<string> | Iterable<string>,
  options: VerifyPublication = {},
): Promise<PublicationReport> {
  const findings = new Findings()
  const raw: Record<string, unknown> = {}
  let check: FactCheck | null = null
  let ended = false
  let n = 0
  for await (const line of lines) {
    n++
    const expected = expectedLine(n)
    if (ended) findings.add({ what: 'layout', line: n, expected: '' })
    else if (n === 1 || n === PARTS.length + 2) {
      if (line !== expected) findings.add({ what: 'layout', line: n, expected })
      if (n > 1) check = new FactCheck(findings, raw.inputs as RankingInputs | undefined, options)
      if (n > 1) check?.expect((raw.statement as Statement | undefined)?.facts?.lines ?? 0)
    } else if (n < PARTS.length + 2) {
      const part = PARTS[n - 2] ?? ''
      raw[part] = partOf(line, part)
      if (raw[part] === undefined) findings.add({ what: 'layout', line: n, expected })
    } else if (line === LAST_LINE) {
      ended = true
      check?.end()
    } else check?.take(line, n)
  }
  if (!ended) findings.add({ what: 'layout', line: n + 1, expected: LAST_LINE })
  return judge(raw, check, findings, options)
}

const expectedLine = (n: number): string =>
  n === 1 ? FIRST_LINE : n === PARTS.length + 2 ? FACTS_LINE : `"${PARTS[n - 2]}":…,`

/** Reads facts one by one: their digest, their order, and the counts of each unit. */
class FactCheck {
  readonly counts = new Map<string, Counts>()
  lines = 0
  private readonly findings: Findings
  private readonly options: VerifyPublication
  private readonly hash = createHash('sha256')
  private readonly inputs: RankingInputs | undefined
  private readonly units: ReadonlyMap<string, { withheld: boolean }>
  private readonly weeks: readonly [string, string]
  private last = ''
  private comma = true
  private stated = 0

  constructor(findings: Findings, inputs: RankingInputs | undefined, options: VerifyPublication) {
    this.findings = findings
    this.options = options
    this.inputs = inputs
    const units = Array.isArray(inputs?.units) ? inputs.units : []
    this.units = new Map(units.map(unit => [unit.unit, { withheld: unit.withheld === true }]))
    this.weeks = weeksOf(inputs)
  }

  expect(stated: number): void {
    this.stated = stated
  }

  take(line: string, n: number): void {
    if (!this.comma) this.findings.add({ what: 'layout', line: n - 1, expected: '…},' })
    this.comma = line.endsWith(',')
    const text = this.comma ? line.slice(0, -1) : line
    this.hash.update(`${text}\n`)
    this.lines++
    if (this.lines % PROGRESS_EVERY === 0) this.options.onProgress?.(this.lines, this.stated)
    const parsed = OpenFact.safeParse(canonical(text))
    if (!parsed.success) {
      this.findings.add({ what: 'fact', line: n, path: parsed.error.issues[0]?.path.join('.') ?? '' })
      return
    }
    this.count(parsed.data, n)
  }

  private count(fact: OpenFact, n: number): void {
    const { findings, inputs } = this
    const at = `${fact.unit} ${fact.id}`
    if (compare(this.last, at) >= 0) findings.add({ what: 'fact_order', line: n })
    this.last = at
    const unit = this.units.get(fact.unit)
    if (!unit) findings.add({ what: 'fact_unit', line: n, unit: fact.unit })
    if (unit?.withheld && fact.of === 'verdict') findings.add({ what: 'fact_withheld', line: n, unit: fact.unit })
    if (inputs && 'day' in fact && fact.day !== undefined && !this.within(fact.day))
      findings.add({ what: 'fact_day', line: n, day: fact.day })
    let counts = this.counts.get(fact.unit)
    if (!counts) {
      counts = zeroCounts()
      this.counts.set(fact.unit, counts)
    }
    countFact(counts, fact)
  }

  private within(day: string): boolean {
    const { inputs, weeks } = this
    if (!inputs) return false
    return day.includes('W') ? day >= weeks[0] && day <= weeks[1] : day >= inputs.from && day <= inputs.to
  }

  end(): void {
    if (this.lines > 0 && this.comma) this.findings.add({ what: 'layout', line: this.lines, expected: '…}' })
  }

  digest(): string {
    return `sha256:${this.hash.digest('hex')}`
  }
}

function weeksOf(inputs: RankingInputs | undefined): [string, string] {
  try {
    return inputs ? [weekOf(inputs.from), weekOf(inputs.to)] : ['', '']
  } catch {
    return ['', '']
  }
}

function judge(
  raw: Record<string, unknown>,
  check: FactCheck | null,
  findings: Findings,
  options: VerifyPublication,
): PublicationReport {
  const statement = Statement.safeParse(raw.statement)
  const signature = Signature.safeParse(raw.signature)
  for (const [part, parsed] of [
    ['statement', statement],
    ['signature', signature],
  ] as const)
    if (!parsed.success && raw[part] !== undefined)
      findings.add({ what: 'part', part, path: parsed.error.issues[0]?.path.join('.') ?? '' })
  const inputs = raw.inputs as RankingInputs | undefined
  const results = raw.results as Result[] | undefined
  if (inputs && check) compareCounts(inputs, check, findings)
  if (inputs && results) compareResults(inputs, results, findings)
  if (statement.success) {
    const said = statement.data
    if (check) compareFacts(said, check, findings)
    if (inputs) compareInputs(said, inputs, findings)
    if (results !== undefined && publicationDigest(results) !== said.results)
      findings.add({ what: 'results_digest', stated: said.results, found: publicationDigest(results) })
    if (signature.success) checkSignature(said, signature.data, findings, options)
    if (options.before) compareChain(said, options.before, findings)
  }
  return {
    ok: findings.total === 0,
    statement: statement.success ? statement.data : null,
    keyId: signature.success ? signature.data.keyId : null,
    trusted: options.key !== undefined,
    facts: check?.lines ?? 0,
    units: Array.isArray(inputs?.units) ? inputs.units.length : 0,
    findings: findings.list,
    total: findings.total,
  }
}

function compareCounts(inputs: RankingInputs, check: FactCheck, findings: Findings): void {
  if (!Array.isArray(inputs.units)) {
    findings.add({ what: 'part', part: 'inputs', path: 'units' })
    return
  }
  for (const { unit, counts } of inputs.units) {
    const found = check.counts.get(unit) ?? zeroCounts()
    // What a file made by an earlier version does not count, it has none of.
    for (const count of COUNT_NAMES)
      if ((counts?.[count] ?? (COUNTED_SINCE.has(count) ? 0 : -1)) !== found[count])
        findings.add({ what: 'count', unit, count, stated: counts?.[count] ?? -1, found: found[count] })
  }
}

function compareResults(inputs: RankingInputs, results: readonly Result[], findings: Findings): void {
  let again: Result[]
  try {
    again = resultsOf(rowsOf(inputs))
  } catch (error) {
    findings.add({ what: 'scheme', why: (error as Error).message })
    return
  }
  if (!Array.isArray(results)) {
    findings.add({ what: 'part', part: 'results', path: '' })
    return
  }
  const n = Math.max(again.length, results.length)
  for (let i = 0; i < n; i++) {
    const [found, stated] = [again[i], results[i]]
    const unit = found?.unit ?? stated?.unit ?? ''
    const fields = new Set([...Object.keys(found ?? {}), ...Object.keys(stated ?? {})])
    for (const field of fields) {
      const [a, b] = [found, stated].map(row => JSON.stringify(row?.[field as keyof Result] ?? null))
      if (a !== undefined && b !== undefined && canonicalText(a) !== canonicalText(b))
        findings.add({ what: 'result', unit, field, stated: b, found: a })
    }
  }
}

const canonicalText = (text: string): string => canonicalJson(JSON.parse(text) as JsonValue)

function compareFacts({ facts }: Statement, check: FactCheck, findings: Findings): void {
  const digest = check.digest()
  if (facts.lines !== check.lines) findings.add({ what: 'facts_lines', stated: facts.lines, found: check.lines })
  if (facts.digest !== digest) findings.add({ what: 'facts_digest', stated: facts.digest, found: digest })
}

function compareInputs(said: Statement, inputs: RankingInputs, findings: Findings): void {
  const found = publicationDigest(inputs)
  if (found !== said.digest) findings.add({ what: 'inputs_digest', stated: said.digest, found })
  for (const field of ['city', 'kind', 'period'] as const)
    if (inputs[field] !== said[field])
      findings.add({ what: 'inputs_other', field, stated: said[field], found: String(inputs[field]) })
}

function checkSignature(said: Statement, signature: Signature, findings: Findings, { key }: VerifyPublication): void {
  if (key && keyIdOf(key) !== signature.keyId)
    findings.add({ what: 'key', keyId: signature.keyId, given: keyIdOf(key) })
  else if (!signedBy(said, signature, signature.publicKey) || (key && !isKey(signature.publicKey, key)))
    findings.add({ what: 'signature', keyId: signature.keyId })
}

/** The key that a file brings along must be the given one to the letter, or whoever keeps it from there keeps another. */
const isKey = (pem: string, key: KeyObject): boolean => key.export({ type: 'spki', format: 'pem' }) === pem

function compareChain(said: Statement, before: Statement, findings: Findings): void {
  const stated = said.corrects
  const of = { number: before.number, digest: before.digest, statement: statementDigest(before) }
  for (const field of ['number', 'digest', 'statement'] as const)
    if ((stated?.[field] ?? '') !== of[field])
      findings.add({ what: 'corrects', field, stated: stated?.[field] ?? '', found: of[field] })
}
