import { createReadStream, existsSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { readPublicKey } from '../../platform/ledger/index.ts'
import {
  isAssessmentFile,
  type PublicationReport,
  verifyAssessment,
  verifyPublication,
} from '../../rules/publication/index.ts'
import { progressBar } from '../progress.ts'
import { UsageError } from '../tell.ts'
import type { VerifyFlags } from './flags.ts'
import { findingWords } from './words.ts'

/** @returns whether everything agrees */
export async function verifyFile(file: string, flags: VerifyFlags, json: boolean): Promise<boolean> {
  const key = flags.key ? keyIn(flags.key) : undefined
  if (await isRound(file)) return verifyRound(file, flags, key, json)
  const corrected = flags.corrects ? await verifyPublication(linesOf(flags.corrects), key ? { key } : {}) : null
  if (corrected && !corrected.statement)
    throw new UsageError(`--corrects ${flags.corrects}: no publication file; take it from the city's ranking page`)
  const bar = progressBar('publication', json)
  const started = performance.now()
  const report = await verifyPublication(linesOf(file), {
    ...(key ? { key } : {}),
    ...(corrected?.statement ? { before: corrected.statement } : {}),
    onProgress: (facts, of) => bar.update(facts, Math.max(of, facts), `${facts} facts`),
  })
  bar.stop()
  const seconds = (performance.now() - started) / 1000
  // What is corrected must be whole itself: a chain is as good as each of its links.
  const ok = report.ok && corrected?.ok !== false
  if (json)
    console.log(
      JSON.stringify({ file, ...worded(report), ok, ...(corrected ? { corrects: worded(corrected) } : {}), seconds }),
    )
  else {
    for (const line of linesFor(file, report, seconds)) console.log(line)
    if (corrected && flags.corrects) for (const line of linesFor(flags.corrects, corrected, seconds)) console.log(line)
  }
  return ok
}

async function isRound(file: string): Promise<boolean> {
  for await (const line of linesOf(file)) return isAssessmentFile(line)
  return false
}

/** A published round of assessment (docs/adr/0029): scheme and inputs give the result again. */
async function verifyRound(
  file: string,
  flags: VerifyFlags,
  key: ReturnType<typeof keyIn> | undefined,
  json: boolean,
): Promise<boolean> {
  const corrected = flags.corrects ? await verifyAssessment(linesOf(flags.corrects), key ? { key } : {}) : null
  if (corrected && !corrected.statement)
    throw new UsageError(`--corrects ${flags.corrects}: no publication file of an assessment; take it from its page`)
  const started = performance.now()
  const report = await verifyAssessment(linesOf(file), {
    ...(key ? { key } : {}),
    ...(corrected?.statement ? { before: corrected.statement } : {}),
  })
  const seconds = (performance.now() - started) / 1000
  const ok = report.ok && corrected?.ok !== false
  const findings = report.findings.map(row => ({ ...row, text: findingWords(row) }))
  if (json) {
    console.log(
      JSON.stringify({ file, ...report, findings, ok, ...(corrected ? { corrects: corrected } : {}), seconds }),
    )
    return ok
  }
  const of = report.statement
  const name = of ? `${of.city} ${of.number}, ${of.scheme} ${of.period}, version ${of.version}` : ''
  console.log(`${file}: ${ok ? '相符 agrees' : '不符 does NOT agree'}  ${name}`)
  console.log(`  ${report.subjects} subjects, ${seconds.toFixed(1)} s`)
  console.log(keyLine(report))
  if (of?.corrects) console.log(`  更正 corrects ${of.corrects.number}: ${of.corrects.reason}`)
  for (const { text } of findings) console.log(`  ${text.zh} (${text.en})`)
  return ok
}

const keyLine = ({ trusted, keyId }: Pick<PublicationReport, 'trusted' | 'keyId'>): string =>
  trusted
    ? `  签名密钥 signed with the key given, ${keyId}`
    : `  签名密钥 ${keyId}，取自文件本身；请与该市公布的密钥核对（--key）\n  signed with key ${keyId}, taken from the file itself: compare it with the key the city published (--key)`

const worded = (report: PublicationReport) => ({
  ...report,
  findings: report.findings.map(row => ({ ...row, text: findingWords(row) })),
})

function keyIn(path: string) {
  if (!existsSync(path)) throw new UsageError(`--key ${path}: no such file`)
  try {
    return readPublicKey(path)
  } catch {
    throw new UsageError(`--key ${path}: holds no Ed25519 public key in PEM form; take it from the city's page`)
  }
}

/** Lines of a file that need not be decompressed first. Only a line feed ends a line: a byte more is a difference. */
async function* linesOf(path: string): AsyncGenerator<string> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new UsageError(`${path}: no such file`)
  const raw = createReadStream(path)
  const input = path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  raw.on('error', error => input.destroy(error))
  input.setEncoding('utf8')
  let rest = ''
  try {
    for await (const piece of input) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as Error).message})`)
  } finally {
    raw.destroy()
  }
  if (rest) yield rest
}

function linesFor(file: string, report: PublicationReport, seconds: number): string[] {
  const { statement, findings, total } = report
  const name = statement
    ? `${statement.city} ${statement.number}, ${statement.period}, version ${statement.version}`
    : ''
  const head = `${file}: ${report.ok ? '相符 agrees' : '不符 does NOT agree'}  ${name}`
  const size = `  ${report.facts} facts, ${report.units} units, ${seconds.toFixed(1)} s`
  const key = keyLine(report)
  return [
    head,
    size,
    key,
    ...(statement?.corrects ? [`  更正 corrects ${statement.corrects.number}: ${statement.corrects.reason}`] : []),
    ...findings.map(finding => {
      const { zh, en } = findingWords(finding)
      return `  ${zh} (${en})`
    }),
    ...(total > findings.length ? [`  … ${total - findings.length} more`] : []),
  ]
}
