import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { HASH_ALGORITHMS, treeHasher } from './hash.ts'
import { keyIdOf, type SignedTreeHead, signHead, verifyHead } from './head.ts'
import { inclusionProof } from './proof.ts'
import { type Receipt, verifyReceipt } from './receipt.ts'
import { memorySource, naiveRoot } from './testing.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const keys = { privateKey, keyId: keyIdOf(publicKey) }
const head = signHead(
  { city: 1, size: 3, root: 'ab'.repeat(32), at: '2026-03-01T08:00:00.000Z', algorithm: 'sha256' },
  keys,
)

describe('hashes', () => {
  test('SM3 is SM3 (the published hash of nothing) and not SHA-256', () => {
    expect(treeHasher('sm3').leaf('abc')).toHaveLength(32)
    expect(treeHasher('sm3').leaf('abc').equals(treeHasher('sha256').leaf('abc'))).toBe(false)
    expect(treeHasher('sm3').empty().toString('hex')).toBe(
      '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b',
    )
  })

  test('text and its UTF-8 bytes are one leaf', () => {
    expect(treeHasher('sha256').leaf('闭环')).toEqual(treeHasher('sha256').leaf(Buffer.from('闭环')))
  })

  test('an unknown algorithm is refused by name', () => {
    expect(() => treeHasher('md5')).toThrow('unknown hash algorithm "md5": choose one of sha256, sm3')
  })
})

describe('tree heads', () => {
  test('the signature stands for every field and for this key only', () => {
    expect(verifyHead(head, publicKey)).toBe(true)
    expect(verifyHead(head, stranger.publicKey)).toBe(false)
    const changes: Partial<SignedTreeHead>[] = [
      { city: 2 },
      { size: 4 },
      { root: 'ac'.repeat(32) },
      { at: '2026-03-01T08:00:00.001Z' },
      { algorithm: 'sm3' },
      { keyId: keyIdOf(stranger.publicKey) },
      { signature: head.signature.toUpperCase() },
      { signature: '' },
    ]
    for (const change of changes) expect(verifyHead({ ...head, ...change }, publicKey)).toBe(false)
  })

  test('a malformed head is neither signed nor believed', () => {
    expect(() => signHead({ ...head, size: 1.5 }, keys)).toThrow('not a tree head')
    expect(() => signHead({ ...head, at: '2026-03-01' }, keys)).toThrow('not a tree head')
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(() => signHead(head, { ...keys, privateKey: rsa.privateKey })).toThrow('Ed25519')
    expect(verifyHead({ ...head, keyId: keyIdOf(rsa.publicKey) }, rsa.publicKey)).toBe(false)
  })
})

describe.each(HASH_ALGORITHMS)('receipts with %s', algorithm => {
  const hasher = treeHasher(algorithm)
  const bodies = Array.from({ length: 300 }, (_, i) => ({ v: 1, city: 1, id: `entry-${i}`, data: { stars: i % 5 } }))
  const leaves = bodies.map(body => hasher.leaf(canonicalJson(body)))
  const source = memorySource(hasher, leaves)

  async function receipt(index: number, size: number): Promise<Receipt> {
    const root = naiveRoot(hasher, leaves.slice(0, size)).toString('hex')
    return {
      city: 1,
      entryId: `entry-${index}`,
      leafIndex: index,
      treeSize: size,
      leafHash: (leaves[index] as Buffer).toString('hex'),
      path: (await inclusionProof(hasher, source, index, size)).map(hash => hash.toString('hex')),
      head: signHead({ city: 1, size, root, at: '2026-03-01T08:00:00.000Z', algorithm }, keys),
    }
  }

  const place = fc.integer({ min: 1, max: 300 }).chain(n => fc.tuple(fc.nat(n - 1), fc.constant(n)))

  test('a receipt proves its entry, also after a trip through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(place, async ([index, size]) => {
        const copy = JSON.parse(JSON.stringify(await receipt(index, size)))
        expect(verifyReceipt(copy, bodies[index] as object as never, publicKey)).toEqual({ ok: true })
      }),
      { numRuns: 40 },
    )
  })

  test('one changed character anywhere in the receipt is found', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat(), async ([index, size], at) => {
        const text = JSON.stringify(await receipt(index, size))
        const digits = [...text.matchAll(/(?<=[:"\d a-f])[0-9a-f](?=[0-9a-f",}])/g)].map(match => match.index)
        const spot = digits[at % digits.length] as number
        const changed = text.slice(0, spot) + (text[spot] === '7' ? '8' : '7') + text.slice(spot + 1)
        let parsed: Receipt
        try {
          parsed = JSON.parse(changed)
        } catch {
          return
        }
        expect(verifyReceipt(parsed, bodies[index] as object as never, publicKey).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  test('each fault has its name', async () => {
    const good = await receipt(7, 300)
    const body = bodies[7] as { v: number; city: number; id: string; data: { stars: number } }
    const faultOf = (r: Receipt, b = body, key = publicKey) => {
      const verdict = verifyReceipt(r, b, key)
      return verdict.ok ? 'none' : verdict.fault
    }
    expect(faultOf(good)).toBe('none')
    expect(faultOf({ ...good, leafHash: good.leafHash.toUpperCase() })).toBe('malformed')
    expect(faultOf({ ...good, path: 'none' as unknown as string[] })).toBe('malformed')
    expect(faultOf({ ...good, head: undefined as unknown as SignedTreeHead })).toBe('malformed')
    expect(faultOf({ ...good, treeSize: 299 })).toBe('head-mismatch')
    expect(faultOf({ ...good, city: 2 })).toBe('head-mismatch')
    expect(faultOf(good, body, stranger.publicKey)).toBe('signature')
    expect(faultOf({ ...good, entryId: 'entry-8' })).toBe('entry')
    expect(faultOf(good, { ...body, data: { stars: 5 } })).toBe('leaf-hash')
    expect(faultOf(good, { ...body, data: { stars: Number.NaN } })).toBe('leaf-hash')
    expect(faultOf({ ...good, leafIndex: 8 })).toBe('path')
    expect(faultOf({ ...good, path: good.path.slice(1) })).toBe('path')
  })
})
