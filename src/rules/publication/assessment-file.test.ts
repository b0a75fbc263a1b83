import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyIdOf } from '../merkle/index.ts'
import { inputs, scheme, unit } from '../score/assess/fixtures.ts'
import { type AssessmentInputs, assess, publicationDigest } from '../score/index.ts'
import { ASSESSMENT_FORMAT, type AssessmentStatement, assessmentFile, verifyAssessment } from './assessment-file.ts'
import { signStatement } from './statement.ts'

const pair = generateKeyPairSync('ed25519')
const signer = {
  keyId: keyIdOf(pair.publicKey),
  publicKeyPem: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
  sign: (message: Buffer) => sign(null, message, pair.privateKey),
}

function fileOf(of: AssessmentInputs): string[] {
  const method = scheme()
  const results = assess(method, of)
  const statement: AssessmentStatement = {
    ...{ format: ASSESSMENT_FORMAT, city: 'x', number: 'PJ-2026-0001', scheme: method.id, kind: of.kind },
    ...{ period: of.period, version: 1, publishedAt: '2026-04-02T01:00:00.000Z', corrects: null },
    digest: publicationDigest({ scheme: method, inputs: of }),
    results: publicationDigest(results),
  }
  const signature = signStatement(statement, signer)
  return assessmentFile({ statement, signature, scheme: method, inputs: of, results }).trimEnd().split('\n')
}

const two = inputs([unit('a', 9, 10), unit('b', 7, 10)])

test('a file gives its own result again, and is JSON', async () => {
  const lines = fileOf(two)
  expect(Object.keys(JSON.parse(lines.join('\n')))).toEqual([
    ...['format', 'statement', 'signature', 'scheme', 'inputs', 'results'],
  ])
  const report = await verifyAssessment(lines, { key: pair.publicKey })
  expect(report).toMatchObject({ ok: true, findings: [], subjects: 2, trusted: true })
})

test.each([
  ['a place', 5, (line: string) => line.replace('"score":"', '"score":"1'), 'result'],
  ['a count', 4, (line: string) => line.replace('"rating.satisfied":7', '"rating.satisfied":8'), 'inputs_digest'],
  ['the period', 1, (line: string) => line.replace('2026-03"', '2026-02"'), 'signature'],
  ['the weights', 3, (line: string) => line.replace('"weight":70', '"weight":60'), 'scheme'],
  ['a blank', 4, (line: string) => line.replace('"subjects":', '"subjects": '), 'layout'],
])('%s changed is found', async (_, n, change, what) => {
  const lines = fileOf(two)
  const before = lines[n] ?? ''
  lines[n] = change(before)
  expect(lines[n]).not.toBe(before)
  const report = await verifyAssessment(lines)
  expect(report.ok).toBe(false)
  expect(report.findings.map(row => row.what)).toContain(what)
})

test('another key than the one given, and another file before, are found', async () => {
  const other = generateKeyPairSync('ed25519').publicKey
  expect((await verifyAssessment(fileOf(two), { key: other })).findings).toMatchObject([{ what: 'key' }])
  const before = JSON.parse(fileOf(two).join('\n')).statement
  expect((await verifyAssessment(fileOf(two), { before })).findings.map(row => row.what)).toEqual(
    Array(3).fill('corrects'),
  )
})

test('whatever the counts are, stored inputs give the stored result byte for byte', async () => {
  const part = fc.integer({ min: 0, max: 40 })
  const some = fc.array(fc.tuple(part, part, part, part), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(some, async rows => {
      const of = inputs(rows.map(([a, b, c, d], i) => unit(`u${i}`, Math.min(a, b), b, Math.min(c, d), d)))
      // As the database keeps them: read from text.
      const kept = JSON.parse(JSON.stringify(of)) as AssessmentInputs
      expect(publicationDigest(assess(scheme(), kept))).toBe(publicationDigest(assess(scheme(), of)))
      expect((await verifyAssessment(fileOf(of))).ok).toBe(true)
    }),
    { numRuns: 50 },
  )
})
